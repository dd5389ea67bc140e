import type { AttainmentResult } from "../result";

/** What is said of one measure: first what happened, then what that means. */
export interface Statement {
  /** A few words for tables and headings. */
  readonly label: string;
  readonly sentences: readonly string[];
}

/** "Pupils’ MRT SAS scores"; with a comparison arm "Project pupils’ ...", for the change is theirs. */
export function scoresOf({ label, comparison }: Pick<AttainmentResult, "label" | "comparison">): string {
  return `${comparison === null ? "Pupils’" : "Project pupils’"} ${scoresText(label)}`;
}

/** "MRT SAS scores", without saying "scores" twice. */
export function scoresText(label: string): string {
  if (!/(score|mark|level|grade|age)s?$/i.test(label)) return `${label} scores`;
  return label.endsWith("s") ? label : `${label}s`;
}

export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
