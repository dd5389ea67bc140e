import type { CellValue } from "../../engine";
import { answer, wrong, type Answer } from "./answer";
import { inReadingOrder, shapeOf, type Cells, type Shape } from "./cells";
import { refusals } from "./refusals";

/** A text Excel shows like a number and does not count as one. */
const digits = /^[\s\u00a0]*[+\-−]?\d+([.,]\d+)?[\s\u00a0]*%?[\s\u00a0]*$/;

/**
 * The numbers of a range in reading order; null where a cell is blank or holds text, TRUE, FALSE or an error.
 *
 * #VALUE! where numbers are stored as text: leaving them out unsaid would change the answer.
 */
export function numbersOf(range: Cells, name: string): Answer<readonly (number | null)[]> {
  const cells = inReadingOrder(range);
  const asText = cells.filter(isNumberAsText).length;
  if (asText > 0) return wrong(refusals.numbersAsText(asText, name));
  return answer(cells.map((cell) => (typeof cell === "number" ? cell : null)));
}

export function isNumberAsText(cell: CellValue): boolean {
  return typeof cell === "string" && digits.test(cell);
}

/** A range with the word for it. */
export interface Named {
  readonly range: Cells;
  readonly name: string;
}

/**
 * #VALUE! unless two ranges pair up cell by cell: of one shape, or each a single row or column of the same length.
 */
export function samePlaces(first: Named, second: Named): Answer<true> {
  const [one, other] = [shapeOf(first.range), shapeOf(second.range)];
  const same = one.rows === other.rows && one.columns === other.columns;
  const bothLines = isLine(one) && isLine(other) && one.rows * one.columns === other.rows * other.columns;
  return same || bothLines ? answer(true) : wrong(refusals.differentSizes(first.name, one, second.name, other));
}

const isLine = ({ rows, columns }: Shape) => rows === 1 || columns === 1;
