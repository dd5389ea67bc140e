/** Robust distances beyond which a score looks like a slip of the keys (a digit too many or too few). */
const FAR = 10;
const LEAST_SCORES = 20;
/** More than this share is no slip but how the scores are. */
const MOST_SHARE = 0.02;

/**
 * Rows whose score lies more than ten scaled median absolute deviations (times 1.4826) from the median (Leys et al.
 * 2013, doi:10.1016/j.jesp.2013.03.013, use 2.5 to 3 for outliers; a slip of the keys lies much farther); empty where
 * there are many.
 */
export function findKeyingOutliers(values: Float64Array, missing: Uint8Array): readonly number[] {
  const present = values.filter((_, row) => missing[row] === 0).sort();
  if (present.length < LEAST_SCORES) return [];
  const median = present[Math.floor(present.length / 2)] ?? 0;
  const deviations = present.map((value) => Math.abs(value - median)).sort();
  const spread = 1.4826 * (deviations[Math.floor(deviations.length / 2)] ?? 0);
  if (spread === 0) return [];
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (missing[row] === 0 && Math.abs(value - median) > FAR * spread) rows.push(row);
  });
  return rows.length > present.length * MOST_SHARE ? [] : rows;
}
