import type { SheetDraft } from "../../../../engine";
import type { MessySheet } from "../../mess";
import { sat, type SamplePupil } from "../../samplePupil";
import { asRegister, listSheet } from "../listSheet";
import { habits, pupilValues } from "../pupilColumns";
import { commonMesses } from "./commonMesses";

const NAME = "Owlhurst Primary";

/** 41 pupils tested before, only the ten lowest readers tested again. */
export function owlhurst(all: readonly SamplePupil[], wrong: ReadonlySet<string>): MessySheet<SheetDraft> {
  const pupils = asRegister(all.filter((pupil) => pupil.school === NAME));
  const values = pupilValues(habits({ arms: ["Project", "Control"], yesNo: ["Y", "N"] }));
  const list = listSheet({
    id: "owlhurst",
    name: NAME,
    title: "Barn and Tawny classes: before and after the talk sessions",
    pupils,
    columns: [
      { header: "School", width: 18, value: values.school },
      { header: "Class", value: values.className },
      { header: "Forename", width: 12, value: values.forename },
      { header: "Surname", width: 14, value: values.surname },
      { header: "Pupil UPN", width: 16, value: values.upn },
      { header: "Admission No", value: values.admissionNumber },
      { header: "DOB", width: 12, value: values.birthDate },
      { header: "Year", value: values.year },
      { header: "Sex", value: values.sex },
      { header: "Disadvantaged", value: values.pupilPremium },
      { header: "SEND", value: values.send },
      { header: "EAL", value: values.eal },
      { header: "Ethnicity", width: 22, value: values.ethnicity },
      { header: "CLA", value: values.lookedAfter },
      { header: "Arm", value: values.arm },
      { header: "Pre MRT SAS", value: values.before },
      { header: "Post MRT SAS", value: values.after },
      { header: "Pre Reading age", value: values.readingAgeBefore },
      { header: "Post Reading age", value: values.readingAgeAfter },
      { header: "Pre Teacher judgement", value: values.judgementBefore },
      { header: "Post Teacher judgement", value: values.judgementAfter },
      { header: "Pre Test date", width: 14, value: values.beforeDate },
      { header: "Post Test date", width: 14, value: values.afterDate },
      { header: "Attendance %", value: values.attendance },
    ],
  });
  return {
    draft: list.draft,
    messes: [
      {
        mess: "second scores only for the ten lowest at the first test",
        sheet: NAME,
        cells: pupils.filter((pupil) => !sat(pupil, "after")).map((pupil) => list.addressOf(pupil, "Post MRT SAS")),
        expectedIssue: "after-scores-of-lowest-only",
      },
      ...commonMesses(list, {
        pupils,
        wrong,
        headers: { upn: "Pupil UPN", before: "Pre MRT SAS", after: "Post MRT SAS" },
      }),
    ],
  };
}
