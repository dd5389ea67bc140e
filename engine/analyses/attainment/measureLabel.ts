import type { NumberColumn } from "../../study";

/** What the pupils' test is called: the words both headers share, as a person wrote them. */
export function labelOf(before: NumberColumn, measure: string): string {
  const wanted = measure.split(" ");
  const words = before.header.split(/[^\p{L}\p{N}]+/u).filter((word) => wanted.includes(word.toLowerCase()));
  return words.length > 0 ? words.join(" ") : measure;
}
