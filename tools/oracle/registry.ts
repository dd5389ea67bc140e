import type { Adapter } from "./adapter";
import { describeAdapter } from "./statistics/describe";
import * as distributions from "./statistics/distributions";
import { meanChangeSchoolsAdapter } from "./statistics/meanChangeSchools";
import { nistCertifiedAdapter } from "./statistics/nistCertified";
import { oneMachineAdapter } from "./statistics/oneMachine";
import { pairedAdapter } from "./statistics/paired";
import { wilsonAdapter } from "./statistics/wilson";

/** The reference's names of statistics, and how each is computed here; one line a statistic, by name. */
export const adapters: Readonly<Record<string, Adapter>> = {
  describe: describeAdapter,
  hedgesJ: distributions.hedgesJ,
  mean_change_schools: meanChangeSchoolsAdapter,
  nist_certified: nistCertifiedAdapter,
  one_machine: oneMachineAdapter,
  paired: pairedAdapter,
  pbeta: distributions.pbeta,
  pchisq_upper: distributions.pchisqUpper,
  pf_upper: distributions.pfUpper,
  pnct: distributions.pnct,
  pnorm: distributions.pnorm,
  pt: distributions.pt,
  qchisq: distributions.qchisq,
  qf: distributions.qf,
  qnorm: distributions.qnorm,
  qt: distributions.qt,
  wilson: wilsonAdapter,
};
