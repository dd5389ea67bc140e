import type { AttainmentFrame } from "./frame";

/** How many pupils an overall estimate rests on, of how many supplied. */
export function sizes(frame: AttainmentFrame): { readonly n: number; readonly nSupplied: number } {
  return { n: frame.pairs.before.length, nSupplied: frame.counts.supplied };
}

/** Schools with at least one pupil with both scores. */
export function schoolsWithPairs(frame: AttainmentFrame): number {
  return new Set(frame.pairs.school).size;
}
