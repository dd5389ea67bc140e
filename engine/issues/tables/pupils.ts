import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";
import { counted } from "./counted";
import { quoted, type Wording } from "./wording";

/** Issues about pupils (rows) found at cells of a column, by code. */
const pupilWordings = {
  leavers: {
    severity: "info",
    message: "Pupils with a score before and none after.",
    effect: "Not in the change; counted as missing.",
  },
  joiners: {
    severity: "info",
    message: "Pupils with a score after and none before.",
    effect: "Not in the change; counted as missing.",
  },
  "duplicate-rows": {
    severity: "warning",
    message: "Rows repeat a pupil already listed; the first is used.",
    suggestion: "Delete the repeated rows.",
    effect: "Each pupil counts once.",
  },
  "duplicate-conflict": {
    severity: "warning",
    message: "Rows give a pupil another score than an earlier row; the first is used.",
    suggestion: "Keep the right row of each pupil.",
    effect: "Each pupil counts once, with the first score.",
  },
  "pupil-moved": {
    severity: "warning",
    message: "These pupils are on the lists of two schools; their scores are joined under the first.",
    suggestion: "Check which school they should count for.",
    effect: "Each pupil counts once.",
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** An issue about pupils at a place. */
export function pupilIssue(code: keyof typeof pupilWordings, place: Place, count: number): Issue {
  return { code, place, count, ...pupilWordings[code] };
}

export function onePupil(place: Place): Issue {
  return {
    code: "one-pupil",
    severity: "error",
    place,
    message: "There is only one pupil with both scores: nothing can be said about a group.",
    suggestion: "Add the other pupils' scores.",
  };
}

export function allEqual(place: Place, header: string): Issue {
  return {
    code: "all-equal",
    severity: "error",
    place,
    message: `All scores under ${quoted(header)} are the same: there is no spread to compare with.`,
    suggestion: "Check that the right column was filled in.",
  };
}

export function afterScoresOfLowestOnly(place: Place, count: number): Issue {
  return {
    code: "after-scores-of-lowest-only",
    severity: "warning",
    place,
    count,
    message: "Only the pupils lowest before have a score after; those higher up have none.",
    suggestion: "Test the others too. Low scores tend to rise on a second test whatever is done.",
    effect: "A rise here may be chance alone.",
  };
}

export function afterScoresMissing(place: Place, count: number): Issue {
  return {
    code: "after-scores-missing",
    severity: "warning",
    place,
    count,
    message: "Pupils tested before have no score after; in this school they are more than one in ten.",
    suggestion: "Find out who they are and why: if they differ from the others, the change is skewed.",
    effect: "Not in the change; lowers how sure the answer is.",
  };
}

export function smallSchool(place: Place, count: number): Issue {
  return {
    code: "small-school",
    severity: "info",
    place,
    count,
    message: `This school has ${counted(count, "pupil")}: its own figures say little, and are hidden in public.`,
  };
}

export function schoolInTwoFiles(place: Place, count: number): Issue {
  return {
    code: "school-in-two-files",
    severity: "warning",
    place,
    count,
    message: "One file for each school was expected; a school on this sheet is in two files.",
    suggestion: "Leave out the older file, or check that the two hold different pupils.",
    effect: "Pupils in both files count once, with the scores read first.",
  };
}

export function yearGroupDiffers(place: Place, count: number): Issue {
  return {
    code: "year-group-differs",
    severity: "warning",
    place,
    count,
    message: "This school's pupils are in a year group that no other school has.",
    suggestion: "Check that it sent the right list. If not, hide or delete the sheet: hidden sheets are not read.",
    effect: "Until then these pupils are counted with the others.",
  };
}
