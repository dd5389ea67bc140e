import { breathe, MOST_BYTES, type WorkOptions } from "./excelRuntime";

/** Bytes an action with its object paths costs: 170 to 200 on average as measured, some twice as much. */
const BYTES_AN_ACTION = 250;

/** Sends what has gathered before a message grows too long. */
export interface RequestBudget {
  /** Counts actions and bytes that are about to be added; sends first where they would be too much. */
  spend(cost: { readonly actions?: number; readonly bytes?: number }): Promise<void>;
  send(): Promise<void>;
}

export function requestBudget(context: Excel.RequestContext, options: WorkOptions): RequestBudget {
  let gathered = 0;
  const send = async () => {
    await context.sync();
    gathered = 0;
    await breathe(options);
  };
  return {
    send,
    async spend({ actions = 0, bytes = 0 }) {
      const cost = actions * BYTES_AN_ACTION + bytes;
      if (gathered > 0 && gathered + cost > MOST_BYTES) await send();
      gathered += cost;
    },
  };
}
