import type { Issue } from "../../issue";

/** What an issue says, without code and place. */
export type Wording = Pick<Issue, "severity" | "message" | "suggestion" | "effect">;

/** Letters of a heading an issue repeats: enough to know it again. */
const MOST_LETTERS = 80;

/** A heading or a sheet's name in quotation marks, cut where it would fill the page. */
export function quoted(text: string): string {
  return `“${text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text}”`;
}
