import type { Adapter } from "./adapter";
import { adjustedPAdapter } from "./statistics/adjustedP";
import { interraterAdapter, krippendorffAlphaAdapter, weightedKappaAdapter } from "./statistics/agreement";
import { ancovaAdapter } from "./statistics/ancova";
import { ancovaSchoolsAdapter } from "./statistics/ancovaSchools";
import { attritionAdapter } from "./statistics/attrition";
import { benchmarkAdapter } from "./statistics/benchmark";
import { clusterRobustAdapter, clusterRobustGainAdapter } from "./statistics/clusterRobust";
import { describeAdapter } from "./statistics/describe";
import * as distributions from "./statistics/distributions";
import { eefTrialAdapter } from "./statistics/eefTrial";
import { gapAdapter } from "./statistics/gap";
import { iccAnovaAdapter } from "./statistics/iccAnova";
import { meanChangeSchoolsAdapter } from "./statistics/meanChangeSchools";
import { metaAdapter, metaBasicAdapter, metaLogRiskRatioAdapter } from "./statistics/meta";
import { nistCertifiedAdapter } from "./statistics/nistCertified";
import { oneMachineAdapter } from "./statistics/oneMachine";
import { ordinalTransitionAdapter } from "./statistics/ordinalTransition";
import { pairedAdapter } from "./statistics/paired";
import { planningAdapter } from "./statistics/planning";
import { pairedProportionAdapter, twoProportionsAdapter } from "./statistics/proportions";
import { rtmAdapter } from "./statistics/rtm";
import { likertItemAdapter, scaleAdapter } from "./statistics/questionnaire";
import { randomInterceptAdapter, schoolResidualsAdapter } from "./statistics/randomIntercept";
import { twoGroupAdapter } from "./statistics/twoGroup";
import { wilcoxonSignedRankAdapter } from "./statistics/wilcoxonSignedRank";
import { wilsonAdapter } from "./statistics/wilson";

/** The reference's names of statistics, and how each is computed here; one line a statistic, by name. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ancova: ancovaAdapter,
  ancova_schools: ancovaSchoolsAdapter,
  attrition: attritionAdapter,
  benchmark_ratio: benchmarkAdapter,
  cluster_robust: clusterRobustAdapter,
  cluster_robust_gain: clusterRobustGainAdapter,
  describe: describeAdapter,
  eef_crt: eefTrialAdapter,
  gap: gapAdapter,
  hedgesJ: distributions.hedgesJ,
  icc_anova: iccAnovaAdapter,
  icc_sf: interraterAdapter,
  krippendorff_alpha: krippendorffAlphaAdapter,
  likert_item: likertItemAdapter,
  mean_change_schools: meanChangeSchoolsAdapter,
  meta: metaAdapter,
  meta_basic: metaBasicAdapter,
  meta_logRR: metaLogRiskRatioAdapter,
  mlm_null: randomInterceptAdapter,
  mlm_pre: randomInterceptAdapter,
  mlm_random_intercept: randomInterceptAdapter,
  mlm_school_residuals: schoolResidualsAdapter,
  nist_certified: nistCertifiedAdapter,
  one_machine: oneMachineAdapter,
  ordinal_transition: ordinalTransitionAdapter,
  p_adjust: adjustedPAdapter,
  paired: pairedAdapter,
  paired_proportion: pairedProportionAdapter,
  pbeta: distributions.pbeta,
  pchisq_upper: distributions.pchisqUpper,
  pf_upper: distributions.pfUpper,
  pnct: distributions.pnct,
  pnorm: distributions.pnorm,
  power_mdes: planningAdapter,
  pt: distributions.pt,
  qchisq: distributions.qchisq,
  qf: distributions.qf,
  qnorm: distributions.qnorm,
  qt: distributions.qt,
  rtm: rtmAdapter,
  scale: scaleAdapter,
  two_group: twoGroupAdapter,
  two_proportions: twoProportionsAdapter,
  weighted_kappa: weightedKappaAdapter,
  wilcoxon_signed_rank: wilcoxonSignedRankAdapter,
  wilson: wilsonAdapter,
};
