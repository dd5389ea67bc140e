import { Matrix } from "ml-matrix";
import type { CrossProducts } from "./crossProducts";

/**
 * What the likelihood of a random-intercept model needs of the pupils: columns are (1, predictors), each predictor
 * about its overall mean and in units of its overall standard deviation; the response about its overall mean.
 */
export interface InterceptSystem {
  /** Pupils a school. */
  readonly sizes: Float64Array;
  readonly count: number;
  readonly columnCount: number;
  readonly scales: readonly number[];
  /** Overall means of the columns in those units; the first is 0. */
  readonly centres: readonly number[];
  readonly responseCentre: number;
  /** School means of the columns, `school * columnCount + column`, and of the response. */
  readonly means: Float64Array;
  readonly responseMeans: Float64Array;
  /** Sums of products within schools: columns with columns, with the response, response with itself. */
  readonly within: Matrix;
  readonly withinResponse: readonly number[];
  readonly withinSquares: number;
  readonly totalSquares: number;
}

/** Gathers cross-products of (predictors, response) a school; null if a predictor does not vary at all. */
export function gatherInterceptSystem(sums: CrossProducts): InterceptSystem | null {
  const { columnCount, groupCount, counts, means, products, origin } = sums;
  const count = counts.reduce((sum, size) => sum + size, 0);
  const predictors = columnCount - 1;
  const centres = Array.from({ length: columnCount }, (_, j) =>
    counts.reduce((sum, size, group) => sum + (size / count) * (means[group * columnCount + j] ?? 0), 0),
  );
  const shiftOf = (group: number, j: number) => (means[group * columnCount + j] ?? 0) - (centres[j] ?? 0);
  const inside = Matrix.zeros(columnCount, columnCount);
  const squares = new Array<number>(columnCount).fill(0);
  for (let group = 0; group < groupCount; group++)
    for (let i = 0; i < columnCount; i++) {
      squares[i] = (squares[i] ?? 0) + (counts[group] ?? 0) * shiftOf(group, i) ** 2;
      for (let j = 0; j < columnCount; j++)
        inside.set(i, j, inside.get(i, j) + (products[(group * columnCount + i) * columnCount + j] ?? 0));
    }
  const totals = squares.map((between, j) => between + inside.get(j, j));
  const scales = [1, ...totals.slice(0, predictors).map((total) => Math.sqrt(total / count))];
  if (!scales.every((scale) => scale > 0 && Number.isFinite(scale))) return null;
  const scaleOf = (column: number) => scales[column] ?? 1;
  const schoolMeans = Float64Array.from({ length: groupCount * columnCount }, (_, place) => {
    const column = place % columnCount;
    return column === 0 ? 1 : shiftOf(Math.floor(place / columnCount), column - 1) / scaleOf(column);
  });
  const within = Matrix.zeros(columnCount, columnCount);
  for (let i = 1; i < columnCount; i++)
    for (let j = 1; j < columnCount; j++) within.set(i, j, inside.get(i - 1, j - 1) / (scaleOf(i) * scaleOf(j)));
  return {
    sizes: counts,
    count,
    columnCount,
    scales,
    centres: scales.map((scale, j) => (j === 0 ? 0 : ((centres[j - 1] ?? 0) + (origin[j - 1] ?? 0)) / scale)),
    responseCentre: (centres[predictors] ?? 0) + (origin[predictors] ?? 0),
    means: schoolMeans,
    responseMeans: Float64Array.from(counts, (_, group) => shiftOf(group, predictors)),
    within,
    withinResponse: scales.map((scale, j) => (j === 0 ? 0 : inside.get(j - 1, predictors) / scale)),
    withinSquares: inside.get(predictors, predictors),
    totalSquares: totals[predictors] ?? 0,
  };
}
