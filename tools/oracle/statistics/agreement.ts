import { andThen, computed } from "../../../engine/stats/computed";
import { interraterCorrelations, type InterraterCorrelation } from "../../../engine/stats/interraterCorrelation";
import { krippendorffAlpha } from "../../../engine/stats/krippendorffAlpha";
import { weightedKappa, type KappaWeights } from "../../../engine/stats/weightedKappa";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { countsOf } from "./ordinalTransition";

/** Cohen's kappa of a square table, with three weightings. */
export const weightedKappaAdapter: Adapter = ({ table }) => {
  const kappa = (weights: KappaWeights): Answer =>
    andThen(weightedKappa(countsOf(table), weights), (of) =>
      computed<Answer>({ kappa: of.kappa, se: of.standardError, po: of.observed, pe: of.expected }),
    );
  return { unweighted: kappa("unweighted"), linear: kappa("linear"), quadratic: kappa("quadratic") };
};

/** Krippendorff's alpha of units by raters with gaps. */
export const krippendorffAlphaAdapter: Adapter = ({ table }) => {
  const units = table.rows.map((cells) => cells.map((cell) => (cell === "" ? null : Number(cell))));
  return {
    nominal: krippendorffAlpha(units, "nominal"),
    ordinal: krippendorffAlpha(units, "ordinal"),
    interval: krippendorffAlpha(units, "interval"),
    ratio: krippendorffAlpha(units, "ratio"),
  };
};

/** Shrout and Fleiss' six. */
export const interraterAdapter: Adapter = ({ table }) =>
  andThen(interraterCorrelations(countsOf(table)), (of) =>
    computed<Answer>({
      ICC1: one(of.oneWay),
      ICC21: one(of.randomRaters),
      ICC31: one(of.fixedRaters),
      ICC1k: one(of.oneWayMean),
      ICC2k: one(of.randomRatersMean),
      ICC3k: one(of.fixedRatersMean),
    }),
  );

function one(of: InterraterCorrelation): Answer {
  const { correlation, f, numeratorDegrees, denominatorDegrees, p, interval } = of;
  return { icc: correlation, F: f, df1: numeratorDegrees, df2: denominatorDegrees, p, ci: interval };
}
