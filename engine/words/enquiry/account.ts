import type { QuestionCheck, QuestionHint, QuestionTestId } from "../../enquiry";
import { countText, numberWord } from "../numberText";
import { upperFirst } from "../statement";

const testNames: Readonly<Record<QuestionTestId, string>> = {
  data: "it rests on data",
  oneIssue: "it names one issue",
  measurable: "it can be measured",
  plain: "its words are plain",
  quick: "it is quick to explain",
  improvement: "it aims to make something better",
};

const hintNames: Readonly<Record<QuestionHint["id"], string>> = {
  "data-set": "where the data are",
  cohort: "which pupils it is about",
  measure: "which measure will show it",
  length: "at most 25 words",
  "question-mark": "a question mark at its end",
};

/** What stands in the way of a wording, test by test; or that nothing does. */
export function standingOfQuestion({ tests, hints, manageable, passes }: QuestionCheck): string {
  const lines = [
    ...tests.flatMap(({ id, answer, reason }) =>
      answer === "yes"
        ? []
        : [`${upperFirst(answer ?? "open")}: ${testNames[id]}${reason === null ? "" : ` (${reason})`}`],
    ),
    ...hints.flatMap(({ id, state }) => {
      if (state === "passes") return [];
      return [state === "missing" ? `Not there: ${hintNames[id]}` : `Not found among the data: ${hintNames[id]}`];
    }),
    ...(manageable === null || manageable === "yes" ? [] : [`${upperFirst(manageable)}: we can manage it in our time`]),
  ];
  if (lines.length > 0) return lines.join("\n");
  return passes ? "Nothing: all six tests pass." : "Not yet tested.";
}

/** The names of the tests a wording has not passed, for a list inside a sentence. */
export function openTestNames({ tests }: QuestionCheck): readonly string[] {
  return tests.flatMap(({ id, answer }) => (answer === "yes" ? [] : [testNames[id]]));
}

/** The sheet's answer: how the question stands, and how much enquiring together is written down. */
export function accountAnswer(of: {
  readonly questions: readonly QuestionCheck[];
  readonly occasions: number;
  readonly schools: number;
  readonly delivery: string | null;
}): string {
  const last = of.questions.at(-1);
  const question =
    last === undefined
      ? "No question is written down yet."
      : last.passes
        ? "The question as last worded passes its tests."
        : "The question as last worded does not pass all its tests yet.";
  const where = of.schools === 0 ? "" : `, in ${countText(of.schools, "school")}`;
  const together =
    of.occasions === 0
      ? "No walk, round, triad or lesson study is written down."
      : `${upperFirst(numberWord(of.occasions))} ${of.occasions === 1 ? "walk, round, triad or lesson study is" : "walks, rounds, triads or lesson studies are"} written down${where}.`;
  return [question, together, ...(of.delivery === null ? [] : [of.delivery])].join(" ");
}
