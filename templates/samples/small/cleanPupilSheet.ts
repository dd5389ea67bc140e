import type { SheetDraft } from "../../../engine";
import { asRegister, listSheet } from "./listSheet";
import { habits, pupilValues } from "./pupilColumns";
import { smallPupils } from "./smallPupils";

/** The same 576 children on one plain list: every score there, every number right, each child once. */
export function cleanPupilSheet(): SheetDraft {
  const values = pupilValues(habits({}));
  const pupils = smallPupils()
    .filter((pupil) => pupil.story !== "moved-out")
    .map((pupil) => ({ ...pupil, story: "stayed" as const }));
  const schools = [...new Set(pupils.map((pupil) => pupil.school))];
  return listSheet({
    id: "pupils",
    name: "Pupils",
    title: "Thistlewick Vale Learning Alliance: pupils",
    pupils: schools.flatMap((school) => asRegister(pupils.filter((pupil) => pupil.school === school))),
    columns: [
      { header: "School", width: 22, value: values.school },
      { header: "UPN", width: 16, value: values.upn },
      { header: "Adno", value: values.admissionNumber },
      { header: "Surname", width: 14, value: values.surname },
      { header: "Forename", width: 12, value: values.forename },
      { header: "DOB", width: 12, value: values.birthDate },
      { header: "Year", value: values.year },
      { header: "Class", value: values.className },
      { header: "Sex", value: values.sex },
      { header: "PP", value: values.pupilPremium },
      { header: "SEND", value: values.send },
      { header: "EAL", value: values.eal },
      { header: "Ethnicity", width: 22, value: values.ethnicity },
      { header: "LAC", value: values.lookedAfter },
      { header: "Arm", width: 13, value: values.arm },
      { header: "MRT SAS before", value: values.before },
      { header: "MRT SAS after", value: values.after },
      { header: "Test date before", value: values.beforeDate },
      { header: "Test date after", value: values.afterDate },
      { header: "Reading age before", value: values.readingAgeBefore },
      { header: "Reading age after", value: values.readingAgeAfter },
      { header: "Teacher judgement before", value: values.judgementBefore },
      { header: "Teacher judgement after", value: values.judgementAfter },
      { header: "Attendance %", value: values.attendance },
    ],
  }).draft;
}
