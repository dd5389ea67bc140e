import type { SheetDraft } from "../../engine";
import { cleanPupilSheet } from "./small/cleanPupilSheet";
import { smallPupilSheets } from "./small/smallPupilSheets";
import { pupilAttitudeSheets } from "./small/surveys/pupilAttitude";
import { climateSheets, staffConfidenceSheets } from "./small/surveys/staffSurveys";

/** "clean" is the small sample's twin: the same people without any mess. */
export type SampleName = "small" | "clean";

/** The sheets of a sample, as people would have kept them (to be written without our marks). */
export function sampleDrafts(name: SampleName): readonly SheetDraft[] {
  switch (name) {
    case "small":
      return [...smallPupilSheets().map((sheet) => sheet.draft), ...surveys()];
    case "clean":
      return [cleanPupilSheet(), ...surveys()];
  }
}

function surveys(): readonly SheetDraft[] {
  return [...pupilAttitudeSheets(), ...staffConfidenceSheets(), ...climateSheets()];
}
