import type { Answer } from "./answer";

/** The value, or Excel's error with the sentence that people see beside the cell. */
export function valueOrError<Value>(given: Answer<Value>): Value {
  if (given.ok) return given.value;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  throw new CustomFunctions.Error(given.error === "#N/A" ? notAvailable : invalidValue, given.sentence);
}
