import type { AnswerSet } from "../../answerSet";
import type { NumberColumn } from "../../study";
import { kindsOfEitherSign } from "../scales/answerSets";

/** True of a question whose answers may be good or bad at their top: "How often do you ...?" */
export function asksSign({ answers }: NumberColumn): boolean {
  return answers !== undefined && kindsOfEitherSign.has(answers.kind);
}

/** What a share may count: the highest answer, the two highest and so on, but never all of them: "Often; Always". */
export function countedChoices({ answers }: AnswerSet): readonly string[] {
  return answers.slice(1).map((_, index) => countedText({ answers, upper: index + 1 }));
}

/** The answers a share counts, as they stand in Setup. */
export function countedText({ answers, upper }: Pick<AnswerSet, "answers" | "upper">): string {
  return answers.slice(answers.length - upper).join("; ");
}
