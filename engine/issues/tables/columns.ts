import { quoted } from "./wording";
import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";

export function unnamedColumn(place: Place): Issue {
  return {
    code: "unnamed-column",
    severity: "info",
    place,
    message: "This column has values but no heading; it was not used.",
    suggestion: "Give it a heading.",
  };
}

export function colourNotRead(place: Place, header: string, count: number): Issue {
  return {
    code: "colour-not-read",
    severity: "warning",
    place,
    count,
    message: `Cells under ${quoted(header)} have different colours. Colours are not read, only what is written.`,
    suggestion: "If a colour means something, write it in a column of its own.",
    effect: "What only a colour says does not count.",
  };
}

export function columnNotUsed(place: Place, header: string): Issue {
  return {
    code: "column-not-used",
    severity: "info",
    place,
    message: `${quoted(header)} was not recognised and is not used.`,
    suggestion: "Setup can say what it is.",
  };
}

export function specialCategoryNotUsed(place: Place, header: string): Issue {
  return {
    code: "special-category-not-used",
    severity: "info",
    place,
    message: `${quoted(header)} is sensitive personal data: recognised, and left out unless Setup asks for it with a reason.`,
  };
}

export function namesNotAnalysed(place: Place, count: number): Issue {
  return {
    code: "names-not-analysed",
    severity: "info",
    place,
    count,
    message:
      "Columns of names, numbers, dates of birth or e-mail addresses tell pupils apart. Nothing is analysed by them, and no result sheet shows them.",
  };
}

export function contactNotUsed(place: Place, header: string): Issue {
  return {
    code: "contact-not-used",
    severity: "info",
    place,
    message: `${quoted(header)} says where people live or how to reach them. It is never used.`,
    suggestion: "Delete the column: no enquiry needs it.",
  };
}

export function wordsWhereScores(place: Place, header: string): Issue {
  return {
    code: "words-where-scores",
    severity: "error",
    place,
    message: `Scores were expected under ${quoted(header)}; it holds words in no known order.`,
    suggestion: "Use the column with the scores, or give the words' order in Setup.",
    effect: "This measure is left out.",
  };
}

/** Words of an order schools use, taken as steps from the lowest to the highest. */
export function wordsInOrder(place: Place, header: string, ends: { lowest: string; highest: string }): Issue {
  return {
    code: "words-in-order",
    severity: "info",
    place,
    message: `Words under ${quoted(header)} are taken as steps from ${quoted(ends.lowest)} to ${quoted(ends.highest)}.`,
    suggestion: "Setup shows their order, and can change it.",
  };
}

export function oneMomentOnly(place: Place, header: string): Issue {
  return {
    code: "one-moment-only",
    severity: "warning",
    place,
    message: `${quoted(header)} has no partner at another time: a score before and a score after are needed.`,
    suggestion: "Add the other column, or say in Setup which two belong together.",
    effect: "No change can be worked out for it.",
  };
}

export function pairedByPosition(place: Place, header: string, partner: string): Issue {
  return {
    code: "paired-by-position",
    severity: "warning",
    place,
    message: `${quoted(header)} was taken with ${quoted(partner)} as before and after because they are the only two.`,
    suggestion: "Check in Setup that they measure the same thing.",
  };
}

export function namesInOneColumn(place: Place, header: string): Issue {
  return {
    code: "names-in-one-column",
    severity: "info",
    place,
    message: `${quoted(header)} holds surname and forename together; names are used for review only.`,
  };
}

export function scalesDiffer(place: Place, header: string): Issue {
  return {
    code: "scales-differ",
    severity: "warning",
    place,
    message: `${quoted(header)} is on another scale here than on the other sheets.`,
    suggestion: "Use one test for all, or give the measures different headings.",
  };
}

export function columnSorted(place: Place, header: string, isLow: boolean): Issue {
  return {
    code: "column-sorted",
    severity: isLow ? "warning" : "info",
    place,
    message: isLow
      ? `Scores under ${quoted(header)} hardly go with the other scores of the same pupils: has a column been sorted on its own?`
      : `Scores under ${quoted(header)} stand in order while the others do not: has a column been sorted on its own?`,
    suggestion: "Compare a few pupils with the answer papers.",
    effect: isLow ? "If so, every change worked out for a pupil is wrong." : "If whole rows were sorted, all is well.",
  };
}

export function columnsSwapped(place: Place, header: string, other: string): Issue {
  return {
    code: "columns-swapped",
    severity: "warning",
    place,
    message: `Most dates under ${quoted(header)} are later than those under ${quoted(other)}: are before and after the wrong way round?`,
    suggestion: "If so, say yes in Setup: before and after are then changed over.",
    effect: "A rise would be shown as a fall.",
  };
}

/** `difference`: how many months the other reading moves the average. */
export function readingAgePoint(
  place: Place,
  found: {
    readonly header: string;
    readonly form: "months" | "decimal";
    readonly isClear: boolean;
    readonly difference: number;
    readonly repair: string;
  },
): Issue {
  const { header, form, isClear, difference, repair } = found;
  const [read, other] =
    form === "months" ? ["years and months", "decimal years"] : ["decimal years", "years and months"];
  const months = Math.abs(difference).toFixed(1);
  const moved = months === "0.0" ? "the same" : `${months} months ${difference > 0 ? "higher" : "lower"}`;
  return {
    code: "reading-age-point",
    severity: isClear ? "info" : "warning",
    place,
    message: isClear
      ? `Reading ages under ${quoted(header)} have a point; by all of them together they are ${read}.`
      : `Reading ages under ${quoted(header)} have a point: 9.5 may be nine years five months, or nine and a half.`,
    suggestion: `If they are ${other}, say yes in Setup.`,
    effect: `Read as ${read}. As ${other} the average here would be ${moved}.`,
    repair,
  };
}

export function measureDirectionUnknown(place: Place, header: string): Issue {
  return {
    code: "measure-direction-unknown",
    severity: "warning",
    place,
    message: `Numbers under ${quoted(header)} may be better high or low: often 1 is best.`,
    suggestion: "Say in Setup, under “What is better”, which it is.",
    effect: "Nothing is called a gain or a fall until you decide.",
  };
}
