import type { ComparisonLine } from "../../words/arms";
import type { Canvas } from "../canvas";
import { styles } from "../look/styles";

/** Columns of "Compared with others". */
export const comparedAt = {
  name: 1,
  pupils: 2,
  before: 3,
  after: 4,
  change: 5,
  picture: 6,
  range: 7,
  says: 8,
} as const;
const at = comparedAt;

/** What is known of the two groups, a line each, and what that means. */
export function putGroupLines(canvas: Canvas, head: number, lines: readonly ComparisonLine[]): number {
  canvas.put({ row: head, column: at.name, value: "About the two groups", style: styles.headLeft });
  canvas.put({
    row: head,
    column: at.pupils,
    toColumn: at.change,
    value: "What is known",
    style: { ...styles.headSays, indent: 0 },
  });
  canvas.put({ row: head, column: at.picture, toColumn: at.says, value: "What that means", style: styles.headSays });
  lines.forEach(({ name, fact, meaning }, index) => {
    const row = head + 1 + index;
    canvas.atLeast(row, 20);
    canvas.key(row, `about:${name}:${index}`);
    canvas.put({ row, column: at.name, value: name, style: styles.cell });
    canvas.put({ row, column: at.pupils, toColumn: at.change, value: fact, style: styles.cellStrong });
    canvas.put({ row, column: at.picture, toColumn: at.says, value: meaning, style: styles.cellSays });
  });
  return head + 1 + lines.length;
}
