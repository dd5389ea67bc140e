import type { Place } from "./workbook/place";

/** Who may see an entry. */
export type Visibility = "facilitator" | "school" | "group" | "public";

/** Whose idea a form's row is: a published source's (facts and structure only) or ours. */
export type Provenance = "source" | "added";

/** What can be filled in at one place of a form. */
export type FieldType =
  | { readonly kind: "text"; readonly long?: boolean }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  /** Stored as the index of the word plus one: five words give 1 to 5. */
  | { readonly kind: "rating"; readonly words: readonly string[] }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number; readonly whole: boolean }
  | { readonly kind: "date" }
  | { readonly kind: "yes-no" };

export interface Field {
  /** Fixed English id, unique in its form: "strategy", "P1.Data.q2". Shown small and grey under the heading. */
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly help?: string;
  readonly provenance: Provenance;
  readonly visibility: Visibility;
  readonly required?: boolean;
  /** Heading of the group of rows it stands in, in a "questions" form: "Diagnosis". */
  readonly section?: string;
  /** Who answers in a "questions" form: each school, the group, or both (where not given). */
  readonly askedOf?: "schools" | "group" | "both";
  /** Width of its column in a "records" form, in characters. */
  readonly width?: number;
  /** Drafted as a hidden column: it fills itself. */
  readonly outOfSight?: boolean;
}

/**
 * A form of the facilitator's. "records": one row an entry, fields as columns. "questions": fields as rows with a
 * visible Ref, one answer column for each school (and the group).
 */
export interface Form {
  /** "overview-1" */
  readonly id: string;
  readonly version: number;
  readonly layout: "records" | "questions";
  /** The sheet's wanted name. */
  readonly sheetName: string;
  readonly title: string;
  /** How to fill it in, one or two sentences. */
  readonly help: string;
  readonly fields: readonly Field[];
  /** Fields of a record that together say which entry it is ("school", "when", "rater"). */
  readonly keys: readonly string[];
  /** Rows printed in advance, such as one for each claim: field id to value. Alone they are not a record. */
  readonly printedRows?: readonly Readonly<Record<string, string>>[];
  /** Its rows say who a pupil is: its printed foot warns. */
  readonly namesPupils?: true;
  /** Rows to fill in where nobody says how many; 40 where not given. */
  readonly blankRows?: number;
  readonly phase?: "implementation" | "innovation" | "impact";
  readonly provenance: Provenance;
  /** For questionnaires: whose answers. */
  readonly level?: "pupil" | "professional" | "organisation";
}

/** One filled-in value read back from a form, by meaning: which form, field, school, cycle and record. */
export interface FormEntry {
  readonly form: string;
  readonly field: string;
  readonly school: string | null;
  readonly cycle: string | null;
  /** ISO date of the meeting a "questions" sheet was filled in at; absent or null where it does not say. */
  readonly meeting?: string | null;
  /** Number of the record on its sheet, from 0; null in a "questions" form. */
  readonly record: number | null;
  readonly value: string | number | boolean;
  readonly place: Place;
}
