import { foldText } from "../cells/foldText";

const treatment = new Set([
  "intervention",
  "treatment",
  "project",
  "experimental",
  "treated",
  "pilot",
  "enquiry",
  "intervention group",
  "treatment group",
  "project group",
  "project class",
  "enquiry group",
  "trial group",
  "experimental group",
  "in project",
  "participating",
  "intervention pupils",
  "intervention class",
  "intervention classes",
  "intervention school",
  "intervention schools",
  "treatment pupils",
  "project pupils",
  "project classes",
  "project school",
  "project schools",
  "enquiry pupils",
  "enquiry class",
]);
const comparison = new Set([
  "control",
  "comparison",
  "waiting list",
  "wait list",
  "waitlist",
  "waiting",
  "control group",
  "comparison group",
  "comparison class",
  "waiting list comparison",
  "waiting list control",
  "waiting list group",
  "wait list control",
  "business as usual",
  "bau",
  "usual teaching",
  "not in project",
  "non participating",
  "comparison waiting list",
  "control waiting list",
  "waiting list class",
  "control pupils",
  "control class",
  "control classes",
  "control school",
  "control schools",
  "comparison pupils",
  "comparison classes",
  "comparison school",
  "comparison schools",
  "non intervention",
  "non intervention group",
  "no intervention",
  "not intervention",
]);
/** Words that mean an arm when they are all a title says, and too much else inside a longer one. */
const onlyAlone = new Set(["project", "treated", "pilot", "enquiry", "waiting", "participating", "bau"]);

/** Pupils of earlier years in the same schools, and this year's. */
const earlierCohort = /^(earlier|previous|former|past|last year s) (cohorts?|year groups?|pupils)\b/;
const thisCohort = /^(this|current|present) (cohort|year group|year s pupils)\b/;

/** Do the words mean pupils of an earlier year, who serve as the comparison? */
export function isEarlierCohort(text: string): boolean {
  return earlierCohort.test(foldText(text));
}

/** Which arm a word declares: the field's words only, never class types, sets or letters; null for any other word. */
export function armMeaning(text: string): "treatment" | "comparison" | null {
  const folded = foldText(text);
  if (treatment.has(folded) || thisCohort.test(folded)) return "treatment";
  return comparison.has(folded) || earlierCohort.test(folded) ? "comparison" : null;
}

/** What a title or a sheet's name says of the arm of those under it. */
export interface CaptionArm {
  readonly meaning: "treatment" | "comparison";
  /** The words that say so, as `armMeaning` knows them: "Control group". */
  readonly words: string;
}

const phrases = [...treatment, ...comparison]
  .filter((phrase) => !onlyAlone.has(phrase))
  .sort((one, other) => other.length - one.length);
const inCaption = new RegExp(`(?<![\\p{L}\\p{N}])(${phrases.join("|")})(?![\\p{L}\\p{N}])`, "gu");
/** Titles are short; a longer line is a remark. */
const LONGEST_CAPTION = 80;

/**
 * The arm a title, a dividing line or a name of a sheet declares; null where it names none, or both.
 * @example armInCaption("Year 4 control group: results") // { meaning: "comparison", words: "Control group" }
 */
export function armInCaption(text: string): CaptionArm | null {
  if (text.length > LONGEST_CAPTION) return null;
  const folded = foldText(text);
  const found = armMeaning(folded) === null ? [...folded.matchAll(inCaption)].map(([phrase]) => phrase) : [folded];
  const meanings = new Set(found.map(armMeaning));
  const [first = ""] = found;
  const meaning = armMeaning(first);
  if (meanings.size !== 1 || meaning === null) return null;
  return { meaning, words: first.charAt(0).toUpperCase() + first.slice(1) };
}

/** A name without the words that say an arm: "4K control" is 4K. */
export function withoutArm(name: string): string {
  const arm = armInCaption(name);
  if (arm === null) return name;
  const written = arm.words.split(" ").join("[^\\p{L}\\p{N}]+");
  return name.replace(new RegExp(written, "iu"), "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, "");
}
