import { reasonText, type Computed } from "../../engine";

/** What a worksheet function comes to: a value, or an error of Excel with the sentence that explains it. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: FunctionError; readonly sentence: string };

/** "#VALUE!": what was given cannot be meant. "#N/A": it can, but there is no such number. */
export type FunctionError = "#VALUE!" | "#N/A";

export function answer<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}

/** #VALUE!: something else should have been given. */
export function wrong(sentence: string): Answer<never> {
  return { ok: false, error: "#VALUE!", sentence };
}

/** #N/A: there is no such number for these cells. */
export function unavailable(sentence: string): Answer<never> {
  return { ok: false, error: "#N/A", sentence };
}

/** What `next` makes of the value; an error stays the error. */
export function then<Value, Next>(given: Answer<Value>, next: (value: Value) => Answer<Next>): Answer<Next> {
  return given.ok ? next(given.value) : given;
}

/** A statistic of the engine as an answer; its reason becomes a sentence. */
export function answerOf<Value>(statistic: Computed<Value>): Answer<Value> {
  return statistic.ok ? answer(statistic.value) : unavailable(`No answer: ${reasonText(statistic.reason)}.`);
}
