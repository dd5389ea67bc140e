import type { SheetDraft } from "../../../../engine";
import type { MessySheet } from "../../mess";
import { sat, type SamplePupil } from "../../samplePupil";
import { asRegister, listSheet } from "../listSheet";
import { habits, pupilValues, yearsAndMonths } from "../pupilColumns";
import { commonMesses } from "./commonMesses";

const NAME = "Mistlebrook Primary";
/** How many test dates were keyed month first. */
const FLIPPED = { before: 7, after: 5 } as const;

/** Four absences keyed as 0, and test dates with day and month the wrong way round. */
export function mistlebrook(all: readonly SamplePupil[], wrong: ReadonlySet<string>): MessySheet<SheetDraft> {
  const register = asRegister(all.filter((pupil) => pupil.school === NAME));
  const wrongWay = { before: pupilsToFlip(register, "before"), after: pupilsToFlip(register, "after") };
  const pupils = register.map((pupil) => ({
    ...pupil,
    beforeDate: wrongWay.before.has(pupil) ? flipped(pupil.beforeDate) : pupil.beforeDate,
    afterDate: wrongWay.after.has(pupil) ? flipped(pupil.afterDate) : pupil.afterDate,
  }));
  const values = pupilValues(
    habits({
      missing: { absent: 0, left: "Left", joined: "New" },
      readingAge: (months) => yearsAndMonths(months, ":"),
      yesNo: ["Yes", "No"],
    }),
  );
  const list = listSheet({
    id: "mistlebrook",
    name: NAME,
    title: "Mistlebrook: 4S and 4T",
    pupils,
    columns: [
      { header: "Surname", width: 14, value: values.surname },
      { header: "Forename", width: 12, value: values.forename },
      { header: "UPN", width: 16, value: values.upn },
      { header: "Adm No", value: values.admissionNumber },
      { header: "Date of birth", width: 13, value: values.birthDate },
      { header: "Yr", value: values.year },
      { header: "Class", value: values.className },
      { header: "Sex", value: values.sex },
      { header: "Pupil Premium", value: values.pupilPremium },
      { header: "SEND", value: values.send },
      { header: "EAL", value: values.eal },
      { header: "Ethnicity", width: 22, value: values.ethnicity },
      { header: "LAC", value: values.lookedAfter },
      { header: "Arm", width: 12, value: values.arm },
      { header: "Test date (Oct)", width: 15, value: values.beforeDate },
      { header: "MRT SAS (Oct)", value: values.before },
      { header: "Test date (Jun)", width: 15, value: values.afterDate },
      { header: "MRT SAS (Jun)", value: values.after },
      { header: "Reading age (Oct)", value: values.readingAgeBefore },
      { header: "Reading age (Jun)", value: values.readingAgeAfter },
      { header: "Teacher judgement (Oct)", value: values.judgementBefore },
      { header: "Teacher judgement (Jun)", value: values.judgementAfter },
      { header: "Attendance %", value: values.attendance },
    ],
  });
  const swapped = (moment: "before" | "after", header: string) =>
    register.flatMap((pupil, index) => {
      const keyed = pupils[index];
      return keyed && wrongWay[moment].has(pupil) ? [list.addressOf(keyed, header)] : [];
    });
  return {
    draft: list.draft,
    messes: [
      {
        mess: "absences keyed as 0",
        sheet: NAME,
        cells: pupils
          .filter((pupil) => pupil.story === "absent-after")
          .map((pupil) => list.addressOf(pupil, "MRT SAS (Jun)")),
        expectedIssue: "zero-for-absence",
      },
      {
        mess: "day and month the wrong way round",
        sheet: NAME,
        cells: [...swapped("before", "Test date (Oct)"), ...swapped("after", "Test date (Jun)")],
        expectedIssue: "day-and-month-swapped",
      },
      ...commonMesses(list, {
        pupils,
        wrong,
        headers: { upn: "UPN", before: "MRT SAS (Oct)", after: "MRT SAS (Jun)" },
      }),
    ],
  };
}

/** Every fourth pupil whose test date falls out of the school year when day and month change places. */
function pupilsToFlip(register: readonly SamplePupil[], moment: "before" | "after"): ReadonlySet<SamplePupil> {
  const fits = register.filter((pupil) => {
    const date = flipped(moment === "before" ? pupil.beforeDate : pupil.afterDate);
    return sat(pupil, moment) && (date < "2024-10-01" || date > "2025-08-31");
  });
  return new Set(fits.filter((_, index) => index % 4 === 1).slice(0, FLIPPED[moment]));
}

/** The date with day and month exchanged; unchanged where there is no such month. */
function flipped(iso: string): string {
  const [year, month, day] = iso.split("-");
  return Number(day) <= 12 ? `${year}-${day}-${month}` : iso;
}
