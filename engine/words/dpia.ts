import type { Disadvantage } from "../settings";
import { dateText } from "./dateText";
import { countText } from "./numberText";

/** What a workbook itself says of the data an assessment is about; no value of a person. */
export interface DpiaFacts {
  readonly question: string | null;
  readonly strategy: string | null;
  readonly cohort: string | null;
  /** Rounded to the nearest 5. */
  readonly pupils: number;
  readonly schools: number;
  readonly lists: number;
  readonly questionnaires: number;
  /** What columns hold, as Setup calls them, by what is done with them. */
  readonly identities: readonly string[];
  readonly used: readonly string[];
  readonly sensitiveUsed: readonly { readonly column: string; readonly reason: string }[];
  readonly sensitiveOff: readonly string[];
  readonly disadvantage: readonly Disadvantage[];
  readonly retainUntil: string | null;
  readonly schoolsMayBeNamed: boolean | null;
  readonly namesChecked: boolean | null;
  readonly hasCodes: boolean;
}

/** Answers to begin an assessment with, by id of its questions; those only people can give are left out. */
export function dpiaAnswers(facts: DpiaFacts): Readonly<Record<string, string>> {
  const answers: Record<string, string | null> = {
    "dpia.aim": joined([facts.question, facts.strategy === null ? null : `What was tried: ${facts.strategy}`]),
    "dpia.need": need(facts),
    "dpia.people": people(facts),
    "dpia.data": data(facts),
    "dpia.sensitive": sensitive(facts),
    "dpia.source": `${countText(facts.lists, "list")} of pupils and ${countText(facts.questionnaires, "questionnaire")} in this workbook. Say which system each was exported from.`,
    "dpia.flow":
      "They are read and worked out on the user's own machine. The product sends nothing and keeps nothing. Excel itself, and any cloud folder, follow the school's Microsoft settings.",
    "dpia.shared": shared(facts),
    "dpia.keep":
      facts.retainUntil === null
        ? null
        : `Until ${dateText(facts.retainUntil)}. Then a purge keeps totals and takes every pupil's row out.`,
    "dpia.less": less(facts),
    "dpia.accuracy":
      "The sheet Data check lists duplicates, odd values and guesses with their cells. Nothing is mended unless somebody says yes on Setup.",
    "dpia.rights":
      "A line on the sheet Pupils withdrawn takes a pupil out of every number and copy from the next run on. The school deletes the rows in its own lists.",
    "dpia.open": stillOpen(facts).join(" "),
  };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, text]) => (text === null || text === "" ? [] : [[id, text]])),
  );
}

function joined(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== "");
  return said.length === 0 ? null : said.join("\n");
}

function need({ schools, sensitiveUsed }: DpiaFacts): string {
  return [
    "It uses data of children, who need special care.",
    ...(schools > 1 ? [`Data of ${countText(schools, "school")} are put together.`] : []),
    ...(sensitiveUsed.length > 0 ? ["Sensitive data are used."] : []),
  ].join(" ");
}

function people({ pupils, schools, questionnaires, cohort }: DpiaFacts): string {
  const where = schools > 0 ? ` in ${countText(schools, "school")}` : "";
  return [
    `About ${pupils} pupils${where}.`,
    ...(cohort === null ? [] : [`Cohort: ${cohort}.`]),
    ...(questionnaires > 0 ? ["People who answered questionnaires."] : []),
  ].join(" ");
}

function data({ used, identities, disadvantage }: DpiaFacts): string {
  return [
    `Analysed: ${listed(used)}.`,
    `Only to tell pupils apart: ${listed(identities)}.`,
    ...(disadvantage.length === 0 ? [] : [`Disadvantaged means: ${listed(disadvantage)}.`]),
  ].join("\n");
}

function sensitive({ sensitiveUsed, sensitiveOff }: DpiaFacts): string {
  return [
    ...(sensitiveUsed.length === 0
      ? ["None is used."]
      : sensitiveUsed.map(({ column, reason }) => `${column}, because: ${reason}`)),
    ...(sensitiveOff.length === 0 ? [] : [`In the lists, and left out: ${listed(sensitiveOff)}.`]),
  ].join("\n");
}

function shared({ schoolsMayBeNamed, namesChecked }: DpiaFacts): string {
  return [
    "The working copy, with pupils' rows, stays in the school. Others get a share copy: totals only, numbers under 6 hidden for the alliance, under 10 for everybody, figures rounded.",
    schoolsMayBeNamed === true
      ? "By agreement, copies for the alliance name schools."
      : "Copies for the alliance name no school.",
    namesChecked === true
      ? "What people wrote goes into copies, checked for names."
      : "What people wrote stays out of copies.",
  ].join(" ");
}

function less({ hasCodes, sensitiveOff }: DpiaFacts): string {
  return [
    hasCodes
      ? "The lists have codes instead of names."
      : "The lists hold names or numbers. A copy with codes gives the same results without them.",
    ...(sensitiveOff.length === 0 ? [] : ["Columns nobody needs are in the lists: they could be deleted."]),
    "An alliance can merge sums of each school, so that no pupil's row leaves it.",
  ].join(" ");
}

/** What the workbook leaves open, and what no workbook can say. */
function stillOpen(facts: DpiaFacts): readonly string[] {
  return [
    ...(facts.retainUntil === null ? ["The day until which pupils' rows are kept (Setup)."] : []),
    ...(facts.schoolsMayBeNamed === null && facts.schools > 1 ? ["Whether copies may name schools (Setup)."] : []),
    ...(facts.disadvantage.length > 1 ? ["One definition of disadvantage for all schools."] : []),
    "The lawful basis, who can open the workbook, who was asked, and what the data protection officer advises.",
  ];
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? "nothing" : words.join(", ");
}
