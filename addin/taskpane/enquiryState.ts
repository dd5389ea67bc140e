import type { EnquiryFound } from "../worker/enquiryMessages";

/** Whose notes are shown. */
export type SchoolChoice =
  { readonly kind: "all" } | { readonly kind: "group" } | { readonly kind: "school"; readonly name: string };

export type Phase = 1 | 2 | 3;

/** A prompt being answered. */
export interface NoteDraft {
  readonly field: string;
  readonly text: string;
  /** What stood in the cell when writing began. */
  readonly seen: string;
}

/** A placement being made on one of the grids; empty texts are not said yet. */
export interface RatingDraft {
  readonly grid: "innovation" | "collaboration";
  readonly strategy: string;
  /** "": the group as a whole */
  readonly school: string;
  readonly when: string;
  /** near, far; low, high */
  readonly across: string;
  /** minor, major; low, high */
  readonly up: string;
  readonly rater: string;
  /** ISO date */
  readonly date: string;
}

/** Where the Enquiry tab stands. */
export interface EnquiryState {
  readonly found: EnquiryFound | null;
  readonly reading: boolean;
  readonly saving: boolean;
  readonly choice: SchoolChoice;
  /** null: as far as the enquiry has come */
  readonly phase: Phase | null;
  /** The sheet of the phase that is written on; null: the latest. */
  readonly sheet: string | null;
  readonly note: NoteDraft | null;
  /** Prompts put off during this visit, as `noteKey` has them. */
  readonly skipped: readonly string[];
  readonly rating: RatingDraft | null;
  /** The date of a new meeting, while one is being begun; null: none is. */
  readonly newMeeting: string | null;
  /** Schools named in the pane that no form has yet. */
  readonly addedSchools: readonly string[];
}

export const firstEnquiryState: EnquiryState = {
  found: null,
  reading: false,
  saving: false,
  choice: { kind: "all" },
  phase: null,
  sheet: null,
  note: null,
  skipped: [],
  rating: null,
  newMeeting: null,
  addedSchools: [],
};
