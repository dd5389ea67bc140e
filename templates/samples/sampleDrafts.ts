import type { SheetDraft } from "../../engine";
import { largeSheets } from "./many/largeSample";
import { cleanPupilSheet } from "./small/cleanPupilSheet";
import { communitySheets } from "./small/forms/community";
import { benchmarkSheets, deliverySheets } from "./small/forms/delivery";
import { evidenceSheets } from "./small/forms/evidenceRegister";
import { innovationSheets } from "./small/forms/innovation";
import { networkSheets } from "./small/forms/network";
import { progressSheets } from "./small/forms/progress";
import { storySheets } from "./small/forms/story";
import { readMeSheet } from "./small/readMe";
import { smallPupilSheets } from "./small/smallPupilSheets";
import { pupilAttitudeSheets } from "./small/surveys/pupilAttitude";
import { climateSheets, staffConfidenceSheets } from "./small/surveys/staffSurveys";

/** "clean" is the small sample's twin: the same people without any mess. */
export type SampleName = "small" | "clean" | "large";

/**
 * The sheets of a sample, as people would have kept them (to be written without our marks). The national sample is too
 * long for drafts: see `nationalSample`.
 */
export function sampleDrafts(name: SampleName): readonly SheetDraft[] {
  switch (name) {
    case "small":
      return [readMeSheet(), ...smallPupilSheets().map((sheet) => sheet.draft), ...surveys(), ...filledForms()];
    case "clean":
      return [cleanPupilSheet(), ...surveys(), ...filledForms()];
    case "large":
      return largeSheets();
  }
}

function surveys(): readonly SheetDraft[] {
  return [...pupilAttitudeSheets(), ...staffConfidenceSheets(), ...climateSheets()];
}

function filledForms(): readonly SheetDraft[] {
  return [
    ...storySheets(),
    ...innovationSheets(),
    ...progressSheets(),
    ...deliverySheets(),
    ...evidenceSheets(),
    ...networkSheets(),
    ...communitySheets(),
    ...benchmarkSheets(),
  ];
}
