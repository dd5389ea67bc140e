import { type AnswerSet, usualUpper } from "../../answerSet";
import type { NumberColumn } from "../../study";
import { kindsOfEitherSign } from "../scales/answerSets";

/** True of a question whose answers may be good or bad at their top: "How often do you ...?" */
export function asksSign({ answers }: NumberColumn): boolean {
  return answers !== undefined && kindsOfEitherSign.has(answers.kind);
}

/** What a share may count: the highest answer, the two highest and so on, down to the middle: "Often; Always". */
export function countedChoices({ answers }: AnswerSet): readonly string[] {
  const most = answers.length - usualUpper(answers.length);
  return answers.slice(0, most).map((_, index) => countedText({ answers, upper: index + 1 }));
}

/** The answers a share counts, as they stand in Setup. */
export function countedText({ answers, upper }: Pick<AnswerSet, "answers" | "upper">): string {
  return answers.slice(answers.length - upper).join("; ");
}
