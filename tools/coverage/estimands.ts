import { ancovaOfSchools } from "../../engine/stats/ancovaOfSchools";
import { ancovaOverSchools } from "../../engine/stats/ancovaOverSchools";
import { andThen, computed, type Computed, type Interval } from "../../engine/stats/computed";
import { gapOverSchools } from "../../engine/stats/gapOverSchools";
import { groupMoments } from "../../engine/stats/groupMoments";
import { averageScale, hedgesGavOverSchools } from "../../engine/stats/hedgesGav";
import { meanOverSchools } from "../../engine/stats/meanOverSchools";
import { pairedMoments } from "../../engine/stats/pairedMoments";
import { shareOverSchools } from "../../engine/stats/shareOverSchools";
import { drawArms, drawGap, drawOneGroup, drawShares, type Setting } from "./population";
import type { Random } from "./random";

/** A number the product prints with a range: its truth in the simulated population, and the range from one sample. */
export interface Estimand {
  readonly name: string;
  readonly truth: number;
  /** Null where the product's rules refuse a range for this many units. */
  interval(random: Random, setting: Setting): Computed<Interval> | null;
}

/** Units an arm under which a comparison gives no range. */
export const fewestUnitsAnArm = 4;
const change = 0.3;
const gapOfChange = 0.1;
const effect = 0.2;

const meanChange: Estimand = {
  name: "change",
  truth: change,
  interval: (random, setting) => {
    const { before, after, school } = drawOneGroup(random, { ...setting, change });
    return andThen(changeOverSchools({ before, after, school, ...setting }), ({ interval }) => interval);
  },
};

const standardisedChange: Estimand = {
  name: "g_av",
  truth: change,
  interval: (random, setting) => {
    const { before, after, school } = drawOneGroup(random, { ...setting, change });
    return andThen(changeOverSchools({ before, after, school, ...setting }), (overSchools) =>
      andThen(pairedMoments(before, after), (both) =>
        andThen(averageScale(both), (scale) => hedgesGavOverSchools(overSchools, scale).interval),
      ),
    );
  },
};

function shareOf(share: number): Estimand {
  return {
    name: `share ${String(share)}`,
    truth: share,
    interval: (random, setting) =>
      andThen(shareOverSchools(drawShares(random, { ...setting, share })), ({ interval }) => interval),
  };
}

const changeOfGap: Estimand = {
  name: "gap change",
  truth: gapOfChange,
  interval: (random, setting) =>
    andThen(gapOverSchools(drawGap(random, { ...setting, change: gapOfChange })), ({ inference }) =>
      andThen(inference, ({ interval }) => computed(interval)),
    ),
};

const insideSchools: Estimand = {
  name: "arms inside schools",
  truth: effect,
  interval: (random, setting) => {
    const drawn = drawArms(random, { ...setting, effect, whole: false });
    const unitsOf = (arm: boolean) => new Set(drawn.cluster.filter((_, row) => drawn.treated[row] === arm)).size;
    if (Math.min(unitsOf(true), unitsOf(false)) < fewestUnitsAnArm) return null;
    return andThen(ancovaOverSchools(drawn), ({ inference }) =>
      andThen(inference, ({ interval }) => computed(interval)),
    );
  },
};

const wholeSchools: Estimand = {
  name: "whole schools as arms",
  truth: effect,
  interval: (random, setting) => {
    if (Math.floor(setting.schools / 2) < fewestUnitsAnArm) return null;
    return andThen(ancovaOfSchools(drawArms(random, { ...setting, effect, whole: true })), ({ inference }) =>
      andThen(inference, ({ interval }) => computed(interval)),
    );
  },
};

/** Everything the product headlines with a range. */
export const estimands: readonly Estimand[] = [
  meanChange,
  standardisedChange,
  ...[0.3, 0.5, 0.7, 0.9].map(shareOf),
  changeOfGap,
  insideSchools,
  wholeSchools,
];

function changeOverSchools(of: {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly school: readonly number[];
  readonly schools: number;
}) {
  const values = of.after.map((score, row) => score - (of.before[row] ?? NaN));
  return meanOverSchools(groupMoments({ values, groups: of.school, groupCount: of.schools }));
}
