import { cellAddress } from "../../workbook/cellRange";
import type { Canvas } from "../canvas";
import { styles } from "../look/styles";
import type { LiveFormula } from "./liveFormulas";

/** Columns of the audit on "Method and audit". */
export const auditAt = { name: 1, engine: 4, live: 5, agrees: 6, last: 9 } as const;
const at = auditAt;

/** Numbers may differ by this share: sums are taken in another order. */
const TOLERANCE = "1E-9";

/** The heading of a block of live formulas. */
export function putHead(
  canvas: Canvas,
  row: number,
  [name, engine, live, agrees]: readonly [string, string, string, string],
): void {
  canvas.put({ row, column: at.name, toColumn: at.engine - 1, value: name, style: styles.headLeft });
  canvas.put({ row, column: at.engine, value: engine, style: styles.headRight });
  canvas.put({ row, column: at.live, value: live, style: styles.headRight });
  canvas.put({ row, column: at.agrees, toColumn: at.agrees + 1, value: agrees, style: styles.headSays });
}

/** A number as calculated, the live formula beside it, and whether they agree. */
export function putLine(canvas: Canvas, row: number, { name, value, formula, key = name }: LiveFormula): void {
  const number = { ...styles.number, fontSize: 10, numberFormat: "General" };
  const written = formula.replace(/\{above:([0-9]+)\}/g, (_, lines: string) =>
    cellAddress(row - Number(lines), at.live),
  );
  const [engine, live] = [cellAddress(row, at.engine), cellAddress(row, at.live)];
  canvas.key(row, `audit:${key}`);
  canvas.put({ row, column: at.name, toColumn: at.engine - 1, value: name, style: { ...styles.cell, fontSize: 10 } });
  canvas.put({ row, column: at.engine, value, style: number });
  canvas.put({ row, column: at.live, value: { formula: written, value }, style: number });
  canvas.put({
    row,
    column: at.agrees,
    toColumn: at.agrees + 1,
    value: {
      formula: `IF(ABS(${live}-${engine})<=${TOLERANCE}*MAX(1,ABS(${engine})),"agrees","DIFFERS")`,
      value: "agrees",
    },
    style: { ...styles.cellSays, fontSize: 10 },
  });
}
