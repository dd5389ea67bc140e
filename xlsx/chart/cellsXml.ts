import { cellAddress, type CellRange, type SeriesCells } from "../../engine";
import { escapeXml } from "../package/xmlText";

/**
 * A block of a sheet as formulas and charts name it.
 * @example absoluteReference("By school", { row: 4, column: 2, toRow: 9, toColumn: 2 }) // "'By school'!$C$5:$C$10"
 */
export function absoluteReference(sheet: string, range: CellRange): string {
  const dollars = (row: number, column: number) => cellAddress(row, column).replace(/^([A-Z]+)/, "$$$1$$");
  const first = dollars(range.row, range.column);
  const last = dollars(range.toRow, range.toColumn);
  return `'${sheet.replace(/'/g, "''")}'!${first === last ? first : `${first}:${last}`}`;
}

function points(values: readonly (number | string | null)[], keep: (value: number | string) => boolean): string {
  const kept = values.map((value, index) =>
    value === null || !keep(value) ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${kept.join("")}`;
}

/** A reference to cells of numbers with their values cached; empty cells have no point and break a line. */
export function numberCells(sheet: string, cells: SeriesCells): string {
  const cache = points(cells.values, (value) => typeof value === "number" && Number.isFinite(value));
  return `<c:numRef><c:f>${escapeXml(absoluteReference(sheet, cells.range))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cache}</c:numCache></c:numRef>`;
}

/** A reference to cells of texts with their texts cached. */
export function textCells(sheet: string, cells: SeriesCells): string {
  const cache = points(cells.values, () => true);
  return `<c:strRef><c:f>${escapeXml(absoluteReference(sheet, cells.range))}</c:f><c:strCache>${cache}</c:strCache></c:strRef>`;
}
