import { quoted } from "./wording";
import type { Issue } from "../../issue";
import { type Place, placeText } from "../../workbook/place";
import { counted as countedText } from "./counted";

export function directionUnknown(place: Place, { header, points }: { header: string; points: number }): Issue {
  return {
    code: "direction-unknown",
    severity: "warning",
    place,
    message: `Answers to ${quoted(header)} are numbers: it is not said whether ${points} or 1 means “strongly agree”.`,
    suggestion: "Say in Setup which end is agreement.",
    effect: "Until then the larger number is read as more agreement.",
  };
}

/** Neighbouring statements answered in one set of words other than agreement. */
interface OtherAnswers {
  readonly statements: number;
  readonly lowest: string;
  readonly highest: string;
  /** The answers a share counts: "Often", "Always". */
  readonly counted: readonly string[];
}

/** Answers of confidence, quality and the like, taken from the lowest word to the highest. */
export function answersInOtherWords(place: Place, { statements, lowest, highest, counted }: OtherAnswers): Issue {
  return {
    code: "answers-in-other-words",
    severity: "info",
    place,
    message: `Answers to ${countedText(statements, "statement")} run from ${quoted(lowest)} to ${quoted(highest)}.`,
    suggestion: "Setup says which answers a share counts, and can change it.",
    effect: `Shares count ${counted.map(quoted).join(" and ")}.`,
  };
}

/** Answers such as never to always, of which nobody has said whether the highest is a good sign. */
export function answersSignUnknown(place: Place, { statements, lowest, highest, counted }: OtherAnswers): Issue {
  return {
    code: "answers-sign-unknown",
    severity: "warning",
    place,
    message:
      `Answers to ${countedText(statements, "statement")} run from ${quoted(lowest)} to ${quoted(highest)}: ` +
      `it is not said whether ${quoted(highest)} is a good or a bad sign.`,
    suggestion: "Say so in Setup, for each of them.",
    effect: `Until then ${quoted(highest)} counts as the best answer. Shares count ${counted.map(quoted).join(" and ")}.`,
  };
}

/** `sign`: what may be a bad sign, "agreeing" or an answer. */
export function itemAgainstOthers(place: Place, { header, sign }: { header: string; sign: string }): Issue {
  return {
    code: "item-against-others",
    severity: "warning",
    place,
    message: `Answers to ${quoted(header)} run against the other statements: perhaps ${sign} is a bad sign here.`,
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
      `${title}: ${countedText(matched, "person")} answered each time and could be linked by a code or number. ` +
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
