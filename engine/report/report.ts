import type { Enquiry } from "../enquiry";
import type { Issue } from "../issue";
import type { Impact, Result } from "../result";
import type { CopyFigure } from "../results/copyFigure";
import type { Settings } from "../settings";
import type { Study } from "../study";

/** Where a table of the study was found and how many of its rows were used; no value of a person in it. */
export interface SourceTable {
  readonly id: string;
  readonly file: string | null;
  readonly sheet: string;
  /** "A3:H491" */
  readonly range: string;
  readonly kind: string;
  readonly rowsSupplied: number;
  readonly rowsUsed: number;
  readonly columns: readonly { readonly header: string; readonly role: string; readonly scale: string | null }[];
}

/** What a share copy says about itself. */
export interface DisclosureNotes {
  readonly mode: "alliance" | "public";
  /** People below this are hidden. */
  readonly minimum: number;
  /** How schools' rows are headed; "none": there are no such rows. */
  readonly schoolRows: "named" | "letters" | "none";
  /** What was left out and why, a sentence each. */
  readonly leftOut: readonly string[];
  /** Every number of the copy. */
  readonly figures: readonly CopyFigure[];
  /** With how many copies made before this one was compared. */
  readonly comparedWith: number;
}

/** What a report made from schools' sums says about itself. */
export interface SumsNotes {
  /** Schools whose sums are in it, by name. */
  readonly schools: readonly string[];
  /** No number that was sent stands for fewer pupils. */
  readonly minimum: number;
}

/** Everything the result sheets are laid out from. */
export interface ReportSource {
  readonly settings: Settings;
  readonly tables: readonly SourceTable[];
  readonly results: readonly Result[];
  readonly impact: Impact;
  /** How far the enquiry has come, from the forms; absent or null where none is filled in. */
  readonly enquiry?: Enquiry | null;
  readonly issues: readonly Issue[];
  /** Of the canonical values of the columns used: the same data give the same fingerprint. */
  readonly fingerprint: string;
  readonly version: string;
  /** Set for share copies: small numbers are hidden and everything is rounded already. */
  readonly disclosure?: DisclosureNotes;
  /** Set where schools sent their sums: no pupil was at hand. */
  readonly sums?: SumsNotes;
  /** The study itself where at hand: live formulas of the audit point to its cells. */
  readonly study: Study | null;
}
