import type { SheetDraft } from "../../../../engine";
import type { MessySheet } from "../../mess";
import { sat, type SamplePupil } from "../../samplePupil";
import { asRegister, listSheet } from "../listSheet";
import { habits, pupilValues, yearsAndMonths } from "../pupilColumns";
import { commonMesses } from "./commonMesses";

const NAME = "Brinecliff Academy";

/** An export of a school's system; 14 % have no second score, disadvantaged pupils twice as often as others. */
export function brinecliff(all: readonly SamplePupil[], wrong: ReadonlySet<string>): MessySheet<SheetDraft> {
  const pupils = asRegister(all.filter((pupil) => pupil.school === NAME));
  const values = pupilValues(
    habits({
      missing: { absent: null, left: "Left", joined: null },
      readingAge: (months) => `${yearsAndMonths(months, " yrs ")} mths`,
      arms: ["Project", "Comparison"],
      yesNo: ["Yes", "No"],
      sex: ["Female", "Male"],
      send: { N: "N", K: "K - SEN Support", E: "E - EHCP" },
    }),
  );
  const list = listSheet({
    id: "brinecliff",
    name: NAME,
    title: "Student list 8A-8D, printed 23/06/2025",
    pupils,
    columns: [
      { header: "Unique Pupil Number", width: 20, value: values.upn },
      { header: "Admission Number", value: values.admissionNumber },
      { header: "Legal Surname", width: 15, value: values.surname },
      { header: "Legal Forename", width: 15, value: values.forename },
      { header: "DOB", width: 12, value: values.birthDate },
      { header: "NC Year", value: values.year },
      { header: "Reg Group", value: values.className },
      { header: "Sex", width: 9, value: values.sex },
      { header: "PP Indicator", value: values.pupilPremium },
      { header: "SEN Provision", width: 17, value: values.send },
      { header: "EAL", value: values.eal },
      { header: "Ethnicity", width: 22, value: values.ethnicity },
      { header: "LAC", value: values.lookedAfter },
      { header: "Trial arm", width: 12, value: values.arm },
      { header: "Autumn MRT SAS", value: values.before },
      { header: "Autumn Test date", value: values.beforeDate },
      { header: "Autumn Reading age", value: values.readingAgeBefore },
      { header: "Autumn Teacher judgement", value: values.judgementBefore },
      { header: "Summer MRT SAS", value: values.after },
      { header: "Summer Test date", value: values.afterDate },
      { header: "Summer Reading age", value: values.readingAgeAfter },
      { header: "Summer Teacher judgement", value: values.judgementAfter },
      { header: "% Attendance", value: values.attendance },
    ],
  });
  const lost = pupils.filter((pupil) => !sat(pupil, "after"));
  return {
    draft: list.draft,
    messes: [
      {
        mess: "14 % without a second score, disadvantaged pupils twice as often",
        sheet: NAME,
        cells: lost.map((pupil) => list.addressOf(pupil, "Summer MRT SAS")),
        expectedIssue: "after-scores-missing",
      },
      ...commonMesses(list, {
        pupils,
        wrong,
        headers: { upn: "Unique Pupil Number", before: "Autumn MRT SAS", after: "Summer MRT SAS" },
      }),
    ],
  };
}
