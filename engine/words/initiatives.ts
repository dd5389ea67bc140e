import type {
  CasesResult,
  CommissioningResult,
  EvidenceMatrixResult,
  InitiativeEvidence,
} from "../results/initiatives";
import { countText, numberWord, wholeText } from "./numberText";
import { upperFirst } from "./statement";

export const studyQuestions: Readonly<Record<string, string>> = {
  "study.done": "What is done, and by how many?",
  "study.aims": "Are its aims shared?",
  "study.gains": "Who gains what?",
  "study.levels": "What evidence is there at each level?",
  "study.raises": "What raises the effect?",
  "study.worries": "Worries, and what changes",
};

export const caseHeadings: Readonly<Record<string, string>> = {
  theme: "Theme",
  focusQuestion: "Focus question",
  rationale: "Why it matters",
  method: "Method",
  findings: "Findings",
  recommendations: "Recommendations",
  artefacts: "What came of it",
  localContext: "Local context",
  nationalContext: "National context",
  literature: "Reading",
  practice: "Tie to practice",
};

/** The sheet's answer: how much of the matrix is empty, and who sent in what is there. */
export function matrixAnswer({ initiatives }: EvidenceMatrixResult): string {
  const cells = 16 * initiatives.length;
  const empty = initiatives.reduce((sum, { emptyCells }) => sum + emptyCells, 0);
  const entries = initiatives.flatMap((one) => one.entries);
  const sent = entries.filter(({ volunteered }) => volunteered === true).length;
  const flag =
    sent === 0
      ? ""
      : ` ${wholeText(sent)} of ${countText(entries.length, "piece")} of evidence came from volunteers: those with good news may have come forward.`;
  return `${wholeText(empty)} of ${wholeText(cells)} cells hold no evidence.${flag}`;
}

/** What is open for one initiative. */
export function initiativeText({ emptyCells, volunteered, unchecked, answers, traits }: InitiativeEvidence): string {
  const open = Object.keys(studyQuestions).filter((id) => answers[id] === undefined).length;
  const has = Object.keys(traits).length;
  return [
    `${countText(emptyCells, "empty cell")}.`,
    volunteered === 0 ? null : `${countText(volunteered, "entry", "entries")} from volunteers.`,
    unchecked === 0 ? null : `${countText(unchecked, "entry", "entries")} not checked with those described.`,
    open === 0 ? null : `${countText(open, "study question")} without an answer.`,
    has === 0 ? null : `${countText(has, "trait or process", "traits and processes")} named.`,
  ]
    .filter((part) => part !== null)
    .join(" ");
}

export const matrixNotes: readonly string[] = [
  "An empty cell is no fault: it says that nobody has looked, or that nobody has written it down. It is not evidence that nothing happened.",
  "Evidence sent in by volunteers tends to be good news. It shows what can happen, not how often.",
];

export function casesAnswer({ cases }: CasesResult): string {
  const gaps = cases.filter(({ told }) => told["findings"] === undefined).length;
  const open = gaps === 0 ? "" : ` ${upperFirst(numberWord(gaps))} without findings so far.`;
  return `${upperFirst(numberWord(cases.length))} ${cases.length === 1 ? "case" : "cases"} side by side.${open}`;
}

export const caseNotes: readonly string[] = [
  "Read along a row to compare cases. Cases were chosen by those who wrote them: what they share may not hold elsewhere.",
];

export function commissioningAnswer({ services, pounds }: CommissioningResult): string {
  const unknown = services.filter(({ evaluation }) => evaluation === null).length;
  const cost = pounds === null ? "no cost is given" : `£${wholeText(pounds)} in all, where a cost is given`;
  const open = unknown === 0 ? "" : ` For ${numberWord(unknown)} of them nobody says how they know what came of it.`;
  return `${upperFirst(numberWord(services.length))} ${services.length === 1 ? "service" : "services"} bought in: ${cost}.${open}`;
}
