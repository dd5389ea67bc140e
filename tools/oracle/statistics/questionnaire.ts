import { allOf, andThen, computed } from "../../../engine/stats/computed";
import { cronbachAlpha } from "../../../engine/stats/cronbachAlpha";
import { itemAnalysis } from "../../../engine/stats/itemAnalysis";
import { likertItem } from "../../../engine/stats/likertItem";
import { omegaTotal } from "../../../engine/stats/omegaTotal";
import { reverseAnswer } from "../../../engine/stats/scaleScore";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { presentNumbers } from "../table";
import { completeRows, numberColumns } from "./arms";

/** A scale's reliability over people who answered every item; reversed items by position, on the bounds in use. */
export const scaleAdapter: Adapter = (input) => {
  const { numbers } = completeRows(numberColumns(input, input.columns), []);
  const everything = numbers.flat();
  const bounds = everything.reduce(
    ({ low, high }, answer) => ({ low: Math.min(low, answer), high: Math.max(high, answer) }),
    { low: Infinity, high: -Infinity },
  );
  const reversed = input.options.reverse ?? [];
  const items = numbers.map((answers, place) =>
    reversed.includes(place + 1) ? answers.map((answer) => reverseAnswer(answer, bounds)) : answers,
  );
  return andThen(
    allOf({ alpha: cronbachAlpha(items), each: itemAnalysis(items), omega: omegaTotal(items) }),
    ({ alpha, each, omega }) =>
      computed<Answer>({
        n: alpha.respondents,
        k: alpha.items,
        alpha: alpha.alpha,
        alpha_std: andThen(alpha.standardised, (of) => computed(of.alpha)),
        ci_feldt: alpha.interval,
        meanInterItemR: andThen(alpha.standardised, ({ meanCorrelation }) => computed(meanCorrelation)),
        itemMean: each.map(({ mean }) => mean),
        itemSd: each.map(({ standardDeviation }) => standardDeviation),
        itemRestR: each.map(({ itemRestCorrelation }) => itemRestCorrelation),
        alphaIfDropped: each.map(({ alphaIfDropped }) => alphaIfDropped),
        omegaTotal_ml_raw: omega.omega,
        omegaTotal_ml_std: omega.standardised,
        ml_loadings: omega.loadings,
        sem: alpha.sum.errorOfMeasurement,
        scaleSumMean: alpha.sum.mean,
        scaleSumSd: alpha.sum.standardDeviation,
      }),
  );
};

/** Answers to one item. */
export const likertItemAdapter: Adapter = ({ table, columns, options }) =>
  andThen(likertItem(presentNumbers(table, columns[0]), options.scalePoints ?? 5), (of) =>
    computed<Answer>({
      n: of.respondents,
      counts: of.counts,
      mean: of.mean,
      median: of.median,
      sd: of.standardDeviation,
      topBox: of.topBox,
      top2: of.topTwo,
      top2_wilson: of.topTwoInterval,
      bottom2: of.bottomTwo,
      netAgree: of.netAgreement.net,
      netAgree_se: of.netAgreement.standardError,
    }),
  );
