import type { SheetDraft } from "../../../../engine";
import { bannerRow, headingStyle, personSheet, titleStyle, type KeyedRow } from "../../personSheet";
import { seededRandom, type SeededRandom } from "../../seededRandom";
import { smallSchools } from "../smallSchools";
import { plantAnswers, type Answers, type SurveyPlan } from "./plantAnswers";
import { inWords } from "./pupilAttitude";

/** 61 members of staff before, 54 after, 41 of them linked by a code they made up. */
export const confidencePlan: SurveyPlan = { items: 8, reversed: [], before: 61, after: 54, linked: 41, effect: 0.6 };
/** 48 before and 44 after, without any code: two independent groups. */
export const climatePlan: SurveyPlan = { items: 6, reversed: [], before: 48, after: 44, linked: 0, effect: 0.15 };

export const confidenceItems = [
  "I know which of my pupils find inference hard",
  "I have more than one way of teaching inference",
  "I can lead a good discussion of a text",
  "I notice in a lesson who has not understood",
  "I change my teaching when the evidence says so",
  "I learn from watching colleagues",
  "I can explain to a colleague why I teach it as I do",
  "I feel confident trying something new",
];
const climateItems = [
  "We have time to plan together",
  "It is safe to say that something did not work",
  "Leaders take part in our professional learning",
  "Decisions here rest on evidence",
  "Good ideas travel from team to team",
  "We work well with other schools",
];
export const letters = ["SD", "D", "U", "A", "SA"];
const numberedWords = ["1 - Strongly disagree", "2 - Disagree", "3 - Neutral", "4 - Agree", "5 - Strongly agree"];
const roles = ["Teacher", "Teacher", "Teaching assistant", "Leader"];

interface Member {
  readonly school: string;
  readonly role: string;
  readonly code: string;
}

/** The answers behind both staff questionnaires. */
export function confidenceAnswers() {
  return plantAnswers(seededRandom(20_241_015), confidencePlan);
}

export function climateAnswers() {
  return plantAnswers(seededRandom(20_241_021), climatePlan);
}

/** Staff confidence, keyed from paper as SA, A, U, D, SD. */
export function staffConfidenceSheets(): readonly SheetDraft[] {
  const { before, after } = confidenceAnswers();
  const { linked } = confidencePlan;
  const random = seededRandom(20_241_016);
  const people = members(random, before.length + after.length - linked);
  const waves = [
    before.map((answers, index) => ({ answers, member: people[index] })),
    after.map((answers, index) => ({
      answers,
      member: people[index < linked ? index : before.length + index - linked],
    })),
  ];
  return ["October", "June"].map((month, wave) =>
    staffSheet({
      id: `staff-confidence-${month.toLowerCase()}`,
      name: `Staff confidence ${month}`,
      title: `Staff questionnaire: confidence in teaching inference, ${month}`,
      header: ["School", "Role", "Your code", ...confidenceItems],
      rows: random.shuffled(waves[wave] ?? []).map(({ answers, member }) => ({
        cells: [member?.school ?? null, member?.role ?? null, member?.code ?? null, ...inWords(answers, letters)],
      })),
    }),
  );
}

/** Organisation climate: no code, so nobody can be linked. */
export function climateSheets(): readonly SheetDraft[] {
  const { before, after } = climateAnswers();
  const random = seededRandom(20_241_022);
  const waves: readonly (readonly [month: string, answers: readonly Answers[]])[] = [
    ["October", before],
    ["June", after],
  ];
  return waves.map(([month, wave]) =>
    staffSheet({
      id: `climate-${month.toLowerCase()}`,
      name: `School climate ${month}`,
      title: `School climate questionnaire, ${month}`,
      header: ["School", ...climateItems],
      rows: random.shuffled(wave).map((answers, index) => ({
        cells: [schoolAt(index), ...inWords(answers, numberedWords)],
      })),
    }),
  );
}

export function staffSheet(sheet: {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly KeyedRow[];
}): SheetDraft {
  return personSheet({
    id: sheet.id,
    name: sheet.name,
    widths: sheet.header.map((header) => Math.max(12, header.length)),
    freezeRow: 4,
    rows: [
      bannerRow,
      { cells: [sheet.title], style: titleStyle },
      { cells: [] },
      { cells: sheet.header, style: headingStyle },
      ...sheet.rows,
    ],
  });
}

/** Staff of all schools, larger ones with more, each with a code of two letters and the day of a birthday. */
function members(random: SeededRandom, count: number): readonly Member[] {
  const codes = new Set<string>();
  while (codes.size < count) {
    const letter = () => String.fromCharCode(65 + random.below(26));
    codes.add(`${letter()}${letter()}${String(1 + random.below(31)).padStart(2, "0")}`);
  }
  return [...codes].map((code, index) => ({ school: schoolAt(index), role: roles[index % roles.length] ?? "", code }));
}

/** Schools in turn, the two largest twice as often. */
function schoolAt(index: number): string {
  const names = smallSchools.flatMap((school) =>
    school.project + school.waitingList > 100 ? [school.name, school.name] : [school.name],
  );
  return names[index % names.length] ?? "";
}
