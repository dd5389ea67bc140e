import type { Scale } from "../../scale";

/** Numbers of which nothing is known: treated as rising with age. */
export const unknownScale: Scale = {
  id: "number",
  label: "score",
  unit: "points",
  growth: "unknown",
  ordinal: false,
  minimum: null,
  maximum: null,
  normStandardDeviation: null,
  normMean: null,
};
