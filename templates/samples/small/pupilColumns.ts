import { dateSerial } from "../../../engine";
import { DATE_FORMAT, type KeyedCell } from "../personSheet";
import { sat, wasThere, type SamplePupil } from "../samplePupil";

/** What a school writes where there is no score, by reason; null leaves the cell blank. */
export interface MissingWords {
  readonly absent: string | number | null;
  readonly left: string | null;
  readonly joined: string | null;
}

/** How one school keeps its list. */
export interface ListHabits {
  readonly missing: MissingWords;
  readonly readingAge: (months: number) => KeyedCell;
  /** Words for the two arms. */
  readonly arms: readonly [project: string, waitingList: string];
  readonly yesNo: readonly [yes: string, no: string];
  readonly sex: readonly [female: string, male: string];
  readonly send: Readonly<Record<SamplePupil["send"], string>>;
}

export interface PupilColumn {
  readonly header: string;
  readonly width?: number;
  readonly value: (pupil: SamplePupil) => KeyedCell;
}

const plainHabits: ListHabits = {
  missing: { absent: "Absent", left: "Left", joined: "New" },
  readingAge: (months) => yearsAndMonths(months, ":"),
  arms: ["Project", "Waiting list"],
  yesNo: ["Y", "N"],
  sex: ["F", "M"],
  send: { N: "N", K: "K", E: "E" },
};

export function habits(own: Partial<ListHabits>): ListHabits {
  return { ...plainHabits, ...own };
}

/** @example yearsAndMonths(114, ":") // "9:06" */
export function yearsAndMonths(months: number, between: string): string {
  return `${Math.floor(months / 12)}${between}${String(months % 12).padStart(2, "0")}`;
}

const date = (iso: string): KeyedCell => ({ value: dateSerial(iso) ?? 0, format: DATE_FORMAT });

/** The columns a school may keep, each by what it means; a layout gives them headers and an order. */
export function pupilValues(own: ListHabits) {
  const yes = (is: boolean) => own.yesNo[is ? 0 : 1];
  const missing = (pupil: SamplePupil, moment: "before" | "after"): KeyedCell => {
    if (wasThere(pupil, moment)) return pupil.story === "not-tested-again" ? null : own.missing.absent;
    return moment === "before" ? own.missing.joined : own.missing.left;
  };
  const tested = (moment: "before" | "after", value: (pupil: SamplePupil) => KeyedCell) => (pupil: SamplePupil) =>
    sat(pupil, moment) ? value(pupil) : missing(pupil, moment);
  const blankUnless = (moment: "before" | "after", value: (pupil: SamplePupil) => KeyedCell) => (pupil: SamplePupil) =>
    sat(pupil, moment) ? value(pupil) : null;
  return {
    school: (pupil: SamplePupil): KeyedCell => pupil.school,
    upn: (pupil: SamplePupil): KeyedCell => pupil.upn,
    admissionNumber: (pupil: SamplePupil): KeyedCell => pupil.admissionNumber,
    surname: (pupil: SamplePupil): KeyedCell => pupil.surname,
    forename: (pupil: SamplePupil): KeyedCell => pupil.forename,
    surnameFirst: (pupil: SamplePupil): KeyedCell => `${pupil.surname.toUpperCase()}, ${pupil.forename}`,
    birthDate: (pupil: SamplePupil): KeyedCell => date(pupil.birthDate),
    year: (pupil: SamplePupil): KeyedCell => pupil.year,
    yearWord: (pupil: SamplePupil): KeyedCell => `Year ${pupil.year}`,
    className: (pupil: SamplePupil): KeyedCell => pupil.className,
    sex: (pupil: SamplePupil): KeyedCell => own.sex[pupil.sex === "F" ? 0 : 1],
    pupilPremium: (pupil: SamplePupil): KeyedCell => yes(pupil.pupilPremium),
    send: (pupil: SamplePupil): KeyedCell => own.send[pupil.send],
    eal: (pupil: SamplePupil): KeyedCell => yes(pupil.eal),
    ethnicity: (pupil: SamplePupil): KeyedCell => pupil.ethnicity,
    lookedAfter: (pupil: SamplePupil): KeyedCell => yes(pupil.lookedAfter),
    arm: (pupil: SamplePupil): KeyedCell => own.arms[pupil.arm === "project" ? 0 : 1],
    before: tested("before", (pupil) => pupil.before),
    after: tested("after", (pupil) => pupil.after),
    beforeDate: blankUnless("before", (pupil) => date(pupil.beforeDate)),
    afterDate: blankUnless("after", (pupil) => date(pupil.afterDate)),
    readingAgeBefore: blankUnless("before", (pupil) => own.readingAge(pupil.readingAgeBefore)),
    readingAgeAfter: blankUnless("after", (pupil) => own.readingAge(pupil.readingAgeAfter)),
    judgementBefore: (pupil: SamplePupil): KeyedCell => (wasThere(pupil, "before") ? pupil.judgementBefore : null),
    judgementAfter: (pupil: SamplePupil): KeyedCell => (wasThere(pupil, "after") ? pupil.judgementAfter : null),
    attendance: (pupil: SamplePupil): KeyedCell => pupil.attendance,
  };
}
