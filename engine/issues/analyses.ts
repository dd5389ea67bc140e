import type { Issue } from "../issue";
import type { Place } from "../workbook/place";
import { quoted } from "./tables/wording";

/** Wording of what an analysis cannot do. */
export function tooFewMatched(measure: string, place: Place, found: number): Issue {
  const who = found === 0 ? "no pupil has" : "only one pupil has";
  return {
    code: "too-few-matched",
    severity: "error",
    place,
    message: `A change needs at least two pupils with both scores; in "${measure}" ${who} both.`,
    suggestion: "Check that the before and after columns hold the scores of the same pupils.",
    effect: "No change is computed for this measure.",
  };
}

export function scoresAllEqual(measure: string, place: Place): Issue {
  return {
    code: "scores-all-equal",
    severity: "error",
    place,
    message: `Scores should differ between pupils; in "${measure}" all of them are equal.`,
    suggestion: "Check that the right column was taken and that it holds scores, not a code or a target.",
    effect: "No effect size and no likely range can be given for this measure.",
  };
}

export function differentScales(measure: string, place: Place): Issue {
  return {
    code: "different-scales",
    severity: "error",
    place,
    message: `Before and after should be on one scale; the two columns of "${measure}" are on different ones.`,
    suggestion: "Set the right scale for both columns on the Setup sheet, or use two tests of the same kind.",
    effect: "Each test is described, but no change is computed between them.",
  };
}

export function schoolUnknown(place: Place, count: number): Issue {
  return {
    code: "school-not-known",
    severity: "warning",
    place,
    count,
    message: "A school was expected for every pupil; for some the cell is blank.",
    suggestion: "Fill in the school so that these pupils can be counted.",
    effect: "Pupils without a school are left out of the changes.",
  };
}

export function standardNotOnScale(measure: string, place: Place): Issue {
  return {
    code: "standard-not-on-scale",
    severity: "warning",
    place,
    message: `The standard of "${measure}" should be a level of its scale or a number; Setup holds something else.`,
    suggestion: "Write the lowest level or score that counts as reaching the standard on the Setup sheet.",
    effect: "No share at the standard is given for this measure.",
  };
}

export function benchmarkIncomplete(place: Place): Issue {
  return {
    code: "benchmark-incomplete",
    severity: "warning",
    place,
    message: "A benchmark needs the share before and after elsewhere, in per cent; one of them is blank.",
    suggestion: "Fill in both shares, or delete the row.",
    effect: "This row is not compared.",
  };
}

export function benchmarkDiffersFromPupils(measure: string, place: Place): Issue {
  return {
    code: "benchmark-differs-from-pupils",
    severity: "warning",
    place,
    message: `Our shares on the Benchmark sheet should agree with the pupils' own rows; for "${measure}" they differ by over a point.`,
    suggestion: "Check the standard on Setup, and whether the same pupils were counted.",
    effect: "The shares counted from the pupils' rows are used.",
  };
}

export function characteristicsCrossed(place: Place, header: string): Issue {
  return {
    code: "characteristics-crossed",
    severity: "warning",
    place,
    message: `At most two characteristics of pupils should be looked at together; ${quoted(header)} crosses more.`,
    suggestion: "Give each characteristic a column of its own. Groups this small may be told to be certain children.",
    effect: "Its groups are compared here, and left out of every share copy and file of sums.",
  };
}
