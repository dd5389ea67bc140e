import type { Estimate } from "../../estimate";
import { directionsOfChange } from "../../stats/directionsOfChange";
import { hodgesLehmann } from "../../stats/hodgesLehmann";
import { wilcoxonSignedRank } from "../../stats/wilcoxonSignedRank";
import { valueOf } from "../estimateRow";
import { type AttainmentFrame, attainmentEstimate, NOT_INDEPENDENT, unitsOf } from "./frame";
import { schoolsWithPairs, sizes } from "./sizes";

type Row = Parameters<typeof attainmentEstimate>[1];

/**
 * What ranks say: for scales with a floor or a ceiling, or far-out scores. Over several schools values only: neither a
 * p nor a range of theirs allows for pupils of one school being alike.
 */
export function ranks(frame: AttainmentFrame): readonly Estimate[] {
  const { before, after } = frame.pairs;
  const test = wilcoxonSignedRank(before, after);
  const directions = directionsOfChange(before, after);
  const row = {
    ...sizes(frame),
    schools: schoolsWithPairs(frame),
    average: "pupil",
    contrast: "after-before",
  } as const;
  const p = { ...row, statistic: "wilcoxon-p", unit: "p" } as const;
  const rows: readonly Row[] = [
    directions.ok
      ? {
          ...row,
          statistic: "probability-of-superiority",
          unit: "none",
          method: "share",
          value: directions.value.probabilityOfSuperiority,
        }
      : {
          ...row,
          statistic: "probability-of-superiority",
          unit: "none",
          method: "not-computed",
          reason: directions.reason,
        },
    !test.ok
      ? { ...p, method: "not-computed", reason: test.reason }
      : frame.severalSchools
        ? { ...p, method: "not-computed", reason: NOT_INDEPENDENT }
        : { ...p, method: `signed-rank-${test.value.method}`, value: test.value.p },
    test.ok
      ? { ...row, statistic: "rank-biserial", unit: "none", method: "signed-rank", value: test.value.rankBiserial }
      : { ...row, statistic: "rank-biserial", unit: "none", method: "not-computed", reason: test.reason },
    {
      ...row,
      statistic: "hodges-lehmann",
      unit: unitsOf(frame.scale).change,
      method: "walsh-averages",
      ...valueOf(hodgesLehmann(frame.changes)),
    },
  ];
  return rows.map((one) => attainmentEstimate(frame, one));
}
