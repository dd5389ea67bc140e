import { cronbachAlpha } from "../../engine";
import { answer, answerOf, then, wrong, type Answer } from "./answer";
import { shapeOf, turned, type Cells } from "./cells";
import { numbersOf } from "./numbers";
import { refusals } from "./refusals";

/** Cronbach's alpha with Feldt's 95 % interval, and how many people answered everything. */
export interface AlphaWithRange {
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
  readonly respondents: number;
}

/** Alpha of a block of answers: people by statements, or statements by people. People who left one out do not count. */
export function alphaOf({
  answers,
  statementsInRows,
}: {
  readonly answers: Cells;
  readonly statementsInRows: boolean;
}): Answer<AlphaWithRange> {
  const people = statementsInRows ? turned(answers) : answers;
  const { rows, columns } = shapeOf(people);
  if (columns < 2) return wrong(refusals.fewItems);
  return then(numbersOf(people, "the answers"), (cells) => {
    const complete = Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns)).filter(
      (given): given is number[] => given.every((cell) => cell !== null),
    );
    const items = Array.from({ length: columns }, (_, column) =>
      Float64Array.from(complete, (given) => given[column] ?? NaN),
    );
    return then(answerOf(cronbachAlpha(items)), ({ alpha, interval, respondents }) =>
      answer({ alpha, ...interval, respondents }),
    );
  });
}
