import { dateSerial, type SheetDraft } from "../../../../engine";
import { bannerRow, headingStyle, personSheet, type KeyedCell } from "../../personSheet";
import type { SamplePupil } from "../../samplePupil";
import { seededRandom } from "../../seededRandom";
import { smallPupils } from "../smallPupils";
import { plantAnswers, type Answers, type SurveyPlan } from "./plantAnswers";

/** Six statements, the last reversed; 420 before, 395 after, 310 of them the same children. */
export const attitudePlan: SurveyPlan = {
  items: 6,
  reversed: [5],
  before: 420,
  after: 395,
  linked: 310,
  effect: 0.25,
};

const statements = [
  "I like talking about what we read",
  "I can work out what a writer does not say",
  "I choose to read when I have free time",
  "I explain my ideas with words from the text",
  "I look forward to reading lessons",
  "Reading is boring",
];
const formsWords = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
const googleWords = ["Strongly disagree", "Disagree", "Not sure", "Agree", "Strongly agree"];
const STAMP = "dd/mm/yyyy hh:mm";

interface Respondent {
  readonly pupil: SamplePupil;
  readonly answers: Answers;
}

export interface AttitudeSurvey {
  readonly before: readonly Respondent[];
  readonly after: readonly Respondent[];
}

/** Who answered what, the linked pupils first in both lists. */
export function attitudeSurvey(): AttitudeSurvey {
  const random = seededRandom(20_241_004);
  const children = random.shuffled(smallPupils().filter((pupil) => pupil.story !== "moved-out"));
  const waves = plantAnswers(random, attitudePlan);
  const { before, linked } = attitudePlan;
  const respondents = (answers: readonly Answers[], pupilAt: (index: number) => SamplePupil | undefined) =>
    answers.flatMap((own, index) => {
      const pupil = pupilAt(index);
      return pupil ? [{ pupil, answers: own }] : [];
    });
  return {
    before: respondents(waves.before, (index) => children[index]),
    after: respondents(waves.after, (index) => children[index < linked ? index : before + index - linked]),
  };
}

/** The code a child was given to write on both questionnaires. */
export function readingCode({ school, upn }: SamplePupil): string {
  return `${school.slice(0, 3).toUpperCase()}-${upn.slice(-3)}${upn.charAt(0)}`;
}

/** October as Microsoft Forms exports it, June as Google Forms does. */
export function pupilAttitudeSheets(): readonly SheetDraft[] {
  const random = seededRandom(20_250_610);
  const { before, after } = attitudeSurvey();
  return [microsoftForms(random.shuffled(before)), googleForms(random.shuffled(after))];
}

function microsoftForms(respondents: readonly Respondent[]): SheetDraft {
  return personSheet({
    id: "pupil-attitude-october",
    name: "Reading survey October",
    widths: [6, 17, 17, 14, 8, 24, 16, ...statements.map(() => 24)],
    freezeRow: 2,
    rows: [
      bannerRow,
      {
        style: headingStyle,
        cells: [
          "Id",
          "Start time",
          "Completion time",
          "Email",
          "Name",
          "Which school are you in?",
          "Your reading code",
          ...headers((statement) => statement),
        ],
      },
      ...respondents.map(({ pupil, answers }, index) => ({
        cells: [
          index + 1,
          stamp(lessonTime(OCTOBER, index)),
          stamp(lessonTime(OCTOBER, index) + 6 / 1440),
          "anonymous",
          null,
          pupil.school,
          readingCode(pupil),
          ...inWords(answers, formsWords),
        ],
      })),
    ],
  });
}

function googleForms(respondents: readonly Respondent[]): SheetDraft {
  return personSheet({
    id: "pupil-attitude-june",
    name: "Reading survey June",
    widths: [17, 24, 16, ...statements.map(() => 34)],
    freezeRow: 2,
    rows: [
      bannerRow,
      {
        style: headingStyle,
        cells: [
          "Timestamp",
          "Which school are you in?",
          "Your reading code",
          ...headers((statement) => `How much do you agree? [${statement}]`),
        ],
      },
      ...respondents.map(({ pupil, answers }, index) => ({
        cells: [stamp(lessonTime(JUNE, index)), pupil.school, readingCode(pupil), ...inWords(answers, googleWords)],
      })),
    ],
  });
}

/** A person has marked the reversed statement with (R) in both exports. */
function headers(wrap: (statement: string) => string): string[] {
  return statements.map((statement, item) => wrap(statement) + (attitudePlan.reversed.includes(item) ? " (R)" : ""));
}

/** Mondays of the two test weeks. */
const OCTOBER = dateSerial("2024-10-07") ?? 0;
const JUNE = dateSerial("2025-06-09") ?? 0;

/** A time between nine and three in the week from a Monday on, 85 answers a day, one every four minutes. */
function lessonTime(monday: number, index: number): number {
  return monday + Math.floor(index / 85) + 9 / 24 + ((index % 85) * 4) / 1440;
}

function stamp(serial: number): KeyedCell {
  return { value: Math.round(serial * 1440) / 1440, format: STAMP };
}

/** Answers as words, blank where left out. */
export function inWords(answers: Answers, words: readonly string[]): KeyedCell[] {
  return answers.map((value) => (value === null ? null : (words[value - 1] ?? null)));
}
