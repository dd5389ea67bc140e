/** What this folder needs of office.js; given, not taken from the global, so that tests can give their own. */
export interface ExcelRuntime {
  run<Result>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  /** Whether this Excel has a version of its API. */
  has(version: string): boolean;
  /** Opens a file as a new workbook in a window of its own; absent where Excel cannot. */
  createWorkbook?(base64: string): Promise<void>;
}

/** Bytes of a request or an answer at most: Excel on the web stops at 5 MB, and long ones hold up the screen. */
export const MOST_BYTES = 2_000_000;

/** Excel waits for a person who is typing in a cell instead of failing. */
export const RUN_OPTIONS: Excel.RunOptions = { delayForCellEdit: true };

export interface WorkOptions {
  /** Ends the work at the next block. */
  readonly signal?: AbortSignal;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Lets the screen draw and a press on Cancel through, between two blocks. */
export async function breathe({ signal }: WorkOptions): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (signal?.aborted) throw new Cancelled();
}

/** The person pressed Cancel. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}
