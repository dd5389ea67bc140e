import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";
import { counted } from "./counted";

export function directionUnknown(place: Place, header: string): Issue {
  return {
    code: "direction-unknown",
    severity: "warning",
    place,
    message: `Answers to “${header}” are numbers: it is not said whether 5 or 1 means “strongly agree”.`,
    suggestion: "Say in Setup which end is agreement.",
    effect: "Until then the larger number is read as more agreement.",
  };
}

export function itemAgainstOthers(place: Place, header: string): Issue {
  return {
    code: "item-against-others",
    severity: "warning",
    place,
    message: `Answers to “${header}” run against the other statements: perhaps agreeing is a bad sign here.`,
    suggestion: "If so, say in Setup that it is reversed.",
    effect: "It is added up as it stands.",
  };
}

export function wavesLinked(place: Place, title: string, matched: number): Issue {
  return {
    code: "waves-linked",
    severity: "info",
    place,
    count: matched,
    message:
      `${title}: ${counted(matched, "person")} answered each time and could be linked by a code or number.`.replace(
        "persons",
        "people",
      ),
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
