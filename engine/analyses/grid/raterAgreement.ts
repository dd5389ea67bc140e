import type { Estimate } from "../../estimate";
import type { Placement, RaterAgreement } from "../../results/grid";
import { krippendorffAlpha } from "../../stats/krippendorffAlpha";
import { estimateRow, valueOf } from "../estimateRow";
import { placedRatings, ratingsTogether } from "./placements";
import { quadrantNames, quadrantOf } from "./quadrants";
import type { Rating } from "./ratings";

interface Agreement {
  readonly agreement: RaterAgreement;
  /** Krippendorff's alpha for names, its units the placements; none where nothing was rated by two. */
  readonly estimates: readonly Estimate[];
}

/** How far the raters of a grid agree on quadrants, over all its placements. */
export function raterAgreement(grid: Placement["grid"], ratings: readonly Rating[]): Agreement {
  const units = ratingsTogether(ratings).map((together) =>
    placedRatings(together).map(({ distance, extent }) =>
      quadrantNames(grid).indexOf(quadrantOf(grid, distance, extent)),
    ),
  );
  const ratedByTwo = units.filter((unit) => unit.length > 1);
  const unanimous = ratedByTwo.filter((unit) => new Set(unit).size === 1).length;
  const alpha = estimateRow({
    analysis: `${grid}-grid`,
    measure: `${grid} grid`,
    statistic: "krippendorff-alpha",
    unit: "none",
    method: "nominal",
    n: ratedByTwo.length,
    nSupplied: units.length,
    ...valueOf(krippendorffAlpha(units, "nominal")),
  });
  return { agreement: { ratedByTwo: ratedByTwo.length, unanimous }, estimates: ratedByTwo.length > 0 ? [alpha] : [] };
}
