import type { CellCompleteness, EnquiryProgress, GuideD } from "../../enquiry";
import { countText, numberWord } from "../numberText";
import { upperFirst } from "../statement";

const dNames: Readonly<Record<GuideD, string>> = {
  Diagnosis: "Diagnosis",
  Data: "Data",
  Development: "Development",
  Leadership: "Shared leadership",
  Drive: "Drive",
};

const phaseNames = { 1: "Implementation", 2: "Innovation", 3: "Impact" } as const;

/** "Innovation: Data" */
export function cellName({ phase, d }: Pick<CellCompleteness, "phase" | "d">): string {
  return `${phaseNames[phase]}: ${dNames[d]}`;
}

/** A shape for how much is there, then the counts, so that no colour is needed. */
export function cellText({ asked, answered }: CellCompleteness): string {
  const shape = answered === 0 ? "○" : answered >= asked ? "●" : answered / asked >= 0.5 ? "◕" : "◔";
  return `${shape} ${answered} of ${asked}`;
}

export const cellKey = "● all answered, ◕ half or more, ◔ less than half, ○ nothing yet";

/** The sheet's answer: who has not returned, who has left, what is open. */
export function progressOfEnquiryAnswer(
  { schools, returns, withdrawals, helpRequests, openActions, openIssues }: EnquiryProgress,
  nameOf: (form: string) => string,
): string {
  const missing = new Map<string, string[]>();
  for (const { form, missing: absent } of returns)
    for (const school of absent) missing.set(school, [...(missing.get(school) ?? []), nameOf(form)]);
  // A school may stand on the list of those that left more than once.
  const gone = new Set(withdrawals.map(({ school }) => school)).size;
  const left = gone === 0 ? "" : ` ${upperFirst(numberWord(gone))} ${gone === 1 ? "has" : "have"} left.`;
  const help = upperFirst(countWord(helpRequests.length, "request for help", "requests for help"));
  const actions = countWord(openActions.length, "action", "actions");
  const issues = openIssues.length === 0 ? null : countWord(openIssues.length, "issue", "issues");
  const open = issues === null ? `${help} and ${actions} are open.` : `${help}, ${actions} and ${issues} are open.`;
  return `${returnedSentence({ named: schools.length, staying: Math.max(0, schools.length - gone) }, missing)}${left} ${open}`;
}

/** At most this many schools are named in a sentence. */
const MOST_NAMED = 4;

function returnedSentence(
  { named, staying }: { readonly named: number; readonly staying: number },
  missing: ReadonlyMap<string, readonly string[]>,
): string {
  if (named === 0) return "No school is named in the forms yet.";
  if (staying === 0) return "Every school has left.";
  if (missing.size === 0)
    return `${staying === 1 ? "The school has" : `All ${countText(staying, "school")} have`} returned every sheet.`;
  const start = `${upperFirst(numberWord(missing.size))} of ${countText(staying, "school")} ${missing.size === 1 ? "has" : "have"} not returned everything`;
  if (missing.size > MOST_NAMED) return `${start}: see who below.`;
  return `${start}: ${[...missing].map(([school, forms]) => `${school} (${forms.join(", ")})`).join("; ")}.`;
}

function countWord(count: number, one: string, many: string): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}
