import { computed, undefinedBecause, type Computed } from "./computed";

/** What differences between ratings mean. */
export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's alpha: agreement of any number of raters with ratings missing anywhere.
 *
 * α = 1 − (n − 1) Σ o δ² / Σ n_c n_k δ², o the coincidences of ratings within units; ordinal δ² = (Σ of counts from c
 * to k − (n_c + n_k)/2)².
 *
 * @param units one list of ratings a unit (one a rater), null where there is none; units with one rating are left out
 *
 * Undefined: "no-values" if no unit has two ratings; "no-variation" if all ratings are the same; "not-finite".
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, repository.upenn.edu/asc_papers/43.
 * @example krippendorffAlpha([[1, 1], [2, 2], [3, 2]], "nominal") // { ok: true, value: 0.5454545454545454 }
 */
export function krippendorffAlpha(units: readonly (readonly (number | null)[])[], level: MeasurementLevel): Computed {
  const rated = units.map((unit) => unit.filter((rating) => rating !== null)).filter((ratings) => ratings.length > 1);
  if (rated.length === 0) return undefinedBecause("no-values");
  if (!rated.flat().every(Number.isFinite)) return undefinedBecause("not-finite");
  const values = [...new Set(rated.flat())].sort((first, second) => first - second);
  if (values.length < 2) return undefinedBecause("no-variation");
  const places = new Map(values.map((value, place) => [value, place]));
  const coincidences = values.map(() => new Float64Array(values.length));
  for (const ratings of rated) {
    ratings.forEach((first, i) => {
      const row = coincidences[places.get(first) ?? 0];
      ratings.forEach((second, j) => {
        const column = places.get(second) ?? 0;
        if (row && i !== j) row[column] = (row[column] ?? 0) + 1 / (ratings.length - 1);
      });
    });
  }
  const counts = coincidences.map((row) => row.reduce((sum, value) => sum + value, 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const distance = squaredDistance(level, values, counts);
  let observed = 0;
  let expected = 0;
  coincidences.forEach((row, i) => {
    row.forEach((coincidence, j) => {
      observed += coincidence * distance(i, j);
      expected += (counts[i] ?? 0) * (counts[j] ?? 0) * distance(i, j);
    });
  });
  const alpha = 1 - ((total - 1) * observed) / expected;
  return Number.isFinite(alpha) ? computed(alpha) : undefinedBecause("not-finite");
}

function squaredDistance(
  level: MeasurementLevel,
  values: readonly number[],
  counts: readonly number[],
): (i: number, j: number) => number {
  const valueAt = (i: number) => values[i] ?? 0;
  switch (level) {
    case "nominal":
      return (i, j) => (i === j ? 0 : 1);
    case "interval":
      return (i, j) => (valueAt(i) - valueAt(j)) ** 2;
    case "ratio":
      return (i, j) => {
        const sum = valueAt(i) + valueAt(j);
        return sum === 0 ? 0 : ((valueAt(i) - valueAt(j)) / sum) ** 2;
      };
    case "ordinal": {
      const upTo = counts.reduce<number[]>((sums, count) => [...sums, (sums.at(-1) ?? 0) + count], []);
      return (i, j) => {
        const [low, high] = [Math.min(i, j), Math.max(i, j)];
        const between = (upTo[high] ?? 0) - (upTo[low] ?? 0) + (counts[low] ?? 0);
        return (between - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2) ** 2;
      };
    }
  }
}
