import type { SheetDraft } from "../../engine";
import { largePracticeSheets } from "./many/largePractice";
import { largeSheets } from "./many/largeSample";
import { cleanPupilSheet } from "./small/cleanPupilSheet";
import { checkSheets } from "./small/forms/checkSheets";
import { collaborationSheets } from "./small/forms/collaboration";
import { communitySheets } from "./small/forms/community";
import { benchmarkSheets, deliverySheets } from "./small/forms/delivery";
import { evidenceSheets } from "./small/forms/evidenceRegister";
import { groupWorkSheets } from "./small/forms/groupWork";
import { innovationSheets } from "./small/forms/innovation";
import { networkSheets } from "./small/forms/network";
import { phaseOneSheets } from "./small/forms/phaseOne";
import { phaseThreeSheets } from "./small/forms/phaseThree";
import { phaseTwoSheets } from "./small/forms/phaseTwo";
import { progressSheets } from "./small/forms/progress";
import { storySheets } from "./small/forms/story";
import { practiceSheets } from "./practice/practiceSheets";
import { readMeSheet } from "./small/readMe";
import { smallPupilSheets } from "./small/smallPupilSheets";
import { pupilAttitudeSheets } from "./small/surveys/pupilAttitude";
import { climateSheets, staffConfidenceSheets } from "./small/surveys/staffSurveys";

/**
 * "clean" is the small sample's twin: the same people without any mess. "practice": the same alliance with three waves,
 * an earlier cohort, cases, initiatives and what was bought in. "large-practice": the sixty schools with all of that.
 */
export type SampleName = "small" | "clean" | "practice" | "large" | "large-practice";

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
    case "practice":
      return practiceSheets();
    case "large":
      return largeSheets();
    case "large-practice":
      return largePracticeSheets();
  }
}

function surveys(): readonly SheetDraft[] {
  return [...pupilAttitudeSheets(), ...staffConfidenceSheets(), ...climateSheets()];
}

function filledForms(): readonly SheetDraft[] {
  return [
    ...groupWorkSheets(),
    ...storySheets(),
    ...checkSheets(),
    ...phaseOneSheets(),
    ...phaseTwoSheets(),
    ...phaseThreeSheets(),
    ...collaborationSheets(),
    ...innovationSheets(),
    ...progressSheets(),
    ...deliverySheets(),
    ...evidenceSheets(),
    ...networkSheets(),
    ...communitySheets(),
    ...benchmarkSheets(),
  ];
}
