import { LAST_COLUMN, LAST_ROW, type CellRange } from "../../../engine";
import { method, navigation, property, taken, type ApiObject, type Check, type Look, type Member } from "../apiObject";
import { accessDenied, invalidArgument } from "../hostError";
import { cellAt, cellFor, type HostSheet } from "../workbookModel";
import { columnsOf, rowsOf } from "./address";
import { borders } from "./borders";

/** Cells up to which a look is copied into each cell; what is wider is kept once for the block. */
const COPIED_CELLS = 200_000;
const LONGEST_MEASURED = 2000;

const horizontal = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"];

/** `Range.format` and `RangeAreas.format`: what is set goes into the cells of every block. */
export function rangeFormat(sheet: HostSheet, blocks: readonly CellRange[]): ApiObject {
  const lookIn = (cells: readonly CellRange[], path: string, check: Check, initial: unknown): Member =>
    property(
      () => lookOf(sheet, cells, path, initial),
      (value) => setLook(sheet, cells, { path, value: check(value) }),
    );
  const look = (path: string, check: Check, initial: unknown): Member => lookIn(blocks, path, check, initial);
  return {
    type: blocks.length === 1 ? "RangeFormat" : "RangeAreasFormat",
    members: {
      horizontalAlignment: look("horizontalAlignment", taken.oneOf(horizontal), "General"),
      verticalAlignment: look("verticalAlignment", taken.oneOf(vertical), "Bottom"),
      wrapText: look("wrapText", taken.truth, false),
      indentLevel: look("indentLevel", taken.number, 0),
      columnWidth: measure(blocks, "column", sheet.columnWidths, 48),
      rowHeight: measure(blocks, "row", sheet.rowHeights, 15),
      autofitRows: method(() => null),
      autofitColumns: method(() => null),
      font: navigation(() => ({
        type: "RangeFont",
        members: {
          name: look("font.name", taken.text, "Calibri"),
          size: look("font.size", taken.number, 11),
          bold: look("font.bold", taken.truth, false),
          italic: look("font.italic", taken.truth, false),
          underline: look("font.underline", taken.oneOf(["None", "Single", "Double"]), "None"),
          color: look("font.color", taken.color, "#000000"),
        },
      })),
      fill: navigation(() => ({
        type: "RangeFill",
        members: {
          color: look("fill.color", taken.color, "#FFFFFF"),
          clear: method(() => setLook(sheet, blocks, { path: "fill.color", value: undefined })),
        },
      })),
      borders: navigation(() => borders(blocks, lookIn)),
      protection: navigation(() => ({
        type: "FormatProtection",
        members: {
          locked: look("protection.locked", taken.truth, true),
          formulaHidden: look("protection.formulaHidden", taken.truth, false),
        },
      })),
    },
  };
}

function setLook(
  sheet: HostSheet,
  blocks: readonly CellRange[],
  { path, value }: { path: string; value: unknown },
): void {
  if (sheet.protection !== null) throw accessDenied();
  for (const block of blocks) {
    if (rowsOf(block) * columnsOf(block) > COPIED_CELLS) {
      sheet.wideLooks.push({ range: block, path, value });
      continue;
    }
    for (let row = block.row; row <= block.toRow; row++)
      for (let column = block.column; column <= block.toColumn; column++)
        cellFor(sheet, row, column).look[path] = value;
  }
}

/** Whether every cell of a block may be written although its sheet is protected. */
export function isUnlocked(sheet: HostSheet, block: CellRange): boolean {
  return lookOf(sheet, [block], "protection.locked", true) === false;
}

/** The look all cells share; null where they differ, as Excel answers. */
export function lookOf(sheet: HostSheet, blocks: readonly CellRange[], path: string, initial: unknown): unknown {
  let shared: unknown;
  let asked = 0;
  for (const block of blocks)
    for (let row = block.row; row <= block.toRow; row++)
      for (let column = block.column; column <= block.toColumn; column++) {
        if (++asked > COPIED_CELLS) return null;
        const own = cellAt(sheet, row, column)?.look[path];
        const found = own ?? wideLook(sheet, { row, column }, path) ?? initial;
        if (asked > 1 && found !== shared) return null;
        shared = found;
      }
  return shared;
}

/** What is set on the whole sheet, by path. */
export function sheetLook(sheet: HostSheet): Look {
  const whole = sheet.wideLooks.filter(({ range }) => rowsOf(range) > LAST_ROW && columnsOf(range) > LAST_COLUMN);
  return Object.fromEntries(whole.map(({ path, value }) => [path, value]));
}

function wideLook(sheet: HostSheet, { row, column }: { row: number; column: number }, path: string): unknown {
  return sheet.wideLooks.findLast(
    ({ range, path: set }) =>
      set === path && row >= range.row && row <= range.toRow && column >= range.column && column <= range.toColumn,
  )?.value;
}

/** Widths and heights in points, kept by column or row. */
function measure(
  blocks: readonly CellRange[],
  along: "column" | "row",
  sizes: Map<number, number>,
  initial: number,
): Member {
  const indexes = () =>
    blocks.flatMap((block) => {
      const from = block[along];
      const to = along === "column" ? block.toColumn : block.toRow;
      return Array.from({ length: Math.min(to - from + 1, LONGEST_MEASURED) }, (_, index) => from + index);
    });
  return property(
    () => {
      const all = new Set(indexes().map((index) => sizes.get(index) ?? initial));
      return all.size === 1 ? [...all][0] : null;
    },
    (value) => {
      const size = taken.number(value);
      // Excel's own limits: 409.5 points a row, 255 characters (1,790 points) a column.
      if (size < 0 || size > (along === "row" ? 409.5 : 1790)) throw invalidArgument("outside Excel's sizes");
      indexes().forEach((index) => sizes.set(index, size));
    },
  );
}
