import { likertItem } from "../../engine";
import { answer, answerOf, then, unavailable, wrong, type Answer } from "./answer";
import type { Cells } from "./cells";
import { numbersOf } from "./numbers";
import { refusals } from "./refusals";

/** Fewer points and the two highest would overlap with the two lowest. */
const FEWEST_POINTS = 4;

/**
 * Share of the two highest points less share of the two lowest, −1 to 1; turned round where 1 is the agreeing end.
 */
export function netAgreementOf({
  answers,
  points,
  oneIsAgree,
}: {
  readonly answers: Cells;
  readonly points: number;
  readonly oneIsAgree: boolean;
}): Answer<number> {
  if (!Number.isInteger(points) || points < FEWEST_POINTS) return wrong(refusals.pointsOutside);
  return then(numbersOf(answers, "the answers"), (cells) => {
    const given = cells.filter((cell) => cell !== null);
    if (given.length === 0) return unavailable(refusals.noAnswers);
    if (given.some((one) => !Number.isInteger(one) || one < 1 || one > points))
      return wrong(refusals.answerOutside(points));
    const turnedRound = oneIsAgree ? given.map((one) => points + 1 - one) : given;
    return then(answerOf(likertItem(turnedRound, points)), ({ netAgreement }) => answer(netAgreement.net));
  });
}
