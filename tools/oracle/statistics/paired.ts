import {
  averageDegreesOfFreedom,
  cohensDav,
  cohensDavBonettInterval,
  cohensDavBonettVariance,
} from "../../../engine/stats/cohensDav";
import { cohensDrm, cohensDz } from "../../../engine/stats/cohensDz";
import { completePairs } from "../../../engine/stats/completePairs";
import { type Computed, allOf, andThen, computed, finite, undefinedBecause } from "../../../engine/stats/computed";
import { commonLanguageEffect, directionsOfChange } from "../../../engine/stats/directionsOfChange";
import { normalCdf } from "../../../engine/stats/distributions/normal";
import {
  glassDeltaBeckerVariance,
  glassDeltaBefore,
  glassDeltaBonettVariance,
} from "../../../engine/stats/glassDeltaBefore";
import { hattiesD } from "../../../engine/stats/hattiesD";
import { hedgesCorrection, hedgesCorrectionApproximate } from "../../../engine/stats/hedgesCorrection";
import { hedgesGav } from "../../../engine/stats/hedgesGav";
import { meanEstimate } from "../../../engine/stats/meanEstimate";
import { pairedMoments } from "../../../engine/stats/pairedMoments";
import { reliableChange } from "../../../engine/stats/reliableChange";
import { signTest } from "../../../engine/stats/signTest";
import { wilsonInterval } from "../../../engine/stats/wilsonInterval";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import type { Expected } from "../reference";
import { numberColumn } from "../table";

/** Everything about one group before and after. */
export const pairedAdapter: Adapter = ({ table, columns, options, oracleCase }) => {
  const pairs = completePairs(numberColumn(table, columns[0]), numberColumn(table, columns[1]));
  const directions = directionsOfChange(pairs.before, pairs.after);
  return andThen(allOf({ of: pairedMoments(pairs.before, pairs.after), directions }), ({ of, directions: went }) => {
    const estimate = meanEstimate(of.change);
    const dz = cohensDz(of);
    const dav = cohensDav(of);
    const delta = glassDeltaBefore(of);
    const nu = averageDegreesOfFreedom(of);
    const J = hedgesCorrection(of.n - 1);
    const JatNu = andThen(nu, hedgesCorrection);
    return computed<Answer>({
      nRows: pairs.supplied,
      nPairs: of.n,
      nMissing: pairs.supplied - of.n,
      meanPre: of.before.mean,
      meanPost: of.after.mean,
      sdPre: of.sdBefore,
      sdPost: of.sdAfter,
      r: of.correlation,
      meanDiff: of.change.mean,
      sdDiff: of.sdChange,
      seDiff: andThen(estimate, ({ standardError }) => finite(standardError)),
      t: andThen(estimate, ({ t }) => t),
      df: of.n - 1,
      p: andThen(estimate, ({ p }) => p),
      ciDiff: andThen(estimate, ({ interval }) => interval),
      d_z: valueOf(dz),
      d_av: valueOf(dav),
      d_av_lakens: hattiesD(of),
      d_rm: cohensDrm(of),
      glass_pre: valueOf(delta),
      J_df: J,
      J_approx: hedgesCorrectionApproximate(of.n - 1),
      g_z: times(J, valueOf(dz)),
      nu_av: nu,
      J_nu: JatNu,
      g_av: valueOf(hedgesGav(of)),
      g_av_Jdf: times(J, valueOf(dav)),
      g_rm: times(JatNu, cohensDrm(of)),
      g_glass: times(J, valueOf(delta)),
      ci_d_z_nct: andThen(dz, ({ interval }) => interval),
      ci_d_av_nctpivot: andThen(dav, ({ interval, intervalMethod }) =>
        intervalMethod === "noncentral-t" ? interval : undefinedBecause("not-applicable"),
      ),
      var_d_av_bonett: cohensDavBonettVariance(of),
      ci_d_av_bonett: cohensDavBonettInterval(of),
      var_glass_bonett: glassDeltaBonettVariance(of),
      ci_glass_bonett: andThen(delta, ({ interval }) => interval),
      var_glass_becker: glassDeltaBeckerVariance(of),
      nImproved: went.improved,
      nSame: went.same,
      nDeclined: went.declined,
      pImproved: went.improved / went.n,
      ciImproved_wilson: wilsonInterval({ count: went.improved, of: went.n }),
      ps_dep: went.probabilityOfSuperiority,
      cl_normal: commonLanguageEffect(of),
      u3: andThen(valueOf(dav), (value) => computed(normalCdf(value))),
      signTest_p: signTest({ up: went.improved, down: went.declined }),
      ...reliable(
        pairs,
        of.sdBefore,
        options.reliability ?? impliedReliability(oracleCase.expected.rci_sdiff, of.sdBefore),
      ),
    });
  });
};

function valueOf(effect: Computed<{ readonly value: number }>): Computed {
  return andThen(effect, ({ value }) => computed(value));
}

function times(a: Computed, b: Computed): Computed {
  return andThen(a, (left) => andThen(b, (right) => finite(left * right)));
}

/** Some cases ask for reliable change without naming the reliability: it is the one that their S_diff comes from. */
function impliedReliability(standardErrorOfDifference: Expected | undefined, sdBefore: Computed): number | undefined {
  return typeof standardErrorOfDifference === "number" && sdBefore.ok
    ? 1 - (standardErrorOfDifference / sdBefore.value) ** 2 / 2
    : undefined;
}

function reliable(
  { before, after }: { readonly before: Float64Array; readonly after: Float64Array },
  sdBefore: Computed,
  reliability: number | undefined,
): Record<string, Answer> {
  if (reliability === undefined) return {};
  const changes = after.map((score, index) => score - (before[index] ?? NaN));
  const of = andThen(sdBefore, (standardDeviation) => reliableChange(changes, { standardDeviation, reliability }));
  return {
    rci_sdiff: andThen(of, ({ standardErrorOfDifference }) => computed(standardErrorOfDifference)),
    rci_improved: andThen(of, ({ improved }) => computed(improved)),
    rci_declined: andThen(of, ({ declined }) => computed(declined)),
    rci_unchanged: andThen(of, ({ unchanged }) => computed(unchanged)),
  };
}
