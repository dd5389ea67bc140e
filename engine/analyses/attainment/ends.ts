import type { AttainmentResult } from "../../result";
import type { Scale } from "../../scale";

type Ends = Pick<AttainmentResult, "atFloor" | "atCeiling">;

/** The share of matched pupils at the lowest and highest score the scale has, before and after; null where it has none. */
export function sharesAtEnds(scale: Scale, before: Float64Array, after: Float64Array): Ends {
  const share = (end: number, values: Float64Array, direction: 1 | -1) =>
    values.length === 0 ? 0 : values.filter((value) => direction * (value - end) >= 0).length / values.length;
  const at = (end: number | null, direction: 1 | -1) =>
    end === null ? null : { before: share(end, before, direction), after: share(end, after, direction) };
  return { atFloor: at(scale.minimum, -1), atCeiling: at(scale.maximum, 1) };
}
