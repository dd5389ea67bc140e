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
