/** What became of a pupil between the two tests. */
export type PupilStory =
  | "stayed"
  | "left"
  | "joined"
  | "absent-before"
  | "absent-after"
  /** There, but the school did not test the pupil a second time. */
  | "not-tested-again"
  /** On this school's list after moving from another school of the alliance. */
  | "moved-in"
  /** The same child on the list of the school it left. */
  | "moved-out";

/** An invented pupil as the alliance would know it, before any school's own way of keeping a list. */
export interface SamplePupil {
  readonly school: string;
  readonly upn: string;
  /** six digits */
  readonly admissionNumber: string;
  readonly surname: string;
  readonly forename: string;
  /** ISO dates */
  readonly birthDate: string;
  readonly beforeDate: string;
  readonly afterDate: string;
  readonly year: number;
  readonly className: string;
  readonly sex: "F" | "M";
  readonly pupilPremium: boolean;
  readonly send: "N" | "K" | "E";
  readonly eal: boolean;
  readonly ethnicity: string;
  readonly lookedAfter: boolean;
  readonly arm: "project" | "waiting-list";
  readonly story: PupilStory;
  /** The score the pupil got or would have got: read through `scoreBefore` and `scoreAfter`. */
  readonly before: number;
  readonly after: number;
  /** months */
  readonly readingAgeBefore: number;
  readonly readingAgeAfter: number;
  readonly judgementBefore: string;
  readonly judgementAfter: string;
  /** per cent, one decimal */
  readonly attendance: number;
}

const withoutBefore: readonly PupilStory[] = ["joined", "moved-in", "absent-before"];
const withoutAfter: readonly PupilStory[] = ["left", "moved-out", "absent-after", "not-tested-again"];
const away: readonly PupilStory[] = ["joined", "moved-in", "left", "moved-out"];

export function sat(pupil: SamplePupil, moment: "before" | "after"): boolean {
  return !(moment === "before" ? withoutBefore : withoutAfter).includes(pupil.story);
}

export function hasBothScores(pupil: SamplePupil): boolean {
  return sat(pupil, "before") && sat(pupil, "after");
}

/** Was the pupil in this school at all at that time? */
export function wasThere(pupil: SamplePupil, moment: "before" | "after"): boolean {
  return sat(pupil, moment) || !away.includes(pupil.story);
}
