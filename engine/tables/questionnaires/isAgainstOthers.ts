import type { NumberColumn, Table } from "../../study";

/** Fewer answers than this say nothing about how an item goes with the others. */
const LEAST_ANSWERS = 20;
/** Correlation with the mean of the other items at or below which an item seems reversed. */
const AGAINST = -0.2;
const USUAL_POINTS = 5;

/**
 * True where a statement not declared reversed runs against the others: the item-rest correlation is clearly negative.
 * It is said, never turned by itself.
 */
export function isAgainstOthers(table: Table, item: NumberColumn): boolean {
  const others = table.columns.filter(
    (column): column is NumberColumn => column.kind === "number" && column.role === "item" && column !== item,
  );
  if (others.length < 2) return false;
  const turned = (column: NumberColumn, row: number): number =>
    column.reversed ? answersOf(column) + 1 - (column.values[row] ?? 0) : (column.values[row] ?? 0);
  const own: number[] = [];
  const rest: number[] = [];
  for (let row = 0; row < item.values.length; row++) {
    if (item.missing[row] !== 0) continue;
    let [sum, count] = [0, 0];
    for (const other of others) {
      if (other.missing[row] !== 0) continue;
      sum += turned(other, row);
      count++;
    }
    if (count === 0) continue;
    own.push(turned(item, row));
    rest.push(sum / count);
  }
  return own.length >= LEAST_ANSWERS && pearson(own, rest) <= AGAINST;
}

/** How many answers there are to choose from. */
export function answersOf({ answers }: NumberColumn): number {
  return answers?.answers.length ?? USUAL_POINTS;
}

type Numbers = Iterable<number> & ArrayLike<number>;

/** Pearson's correlation; 0 where one side does not vary. */
export function pearson(left: Numbers, right: Numbers): number {
  const [leftMean, rightMean] = [meanOf(left), meanOf(right)];
  let [products, leftSquares, rightSquares] = [0, 0, 0];
  for (let index = 0; index < left.length; index++) {
    const a = (left[index] ?? 0) - leftMean;
    const b = (right[index] ?? 0) - rightMean;
    products += a * b;
    leftSquares += a * a;
    rightSquares += b * b;
  }
  return leftSquares === 0 || rightSquares === 0 ? 0 : products / Math.sqrt(leftSquares * rightSquares);
}

function meanOf(values: Numbers): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
