import type { Estimate } from "../../estimate";
import { cohensDav } from "../../stats/cohensDav";
import { cohensDz } from "../../stats/cohensDz";
import { andThen, computed, type Computed } from "../../stats/computed";
import type { EffectSize } from "../../stats/effectSize";
import { glassDeltaBefore } from "../../stats/glassDeltaBefore";
import { hattiesD } from "../../stats/hattiesD";
import { averageScale, hedgesGav, hedgesGavOverSchools } from "../../stats/hedgesGav";
import type { MeanOverSchools } from "../../stats/meanOverSchools";
import { rangeOf } from "../estimateRow";
import { type AttainmentFrame, attainmentEstimate, NOT_INDEPENDENT } from "./frame";
import { overSchoolsMethod } from "./meanChange";
import { schoolsWithPairs, sizes } from "./sizes";

/** g_av of the average school first, then the effect sizes of all matched pupils, each named with its denominator. */
export function effectSizes(frame: AttainmentFrame, over: Computed<MeanOverSchools>): readonly Estimate[] {
  const { moments } = frame;
  const row = { ...sizes(frame), contrast: "after-before", unit: "sd", schools: schoolsWithPairs(frame) } as const;
  const pupil = (
    statistic: "cohens-d-av" | "hedges-g-av" | "cohens-d-hattie" | "cohens-d-z" | "glass-delta-before",
  ) => {
    const denominator =
      statistic === "glass-delta-before" ? "before-sd" : statistic === "cohens-d-z" ? null : "average-sd";
    return attainmentEstimate(frame, {
      ...row,
      statistic,
      average: "pupil",
      denominator,
      ...effect(effectOf[statistic](moments), frame.severalSchools),
    });
  };
  return [
    ...(frame.severalSchools ? [schoolEffect(frame, over)] : []),
    pupil("hedges-g-av"),
    pupil("cohens-d-av"),
    pupil("cohens-d-hattie"),
    pupil("cohens-d-z"),
    pupil("glass-delta-before"),
  ];
}

const effectOf = {
  "cohens-d-av": cohensDav,
  "hedges-g-av": hedgesGav,
  "cohens-d-hattie": hattiesD,
  "cohens-d-z": cohensDz,
  "glass-delta-before": glassDeltaBefore,
} as const;

function effect(size: Computed<EffectSize | number>, severalSchools: boolean) {
  if (!size.ok) return { method: "not-computed", reason: size.reason };
  if (typeof size.value === "number") return { value: size.value, method: "no-interval", reason: "value-only" };
  const { value, interval, intervalMethod } = size.value;
  if (severalSchools) return { value, method: "all-pupils", reason: NOT_INDEPENDENT };
  return { value, ...rangeOf(interval), method: intervalMethod };
}

/** g_av of the average school: J times the school-level mean and interval over S_av of all matched pupils. */
function schoolEffect(frame: AttainmentFrame, over: Computed<MeanOverSchools>): Estimate {
  const row = {
    ...sizes(frame),
    statistic: "hedges-g-av",
    average: "school",
    contrast: "after-before",
    unit: "sd",
    denominator: "average-sd",
  } as const;
  const effectSize = andThen(over, (machine) =>
    andThen(averageScale(frame.moments), (scale) =>
      computed({ ...hedgesGavOverSchools(machine, scale), schools: machine.schools, method: machine.method }),
    ),
  );
  if (!effectSize.ok) return attainmentEstimate(frame, { ...row, method: "not-computed", reason: effectSize.reason });
  const { value, interval, schools, method } = effectSize.value;
  return attainmentEstimate(frame, { ...row, value, ...rangeOf(interval), schools, method: overSchoolsMethod[method] });
}
