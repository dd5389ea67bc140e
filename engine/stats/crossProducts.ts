import { allFinite, requireSameLength, type NumberSeries } from "./columns";

/**
 * What is kept of some columns, group by group: how many rows, the means, and the sums of squares and products about
 * them. Everything linear models with school effects need follows from these, whatever the number of pupils.
 */
export interface CrossProducts {
  readonly groupCount: number;
  readonly columnCount: number;
  readonly counts: Float64Array;
  /** Mean of column j in group g at `g * columnCount + j`, less `origin[j]`. */
  readonly means: Float64Array;
  /** Centred sum of products of columns i and j in group g at `(g * columnCount + i) * columnCount + j`. */
  readonly products: Float64Array;
  /** What was taken off each column first, so that an offset common to all rows costs no digits. */
  readonly origin: Float64Array;
}

/**
 * Counts, means and centred sums of products of columns within groups, in two passes.
 *
 * Each column is first moved to its own first value (exact in floating point for values of like size). Returns null if
 * a value is not finite; throws a RangeError if the columns differ in length.
 */
export function crossProductsOf(
  columns: readonly NumberSeries[],
  groupOf: Int32Array,
  groupCount: number,
): CrossProducts | null {
  requireSameLength(groupOf, ...columns);
  if (!columns.every(allFinite)) return null;
  const columnCount = columns.length;
  const origin = Float64Array.from(columns, (column) => column[0] ?? 0);
  const counts = new Float64Array(groupCount);
  const means = new Float64Array(groupCount * columnCount);
  const products = new Float64Array(groupCount * columnCount * columnCount);
  for (const group of groupOf) counts[group] = (counts[group] ?? 0) + 1;
  columns.forEach((column, j) => {
    addGroupMeans(column, { j, columnCount, origin: origin[j] ?? 0, groupOf, counts, means });
  });
  columns.forEach((first, i) => {
    columns.slice(0, i + 1).forEach((second, j) => {
      for (let row = 0; row < groupOf.length; row++) {
        const group = groupOf[row] ?? 0;
        const base = group * columnCount;
        const product =
          ((first[row] ?? 0) - (origin[i] ?? 0) - (means[base + i] ?? 0)) *
          ((second[row] ?? 0) - (origin[j] ?? 0) - (means[base + j] ?? 0));
        const place = (base + i) * columnCount + j;
        products[place] = (products[place] ?? 0) + product;
      }
      for (let group = 0; group < groupCount; group++) {
        const base = group * columnCount;
        products[(base + j) * columnCount + i] = products[(base + i) * columnCount + j] ?? 0;
      }
    });
  });
  return { groupCount, columnCount, counts, means, products, origin };
}

interface MeansOfColumn {
  readonly j: number;
  readonly columnCount: number;
  readonly origin: number;
  readonly groupOf: Int32Array;
  readonly counts: Float64Array;
  readonly means: Float64Array;
}

/** Mean of a column in each group, then corrected by the mean of what is left over (two-pass mean). */
function addGroupMeans(column: NumberSeries, { j, columnCount, origin, groupOf, counts, means }: MeansOfColumn): void {
  for (let pass = 0; pass < 2; pass++) {
    const sums = new Float64Array(counts.length);
    for (let row = 0; row < groupOf.length; row++) {
      const group = groupOf[row] ?? 0;
      sums[group] = (sums[group] ?? 0) + ((column[row] ?? 0) - origin - (means[group * columnCount + j] ?? 0));
    }
    sums.forEach((sum, group) => {
      const place = group * columnCount + j;
      means[place] = (means[place] ?? 0) + sum / Math.max(1, counts[group] ?? 0);
    });
  }
}

/** The same sums for coarser groups: `coarserOf[group]` says where each group goes. */
export function mergeCrossProducts(fine: CrossProducts, coarserOf: Int32Array, groupCount: number): CrossProducts {
  const { columnCount } = fine;
  const counts = new Float64Array(groupCount);
  const means = new Float64Array(groupCount * columnCount);
  const products = new Float64Array(groupCount * columnCount * columnCount);
  fine.counts.forEach((count, group) => {
    const into = coarserOf[group] ?? 0;
    const before = counts[into] ?? 0;
    const total = before + count;
    if (count === 0) return;
    counts[into] = total;
    const differences = Array.from(
      { length: columnCount },
      (_, j) => (fine.means[group * columnCount + j] ?? 0) - (means[into * columnCount + j] ?? 0),
    );
    differences.forEach((difference, i) => {
      const place = into * columnCount + i;
      means[place] = (means[place] ?? 0) + (difference * count) / total;
      differences.forEach((other, j) => {
        const at = place * columnCount + j;
        products[at] =
          (products[at] ?? 0) +
          (fine.products[(group * columnCount + i) * columnCount + j] ?? 0) +
          difference * other * ((before * count) / total);
      });
    });
  });
  return { groupCount, columnCount, counts, means, products, origin: fine.origin };
}
