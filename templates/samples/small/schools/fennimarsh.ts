import type { SheetDraft } from "../../../../engine";
import type { MessySheet } from "../../mess";
import { sat, type SamplePupil } from "../../samplePupil";
import { asRegister, listSheet } from "../listSheet";
import { habits, pupilValues } from "../pupilColumns";
import { commonMesses } from "./commonMesses";

const NAME = "Fennimarsh Primary";

/** Surname and forename in one cell; Ab, X and – where there is no score. */
export function fennimarsh(all: readonly SamplePupil[], wrong: ReadonlySet<string>): MessySheet<SheetDraft> {
  const pupils = asRegister(all.filter((pupil) => pupil.school === NAME));
  const values = pupilValues(
    habits({
      missing: { absent: "Ab", left: "X", joined: "–" },
      readingAge: (months) => `${Math.floor(months / 12)}y ${months % 12}m`,
      arms: ["Project", "Waiting list"],
      yesNo: ["Yes", "No"],
      sex: ["Girl", "Boy"],
    }),
  );
  const list = listSheet({
    id: "fennimarsh",
    name: NAME,
    title: "Y4 talk for reading: all four classes",
    pupils,
    columns: [
      { header: "Surname Forename", width: 26, value: values.surnameFirst },
      { header: "Class", value: values.className },
      { header: "Yr", value: values.year },
      { header: "UPN", width: 16, value: values.upn },
      { header: "Admission No", value: values.admissionNumber },
      { header: "Date of birth", value: values.birthDate },
      { header: "Gender", value: values.sex },
      { header: "Pupil Premium", value: values.pupilPremium },
      { header: "SEN Status", value: values.send },
      { header: "EAL", value: values.eal },
      { header: "Ethnicity", width: 22, value: values.ethnicity },
      { header: "Looked After", value: values.lookedAfter },
      { header: "Group", width: 13, value: values.arm },
      { header: "Test date before", value: values.beforeDate },
      { header: "MRT SAS before", value: values.before },
      { header: "Test date after", value: values.afterDate },
      { header: "MRT SAS after", value: values.after },
      { header: "Reading age before", value: values.readingAgeBefore },
      { header: "Reading age after", value: values.readingAgeAfter },
      { header: "Teacher judgement before", value: values.judgementBefore },
      { header: "Teacher judgement after", value: values.judgementAfter },
      { header: "Attendance %", value: values.attendance },
    ],
  });
  const cellsWithout = (moment: "before" | "after") =>
    pupils.filter((pupil) => !sat(pupil, moment)).map((pupil) => list.addressOf(pupil, `MRT SAS ${moment}`));
  const first = pupils[0];
  return {
    draft: list.draft,
    messes: [
      {
        mess: "surname and forename in one cell",
        sheet: NAME,
        cells: first ? [list.addressOf(first, "Surname Forename")] : [],
        expectedIssue: "names-in-one-column",
      },
      {
        mess: "Ab, X and – where scores should be",
        sheet: NAME,
        cells: [...cellsWithout("before"), ...cellsWithout("after")],
        expectedIssue: "missing-codes",
      },
      ...commonMesses(list, {
        pupils,
        wrong,
        headers: { upn: "UPN", before: "MRT SAS before", after: "MRT SAS after" },
      }),
    ],
  };
}
