import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";

export function setupNotRead(place: Place): Issue {
  return {
    code: "setup-not-read",
    severity: "warning",
    place,
    message: "The Setup sheet has lost its headings (Setting, Applies to, Value, id); nothing on it was used.",
    suggestion: "Delete the sheet; a new one is made on the next run.",
  };
}

export function setupUnknownRow(place: Place): Issue {
  return {
    code: "setup-unknown-row",
    severity: "warning",
    place,
    message: "This row of Setup is none the product knows; it was not used.",
    suggestion: "Check the grey id at the end of the row.",
  };
}

export function setupDoubledRow(place: Place): Issue {
  return {
    code: "setup-doubled-row",
    severity: "warning",
    place,
    message: "This row of Setup repeats an earlier one; the first is used.",
    suggestion: "Delete one of them.",
  };
}

export function setupValue(place: Place, expects: string): Issue {
  return {
    code: "setup-value",
    severity: "warning",
    place,
    message: `The Value here was expected to be ${expects}; it was not used.`,
    suggestion: "Choose from the list, or leave it blank.",
  };
}

export function specialCategoryWithoutReason(place: Place): Issue {
  return {
    code: "special-category-without-reason",
    severity: "warning",
    place,
    message: "A sensitive column is asked for, and the reason was expected in the row below. It is left out.",
    suggestion: "Write why the enquiry needs it, in words, or change this Value to no.",
  };
}
