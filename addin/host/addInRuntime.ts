import type { HostEvent } from "./excelState";
import { HostError } from "./hostError";

/** What a worksheet function came to, as office.js hands it back. */
export type FunctionOutcome =
  | { readonly kind: "value"; readonly value: unknown }
  /** `sentence`: what Excel shows beside the cell */
  | { readonly kind: "error"; readonly error: string; readonly sentence: string };

/** A press of a ribbon button, as office.js is told of it. */
export interface PressedButton {
  readonly id: string;
  readonly action: string;
}

/** Excel's errors by the numbers office.js has for them. */
const errors: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};
const FUNCTION_MESSAGES = 1;
const INVOKE_FUNCTION = 1000;

/** The one runtime that pane, ribbon and worksheet functions share: what Excel tells it, and what it answers. */
export class AddInRuntime {
  /** Whether the pane is shown beside the workbook. */
  paneState: "Background" | "Visible" = "Background";
  private readonly pressed = new Map<string, (status: number) => void>();
  private readonly called = new Map<number, (outcome: FunctionOutcome) => void>();
  private readonly buttonListeners = new Set<(button: PressedButton) => void>();
  private lastCall = 0;

  constructor(private readonly tell: (event: HostEvent) => void) {}

  /** Called at every press of a button. */
  onPressed(listener: (button: PressedButton) => void): void {
    this.buttonListeners.add(listener);
  }

  /** Presses the ribbon button of an action; ends, with office.js' status (0: done), when the action says it is done. */
  press(action: string): Promise<number> {
    const id = `${action}-${++this.lastCall}`;
    return new Promise((resolve) => {
      this.pressed.set(id, resolve);
      this.buttonListeners.forEach((listener) => listener({ id, action }));
    });
  }

  /** The action of a press has said that it is done. */
  completed(id: string, status: number): void {
    this.pressed.get(id)?.(status);
    this.pressed.delete(id);
  }

  /** Computes a cell's function as Excel does: office.js is told and answers some time later. */
  call(name: string, given: readonly unknown[]): Promise<FunctionOutcome> {
    const id = ++this.lastCall;
    return new Promise((resolve) => {
      this.called.set(id, resolve);
      const message = JSON.stringify([id, name, given, "Sheet1!A1", 0]);
      this.tell({ messageCategory: FUNCTION_MESSAGES, messageType: INVOKE_FUNCTION, targetId: "", message });
    });
  }

  /** What office.js hands back, many at a time. */
  answered(results: unknown): void {
    if (!Array.isArray(results)) throw new HostError("InvalidArgument", "a list of results");
    for (const { id, failed, value, errorCode } of results as readonly InvocationResult[]) {
      this.called.get(id)?.(
        failed === true
          ? { kind: "error", error: errors[errorCode ?? 0] ?? "#VALUE!", sentence: String(value) }
          : { kind: "value", value },
      );
      this.called.delete(id);
    }
  }
}

interface InvocationResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}
