import type { SheetDraft } from "../../../../engine";
import type { MessySheet } from "../../mess";
import { sat, type SamplePupil } from "../../samplePupil";
import { asRegister, listSheet } from "../listSheet";
import { habits, pupilValues } from "../pupilColumns";
import { commonMesses } from "./commonMesses";

const NAME = "Wispmoor Junior";

/** Reading ages such as 9:06 keyed into plain cells, so that the spreadsheet took them for times of day. */
export function wispmoor(all: readonly SamplePupil[], wrong: ReadonlySet<string>): MessySheet<SheetDraft> {
  const pupils = asRegister(all.filter((pupil) => pupil.school === NAME));
  const values = pupilValues(
    habits({
      missing: { absent: "abs", left: "LVR", joined: "New" },
      readingAge: (months) => ({ value: (Math.floor(months / 12) + (months % 12) / 60) / 24, format: "h:mm" }),
      arms: ["Intervention", "Comparison"],
    }),
  );
  const list = listSheet({
    id: "wispmoor",
    name: NAME,
    title: "Wispmoor Junior School. Class 4W",
    pupils,
    columns: [
      { header: "UPN", width: 16, value: values.upn },
      { header: "Adno", value: values.admissionNumber },
      { header: "Surname", width: 14, value: values.surname },
      { header: "Forename", width: 12, value: values.forename },
      { header: "DOB", width: 12, value: values.birthDate },
      { header: "Year Group", value: values.yearWord },
      { header: "Class", value: values.className },
      { header: "M/F", value: values.sex },
      { header: "PP", value: values.pupilPremium },
      { header: "SEND", value: values.send },
      { header: "EAL", value: values.eal },
      { header: "Ethnicity", width: 22, value: values.ethnicity },
      { header: "LAC", value: values.lookedAfter },
      { header: "Condition", width: 13, value: values.arm },
      { header: "MRT SAS Oct", value: values.before },
      { header: "MRT SAS Jun", value: values.after },
      { header: "Reading age Oct", value: values.readingAgeBefore },
      { header: "Reading age Jun", value: values.readingAgeAfter },
      { header: "Teacher judgement Oct", value: values.judgementBefore },
      { header: "Teacher judgement Jun", value: values.judgementAfter },
      { header: "Test date Oct", width: 13, value: values.beforeDate },
      { header: "Test date Jun", width: 13, value: values.afterDate },
      { header: "Attendance %", value: values.attendance },
    ],
  });
  const turned = (moment: "before" | "after", header: string) =>
    pupils.filter((pupil) => sat(pupil, moment)).map((pupil) => list.addressOf(pupil, header));
  return {
    draft: list.draft,
    messes: [
      {
        mess: "reading ages turned into times",
        sheet: NAME,
        cells: [...turned("before", "Reading age Oct"), ...turned("after", "Reading age Jun")],
        expectedIssue: "reading-age-as-time",
      },
      ...commonMesses(list, { pupils, wrong, headers: { upn: "UPN", before: "MRT SAS Oct", after: "MRT SAS Jun" } }),
    ],
  };
}
