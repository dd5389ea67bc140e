import { parseFormMark, ROWS_WITH_COLOURS } from "../../engine";
import { nextMessage, type Block } from "./blocks";
import type { ColumnCells } from "./columnCells";
import { breathe, type ExcelRuntime, type WorkOptions } from "./excelRuntime";
import { blockOf } from "./rangePlaces";
import type { SheetOutline } from "./sheetOutline";

/** Cells whose colours one message may ask for: an answer takes some 45 bytes a cell. */
const MOST_CELLS = 40_000;

/** Numbers further below the top of a sheet than this do not tell where its headings end. */
const MOST_HEADING_ROWS = 20;

const FILL_ONLY = { format: { fill: { color: true } } } as const;

/** What colours are read of, and where they go. */
interface Reading {
  readonly context: Excel.RequestContext;
  readonly excel: ExcelRuntime;
  readonly outlines: readonly SheetOutline[];
  /** By sheet. */
  readonly cells: readonly ColumnCells[];
  readonly options: WorkOptions;
}

/**
 * Reads the fill colours below the headings of people's sheets: one answer a column first, then cell by cell only the
 * columns in which it differs. An Excel before API 1.9 tells none.
 */
export async function readFills({ context, excel, outlines, cells, options }: Reading): Promise<void> {
  if (!excel.has("1.9")) return;
  const asked = outlines.flatMap((outline, sheet) => {
    const areas = areasOf(outline, cells[sheet]);
    if (areas === null) return [];
    const columns = blockOf(outline.worksheet, areas.body).getColumnProperties(FILL_ONLY);
    return [{ sheet, range: areas.whole, columns }];
  });
  if (asked.length === 0) return;
  await context.sync();
  let waiting: readonly Block[] = asked.flatMap(({ sheet, range, columns }) =>
    columns.value.flatMap((found, offset): Block[] => {
      const block = { sheet, range: { ...range, column: range.column + offset, toColumn: range.column + offset } };
      const color = found.format?.fill?.color;
      if (typeof color !== "string" || color === "") return [block];
      keep(block, () => color, cells);
      return [];
    }),
  );
  while (waiting.length > 0) {
    await breathe(options);
    const { message, rest } = nextMessage(waiting, MOST_CELLS);
    const answers = message.flatMap((block) => {
      const worksheet = outlines[block.sheet]?.worksheet;
      return worksheet ? [{ block, found: blockOf(worksheet, block.range).getCellProperties(FILL_ONLY) }] : [];
    });
    await context.sync();
    for (const { block, found } of answers) keep(block, (row) => found.value[row]?.[0]?.format?.fill?.color, cells);
    waiting = rest;
  }
}

/** A sheet of theirs that is no form, down to the last row whose colours matter, and its rows from the first number on. */
function areasOf(
  { mark, used }: SheetOutline,
  cells: ColumnCells | undefined,
): { readonly whole: Block["range"]; readonly body: Block["range"] } | null {
  if (mark !== null || used === null || cells === undefined || parseFormMark(cells.get(0, 0)) !== null) return null;
  const whole = { ...used, toRow: Math.min(used.toRow, ROWS_WITH_COLOURS - 1) };
  const firstNumber = cells.firstNumberRow();
  const row = firstNumber !== null && firstNumber <= used.row + MOST_HEADING_ROWS ? firstNumber : used.row + 1;
  return row > whole.toRow ? null : { whole, body: { ...whole, row } };
}

/** White is what Excel says of a cell without a fill. */
function keep(
  { sheet, range }: Block,
  colorOf: (offset: number) => string | undefined,
  cells: readonly ColumnCells[],
): void {
  for (let row = range.row; row <= range.toRow; row++) {
    const color = colorOf(row - range.row)?.toUpperCase() ?? "";
    if (/^#[0-9A-F]{6}$/.test(color) && color !== "#FFFFFF") cells[sheet]?.putFill(row, range.column, color);
  }
}
