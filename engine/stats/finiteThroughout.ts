import { computed, undefinedBecause, type Computed } from "./computed";

/** The result if every number anywhere in it is finite; otherwise "not-finite": the arithmetic overflowed. */
export function finiteThroughout<Result>(result: Result): Computed<Result> {
  return isFiniteThroughout(result) ? computed(result) : undefinedBecause("not-finite");
}

function isFiniteThroughout(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isFiniteThroughout);
}
