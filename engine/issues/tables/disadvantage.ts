import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";
import { quoted } from "./wording";

export function disadvantageDiffers(place: Place, header: string, definition: string): Issue {
  return {
    code: "disadvantage-definitions-differ",
    severity: "warning",
    place,
    message: `${quoted(header)} counts pupils by ${definition}; other schools count by another definition.`,
    suggestion: "Agree on one definition. If the heading misleads, say on Setup what the column counts.",
    effect: "Gaps put different kinds of pupils together; the sheet By group says so.",
  };
}

export function disadvantageNotSaid(place: Place, header: string): Issue {
  return {
    code: "disadvantage-not-said",
    severity: "info",
    place,
    message: `${quoted(header)} does not say who is counted as disadvantaged.`,
    suggestion: "Say it on Setup: FSM now, FSM in the last six years, pupil premium or school census.",
    effect: "Gaps are shown, with a note that nobody said whom they count.",
  };
}
