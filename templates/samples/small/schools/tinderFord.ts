import type { SheetDraft } from "../../../../engine";
import type { MessySheet } from "../../mess";
import type { SamplePupil } from "../../samplePupil";
import { asRegister, listSheet } from "../listSheet";
import { habits, pupilValues } from "../pupilColumns";
import { commonMesses } from "./commonMesses";

const NAME = "Tinder Ford School";

/** Nothing wrong but its size: nine pupils, too few to show on their own. */
export function tinderFord(all: readonly SamplePupil[], wrong: ReadonlySet<string>): MessySheet<SheetDraft> {
  const pupils = asRegister(all.filter((pupil) => pupil.school === NAME));
  const values = pupilValues(habits({}));
  const list = listSheet({
    id: "tinder-ford",
    name: NAME,
    title: "Class 3",
    pupils,
    columns: [
      { header: "Forename", width: 12, value: values.forename },
      { header: "Surname", width: 14, value: values.surname },
      { header: "Adno", value: values.admissionNumber },
      { header: "UPN", width: 16, value: values.upn },
      { header: "DOB", width: 12, value: values.birthDate },
      { header: "NCY", value: values.year },
      { header: "Class", value: values.className },
      { header: "Sex", value: values.sex },
      { header: "FSM6", value: values.pupilPremium },
      { header: "SEND", value: values.send },
      { header: "EAL", value: values.eal },
      { header: "Ethnicity", width: 22, value: values.ethnicity },
      { header: "LAC", value: values.lookedAfter },
      { header: "Arm", value: values.arm },
      { header: "Entry MRT SAS", value: values.before },
      { header: "Exit MRT SAS", value: values.after },
      { header: "Entry Reading age", value: values.readingAgeBefore },
      { header: "Exit Reading age", value: values.readingAgeAfter },
      { header: "Entry Teacher judgement", value: values.judgementBefore },
      { header: "Exit Teacher judgement", value: values.judgementAfter },
      { header: "Entry Test date", width: 15, value: values.beforeDate },
      { header: "Exit Test date", width: 15, value: values.afterDate },
      { header: "Attendance %", value: values.attendance },
    ],
  });
  return {
    draft: list.draft,
    messes: [
      { mess: "a school of nine pupils", sheet: NAME, cells: [], expectedIssue: "small-school" },
      ...commonMesses(list, {
        pupils,
        wrong,
        headers: { upn: "UPN", before: "Entry MRT SAS", after: "Exit MRT SAS" },
      }),
    ],
  };
}
