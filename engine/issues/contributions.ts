import type { Issue } from "../issue";

/** What can be said about files of sums: about the file, never about a number in it. */

function error(code: string, message: string, suggestion: string): Issue {
  return { code, severity: "error", place: null, message, suggestion };
}

function warning(code: string, message: string, suggestion: string): Issue {
  return { code, severity: "warning", place: null, message, suggestion };
}

const schoolsText = (schools: number): string => (schools === 1 ? "one school" : `${schools} schools`);

const AGAIN = "Ask the school to run “enquiry-impact contribute” on its workbook again and to send that file as it is.";

export function contributionUnreadable(file: string): Issue {
  return error("contribution-unreadable", `Expected a school’s sums (.json), but ${file} is not whole JSON.`, AGAIN);
}

export function notAContribution(file: string): Issue {
  return error(
    "not-a-contribution",
    `Expected a school’s sums, but ${file} does not say that it is one, or was made by another version.`,
    AGAIN,
  );
}

/** `path`: where in the file, as names and positions. */
export function contributionImpossible(file: string, path: string): Issue {
  const where = path === "" ? "" : ` (at ${path})`;
  return error(
    "contribution-impossible",
    `${file} holds sums that no group of pupils can have, or something that does not belong in it${where}.`,
    `${AGAIN} Nothing of this file is used.`,
  );
}

export function contributionTooSmall(file: string, path: string): Issue {
  return error(
    "contribution-too-small",
    `${file} tells of fewer pupils than the least number it gives itself (at ${path}).`,
    `Delete the file: it may show single pupils. ${AGAIN}`,
  );
}

export function schoolContributedTwice(school: string, files: readonly string[]): Issue {
  return error(
    "school-contributed-twice",
    `${school} is in ${files.join(" and ")}: its pupils would count twice. Only the first is used.`,
    "Find out which one is right and merge again without the other.",
  );
}

export function contributionsDiffer(what: string, schools: number): Issue {
  return warning(
    "contributions-differ",
    `Schools do not say the same about ${what} (${schoolsText(schools)} unlike the first). The more careful reading is used.`,
    "Agree on it, let each school put it on its Setup sheet and send its sums again.",
  );
}

export function groupDefinitionsDiffer(headers: readonly string[]): Issue {
  return warning(
    "group-definitions-differ",
    `Schools head the column of one characteristic differently: ${headers.join(", ")}. They may count different pupils.`,
    "Agree on one definition (free meals now, in the last six years, pupil premium) before you compare its gap.",
  );
}

export function testsDiffer(measure: string, school: string): Issue {
  return error(
    "contributed-tests-differ",
    `${school} gave ${measure} on another scale than most schools. Its sums of this measure are not used.`,
    "Check the scale on that school’s Setup sheet. Different tests cannot be put together.",
  );
}

/** `what`: the heading of the column. */
export function notContributedByAll(measure: string, what: string, of: { given: number; schools: number }): Issue {
  return {
    code: "not-contributed-by-all",
    severity: "info",
    place: null,
    message: `${measure}: the gap by ${what} rests on ${of.given} of ${of.schools} schools. The others have none or too few pupils to tell.`,
    suggestion: "Say with how many schools a gap was found whenever you quote it.",
  };
}

export function classesWithheld(measure: string, schools: number): Issue {
  return {
    code: "classes-withheld",
    severity: "info",
    place: null,
    message: `${measure}: ${schoolsText(schools)} did not tell classes apart, being too small. Project and comparison are compared school by school.`,
    suggestion: "The likely range is then wider than with classes. It is a safe range.",
  };
}

export function sumsWithoutPupils(): Issue {
  return {
    code: "sums-without-pupils",
    severity: "info",
    place: null,
    message: "Shares that went up, ranks and medians cannot be worked out from sums: they need the pupils.",
    suggestion: "Each school finds them in its own working copy.",
  };
}

/** What an earlier file withheld because of an older one must stay withheld: all are needed. */
export function contributionsMissing(
  school: string,
  { needed, given }: { readonly needed: number; readonly given: number },
): Issue {
  return error(
    "earlier-sums-missing",
    `Expected ${needed} files sent before by ${school}, because one of them was compared with others itself; ${given} given.`,
    "Give every file of sums that was sent before, the oldest too.",
  );
}
