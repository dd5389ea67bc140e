import type { Place } from "./workbook/place";

/**
 * error: something that was asked for could not be done. warning: it was done, but look at this. info: worth knowing.
 */
export type Severity = "error" | "warning" | "info";

/**
 * Something noticed in a workbook. `message` says what was expected and what kind of thing was found, `suggestion`
 * what to do; neither holds a value of a person. Codes are kebab-case and fixed.
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place | null;
  readonly message: string;
  readonly suggestion?: string;
  /** Set when the engine can mend it once Setup says yes: the key of the repair's row in Setup. */
  readonly repair?: string;
  /** How many cells or rows it concerns, where more than one. */
  readonly count?: number;
  /** What it does to the results, in words for the Data check sheet. */
  readonly effect?: string;
}

/** Issues that say the same of the same sheet, together: what a person reads as one line. */
export interface IssueGroup {
  /** The first of them; its count is that of all. */
  readonly issue: Issue;
  readonly places: readonly Place[];
}

/**
 * Equal issues of one sheet side by side, in the order of the first; notes that are only for information are taken
 * together over sheets. Each issue keeps its own narrow place in `places`.
 */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, { readonly first: Issue; readonly places: Place[]; count: number }>();
  for (const issue of issues) {
    const { code, severity, place, message, suggestion } = issue;
    const sheet = severity === "info" ? "" : `${place?.file ?? ""}|${place?.sheet ?? ""}`;
    const key = [code, severity, sheet, message, suggestion ?? ""].join("\u0000");
    const group = groups.get(key) ?? { first: issue, places: [], count: 0 };
    if (place !== null) group.places.push(place);
    group.count += issue.count ?? 1;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, places, count }) => {
    const several = places.length > 1 || first.count !== undefined;
    return { issue: several ? { ...first, count } : first, places };
  });
}
