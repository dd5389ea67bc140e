import {
  type Computed,
  type Interval,
  andThen,
  computed,
  finite,
  finiteInterval,
} from "../../../engine/stats/computed";
import { eggersTest } from "../../../engine/stats/eggersTest";
import { type HeterogeneityEstimator, type MetaAnalysisModel, metaAnalysis } from "../../../engine/stats/metaAnalysis";
import {
  predictionInterval,
  randomEffects,
  tauSquaredInterval,
  typicalSamplingVariance,
} from "../../../engine/stats/randomEffects";
import { type StudyEstimate, weightedMean } from "../../../engine/stats/weightedMean";
import type { Adapter, AdapterInput } from "../adapter";
import type { Answer } from "../compare";
import { onlyNumber, presentNumbers } from "../table";

/** Meta-analyses of a table of estimates and sampling variances. */
export const metaAdapter: Adapter = (input) => allAnalyses(estimatesOf(input));

/** DerSimonian and Laird's analysis with both tests. */
export const metaBasicAdapter: Adapter = (input) => {
  const estimates = estimatesOf(input);
  const plain = analysis(estimates, "dersimonian-laird", "normal");
  const adjusted = analysis(estimates, "dersimonian-laird", "hartung-knapp");
  return {
    b: andThen(plain, ({ mean }) => finite(mean)),
    se: andThen(plain, ({ standardError }) => finite(standardError)),
    tau2: andThen(plain, ({ tauSquared }) => finite(tauSquared)),
    Q: andThen(plain, ({ cochransQ }) => finite(cochransQ)),
    I2: andThen(plain, ({ iSquared }) => finite(iSquared)),
    hk_se: andThen(adjusted, ({ standardError }) => finite(standardError)),
    hk_ci: andThen(adjusted, ({ interval }) => computed(interval)),
  };
};

/** Meta-analyses of log risk ratios of two-by-two tables, with their usual variances. */
export const metaLogRiskRatioAdapter: Adapter = ({ table }) =>
  allAnalyses(
    table.rows.map((row): StudyEstimate => {
      const of = (column: string) => onlyNumber({ header: table.header, rows: [row] }, column);
      const [treated, control] = [of("tpos") + of("tneg"), of("cpos") + of("cneg")];
      return {
        value: Math.log(of("tpos") / treated / (of("cpos") / control)),
        samplingVariance: 1 / of("tpos") - 1 / treated + 1 / of("cpos") - 1 / control,
      };
    }),
  );

/** The reference's names of estimators. */
const estimators: Readonly<Record<string, HeterogeneityEstimator>> = {
  FE: "fixed-effect",
  DL: "dersimonian-laird",
  REML: "restricted-maximum-likelihood",
  ML: "maximum-likelihood",
  PM: "paule-mandel",
  HE: "hedges",
  SJ: "sidik-jonkman",
  HS: "hunter-schmidt",
  EB: "paule-mandel",
};

function estimatesOf({ table, columns: [values, variances] }: AdapterInput): StudyEstimate[] {
  const sampling = presentNumbers(table, variances);
  return presentNumbers(table, values).map((value, index) => ({ value, samplingVariance: sampling[index] ?? NaN }));
}

function analysis(
  estimates: readonly StudyEstimate[],
  estimator: HeterogeneityEstimator,
  test: MetaAnalysisModel["test"],
) {
  return metaAnalysis(estimates, { estimator, test });
}

function allAnalyses(estimates: readonly StudyEstimate[]): Answer {
  const answers: Record<string, Answer> = { k: estimates.length };
  for (const [name, estimator] of Object.entries(estimators)) {
    answers[`${name}_z`] = printed(estimates, estimator, "normal");
    answers[`${name}_knha`] = printed(estimates, estimator, "hartung-knapp");
  }
  for (const name of ["DL", "REML", "PM"]) {
    const estimator = estimators[name] ?? "fixed-effect";
    const adjusted = analysis(estimates, estimator, "hartung-knapp");
    answers[`pi_HTS_knha_${name}`] = andThen(adjusted, (of) =>
      predictionInterval({ ...of, k: estimates.length, level: 0.95 }),
    );
    answers[`hk_q_${name}`] = andThen(adjusted, ({ tauSquared }) =>
      finite(weightedMean(estimates, tauSquared).weightedSquares / (estimates.length - 1)),
    );
  }
  const pooled = randomEffects(estimates);
  const egger = eggersTest(estimates);
  const profile = tauSquaredInterval(estimates);
  return {
    ...answers,
    tau2_Qprofile_REML: profile,
    I2_Qprofile_REML: iSquaredInterval(profile, typicalSamplingVariance(estimates)),
    leave1out_b_REML: estimates.map((_, left) =>
      andThen(randomEffects(estimates.filter((__, index) => index !== left)), ({ mean }) => finite(mean)),
    ),
    blup_REML: andThen(pooled, ({ shrunken }) => computed(shrunken.map(({ value }) => value))),
    weights_pct_REML: andThen(pooled, ({ tauSquared }) => computed(weights(estimates, tauSquared))),
    egger_t: andThen(egger, ({ t }) => finite(t)),
    egger_p: andThen(egger, ({ p }) => finite(p)),
  };
}

function printed(
  estimates: readonly StudyEstimate[],
  estimator: HeterogeneityEstimator,
  test: MetaAnalysisModel["test"],
): Answer {
  return andThen(analysis(estimates, estimator, test), (of) =>
    computed<Answer>({
      b: of.mean,
      se: of.standardError,
      stat: of.statistic,
      p: of.p,
      ci: of.interval,
      tau2: of.tauSquared,
      I2: of.iSquared,
      H2: of.hSquared,
      Q: of.cochransQ,
      Qp: of.cochransQP,
      pi_metafor: of.predictionInterval,
    }),
  );
}

function iSquaredInterval(tauSquared: Computed<Interval>, typical: number): Computed<Interval> {
  const share = (of: number) => (100 * of) / (of + typical);
  return andThen(tauSquared, ({ low, high }) => finiteInterval(share(low), share(high)));
}

function weights(estimates: readonly StudyEstimate[], tauSquared: number): number[] {
  const { sumOfWeights } = weightedMean(estimates, tauSquared);
  return estimates.map(({ samplingVariance }) => 100 / (samplingVariance + tauSquared) / sumOfWeights);
}
