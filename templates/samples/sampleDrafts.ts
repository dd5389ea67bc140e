import type { SheetDraft } from "../../engine";
import { cleanPupilSheet } from "./small/cleanPupilSheet";
import { evidenceSheets } from "./small/forms/evidenceRegister";
import { innovationSheets } from "./small/forms/innovation";
import { progressSheets } from "./small/forms/progress";
import { readMeSheet } from "./small/readMe";
import { smallPupilSheets } from "./small/smallPupilSheets";
import { pupilAttitudeSheets } from "./small/surveys/pupilAttitude";
import { climateSheets, staffConfidenceSheets } from "./small/surveys/staffSurveys";

/** "clean" is the small sample's twin: the same people without any mess. */
export type SampleName = "small" | "clean";

/** The sheets of a sample, as people would have kept them (to be written without our marks). */
export function sampleDrafts(name: SampleName): readonly SheetDraft[] {
  switch (name) {
    case "small":
      return [readMeSheet(), ...smallPupilSheets().map((sheet) => sheet.draft), ...surveys(), ...filledForms()];
    case "clean":
      return [cleanPupilSheet(), ...surveys(), ...filledForms()];
  }
}

function surveys(): readonly SheetDraft[] {
  return [...pupilAttitudeSheets(), ...staffConfidenceSheets(), ...climateSheets()];
}

function filledForms(): readonly SheetDraft[] {
  return [...innovationSheets(), ...progressSheets(), ...evidenceSheets()];
}
