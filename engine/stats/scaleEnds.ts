/** Shares of pupils at an end of the scale from which to warn, and from which ranks replace means as the headline. */
export const scaleEndThresholds = {
  /** McHorney & Tarlov (1995), Quality of Life Research 4, 293-307, doi:10.1007/BF01593882: more than 15 % at an end. */
  warn: 0.15,
  /** Beyond a quarter the mean cannot follow those who move (the product's own rule). */
  ranks: 0.25,
} as const;

/** Where pupils stand at the ends of a scale. */
export interface ScaleEnds {
  readonly atFloor: number | null;
  readonly atCeiling: number | null;
  readonly severity: "none" | "warn" | "ranks";
}

/**
 * Shares of scores at the floor and the ceiling of their scale, 0 to 1; null where the scale has no such end.
 *
 * A score beyond an end counts as at it. Without scores the shares are null.
 * @example scaleEnds([1, 2, 3, 5], { minimum: 1, maximum: 5 }) // { atFloor: 0.25, atCeiling: 0.25, severity: "ranks" }
 */
export function scaleEnds(
  scores: ArrayLike<number>,
  scale: { readonly minimum: number | null; readonly maximum: number | null },
): ScaleEnds {
  const { minimum, maximum } = scale;
  const share = (isAtEnd: (score: number) => boolean) =>
    scores.length === 0 ? null : Array.from(scores).filter(isAtEnd).length / scores.length;
  const atFloor = minimum === null ? null : share((score) => score <= minimum);
  const atCeiling = maximum === null ? null : share((score) => score >= maximum);
  const most = Math.max(atFloor ?? 0, atCeiling ?? 0);
  const { warn, ranks } = scaleEndThresholds;
  return { atFloor, atCeiling, severity: most >= ranks ? "ranks" : most >= warn ? "warn" : "none" };
}
