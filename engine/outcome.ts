import type { Issue } from "./issue";

/** What a step gives: a value with what was noticed on the way, or only why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function success<T>(value: T, issues: readonly Issue[] = []): Outcome<T> {
  return { ok: true, value, issues };
}

export function failure(issues: readonly Issue[]): Outcome<never> {
  return { ok: false, issues };
}
