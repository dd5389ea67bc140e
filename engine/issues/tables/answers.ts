import { quoted } from "./wording";
import type { Issue } from "../../issue";
import { type Place, placeText } from "../../workbook/place";
import { counted } from "./counted";

export function directionUnknown(place: Place, header: string): Issue {
  return {
    code: "direction-unknown",
    severity: "warning",
    place,
    message: `Answers to ${quoted(header)} are numbers: it is not said whether 5 or 1 means “strongly agree”.`,
    suggestion: "Say in Setup which end is agreement.",
    effect: "Until then the larger number is read as more agreement.",
  };
}

/** Answers of frequency, confidence or quality, taken from the lowest word to the highest. */
export function answersInOtherWords(place: Place, header: string, ends: { lowest: string; highest: string }): Issue {
  return {
    code: "answers-in-other-words",
    severity: "info",
    place,
    message: `Answers to ${quoted(header)} run from ${quoted(ends.lowest)} to ${quoted(ends.highest)}, not from disagree to agree.`,
    suggestion: "If the highest answer is a bad sign here, say in Setup that the statement is reversed.",
    effect: `${quoted(ends.highest)} counts as 5. Where the results say “agree”, the two highest answers are meant.`,
  };
}

export function itemAgainstOthers(place: Place, header: string): Issue {
  return {
    code: "item-against-others",
    severity: "warning",
    place,
    message: `Answers to ${quoted(header)} run against the other statements: perhaps agreeing is a bad sign here.`,
    suggestion: "If so, say in Setup that it is reversed.",
    effect: "It is added up as it stands.",
  };
}

export function wavesLinked(
  place: Place,
  title: string,
  found: { readonly matched: number; readonly beforeOnly: number; readonly afterOnly: number },
): Issue {
  const { matched, beforeOnly, afterOnly } = found;
  return {
    code: "waves-linked",
    severity: "info",
    place,
    count: matched,
    message:
      `${title}: ${counted(matched, "person")} answered each time and could be linked by a code or number. ` +
      `${beforeOnly} answered only before, ${afterOnly} only after.`,
  };
}

export function unlinkedDiffer(place: Place, title: string, difference: number): Issue {
  return {
    code: "unlinked-differ",
    severity: "info",
    place,
    message:
      `${title}: those who answered only before began ${difference > 0 ? "higher" : "lower"} than those who ` +
      `answered again, by ${Math.abs(difference).toFixed(1)} standard deviations.`,
    suggestion: "Ask who is missing and why.",
    effect: "The change of those who answered twice may not be the change of all.",
  };
}

/** Two codes people made up that differ by one slip, told by their cells. */
export function codesNearlyAlike(first: Place, second: Place): Issue {
  return {
    code: "codes-nearly-alike",
    severity: "info",
    place: first,
    message: `This code and the one in ${placeText(second)} differ by one slip: perhaps one person.`,
    suggestion: "If so, write the code the same way in both. They are not linked until you do.",
    effect: "They count as different people.",
  };
}

export function wavesIndependent(place: Place, title: string): Issue {
  return {
    code: "waves-independent",
    severity: "info",
    place,
    message: `${title}: answers before and after cannot be linked, so they are compared as two groups of people.`,
  };
}
