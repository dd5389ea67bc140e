import {
  parseSheetMark,
  ROW_KEYS_NAME,
  rowKeysColumn,
  SHEET_MARK_NAME,
  type CellComment,
  type CellRange,
  type CellValue,
  type Sheet,
  type SheetMark,
  type SheetTable,
} from "../../engine";
import { messagesOf, type Block } from "./blocks";
import { ColumnCells } from "./columnCells";
import { breathe, MOST_BYTES, type ExcelRuntime, type WorkOptions } from "./excelRuntime";

/** JSON bytes a cell costs at most as a rule: names and answers are longer than scores, so blocks stay well below. */
const BYTES_A_VALUE = 20;
const BYTES_A_FORMAT = 14;
/** Cells whose formats are asked for as a whole; beyond, only columns with numbers are asked. */
const SMALL_SHEET = 100_000;
const errorText = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)$/;
const visibilities: Readonly<Record<string, Sheet["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** A sheet as read, with what only this host needs of it. */
export interface ReadSheet {
  readonly sheet: Sheet;
  /** The column of the keys of rows, on sheets of ours. */
  readonly keysColumn: number | null;
}

/** Reads every sheet of the workbook in blocks: what it holds, where formulas, tables, merges and comments are. */
export async function readSheets(
  context: Excel.RequestContext,
  excel: ExcelRuntime,
  options: WorkOptions = {},
): Promise<readonly ReadSheet[]> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const asked = worksheets.items.map((worksheet) => askOutline(worksheet, excel));
  await context.sync();
  const outlines = asked.map((ask) => ask());
  const details = outlines.map((outline) => askDetails(outline));
  const cells = outlines.map(() => new ColumnCells());
  const used = outlines.flatMap(({ used: range }, sheet): Block[] => (range ? [{ sheet, range }] : []));
  await readValues(context, outlines, used, cells, options);
  await readFormats(context, outlines, used, cells, options);
  return outlines.map((outline, index) => {
    const found = details[index]?.();
    const own = cells[index] ?? new ColumnCells();
    own.formulasAt(found?.formulas ?? []);
    if (found?.visible) own.visibleAt(found.visible);
    const { name, visibility, mark, keysColumn } = outline;
    return {
      sheet: own.sheet({
        name,
        visibility,
        mark,
        merges: found?.merges ?? [],
        tables: found?.tables ?? [],
        comments: found?.comments ?? [],
      }),
      keysColumn,
    };
  });
}

interface Outline {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly mark: SheetMark | null;
  readonly keysColumn: number | null;
  readonly used: CellRange | null;
  readonly someHidden: boolean;
  readonly tables: Excel.TableCollection;
  readonly comments: Excel.CommentCollection | null;
  readonly merged: Excel.RangeAreas | null;
}

/** What can be asked before the used range is known; the answer is read after the next sync. */
function askOutline(worksheet: Excel.Worksheet, excel: ExcelRuntime): () => Outline {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const mark = worksheet.names.getItemOrNullObject(SHEET_MARK_NAME);
  mark.load("formula");
  const keys = worksheet.names.getItemOrNullObject(ROW_KEYS_NAME);
  keys.load("formula");
  const { tables } = worksheet;
  tables.load("items/name,items/showTotals");
  const comments = excel.has("1.10") ? worksheet.comments : null;
  comments?.load("items/content,items/authorName");
  const merged = excel.has("1.13") ? worksheet.getRange().getMergedAreasOrNullObject() : null;
  merged?.load("areaCount");
  return () => ({
    worksheet,
    name: worksheet.name,
    visibility: visibilities[worksheet.visibility] ?? "visible",
    mark: mark.isNullObject ? null : parseSheetMark(mark.formula),
    keysColumn: keys.isNullObject ? null : rowKeysColumn(keys.formula),
    used: used.isNullObject ? null : rangeOf(used),
    someHidden: !used.isNullObject && !(used.rowHidden === false && used.columnHidden === false),
    tables,
    comments,
    merged: merged === null || merged.isNullObject ? null : merged,
  });
}

interface Details {
  readonly formulas: readonly CellRange[];
  readonly visible: readonly CellRange[] | null;
  readonly merges: readonly CellRange[];
  readonly tables: readonly SheetTable[];
  readonly comments: readonly CellComment[];
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
const AREA_PLACES = PLACE.split(",")
  .map((name) => `areas/items/${name}`)
  .join(",");

/** What is asked together with the first block of values. */
function askDetails(outline: Outline): () => Details {
  const { worksheet, used, someHidden } = outline;
  const block = used === null ? null : blockOf(worksheet, used);
  const formulas = block?.getSpecialCellsOrNullObject("Formulas");
  formulas?.load(AREA_PLACES);
  const visible = someHidden ? block?.getSpecialCellsOrNullObject("Visible") : undefined;
  visible?.load(AREA_PLACES);
  outline.merged?.load(AREA_PLACES);
  const tables = outline.tables.items.map((table) => ({ table, range: table.getRange() }));
  const comments = (outline.comments?.items ?? []).map((comment) => ({ comment, location: comment.getLocation() }));
  for (const { range } of tables) range.load(PLACE);
  for (const { location } of comments) location.load("rowIndex,columnIndex");
  return () => ({
    formulas: areasOf(formulas),
    visible: someHidden ? areasOf(visible) : null,
    merges: areasOf(outline.merged ?? undefined),
    tables: tables.map(({ table, range }) => ({
      name: table.name,
      range: rangeOf(range),
      totalsRow: table.showTotals,
    })),
    comments: comments.map(({ comment, location }) => ({
      row: location.rowIndex,
      column: location.columnIndex,
      author: comment.authorName,
      text: comment.content,
    })),
  });
}

async function readValues(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
  used: readonly Block[],
  cells: readonly ColumnCells[],
  options: WorkOptions,
): Promise<void> {
  const messages = messagesOf(used, MOST_BYTES / BYTES_A_VALUE);
  const suspects: { readonly block: Block; readonly values: readonly (readonly unknown[])[] }[] = [];
  for (const [index, message] of messages.entries()) {
    const asked = message.map((block) => ({ block, range: rangeAt(outlines, block) }));
    for (const { range } of asked) range.load("values");
    await context.sync();
    for (const { block, range } of asked) {
      if (keepValues(block, range.values as unknown[][], cells))
        suspects.push({ block, values: range.values as unknown[][] });
      // A range kept by Excel costs it memory until it is let go.
      range.untrack();
    }
    options.onProgress?.((index + 1) / (messages.length * 2));
    if (index + 1 < messages.length) await breathe(options);
  }
  if (messages.length === 0) await context.sync();
  await readErrors(context, outlines, suspects, cells);
}

/** True where some text looks like an error of Excel. */
function keepValues(
  { sheet, range }: Block,
  values: readonly (readonly unknown[])[],
  cells: readonly ColumnCells[],
): boolean {
  let suspect = false;
  values.forEach((row, rowOffset) =>
    row.forEach((value, columnOffset) => {
      if (typeof value === "string" && errorText.test(value)) suspect = true;
      cells[sheet]?.put(range.row + rowOffset, range.column + columnOffset, value === "" ? null : (value as CellValue));
    }),
  );
  return suspect;
}

/** Tells errors from texts that look like one: only blocks with such a text are asked for their types. */
async function readErrors(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
  suspects: readonly { readonly block: Block; readonly values: readonly (readonly unknown[])[] }[],
  cells: readonly ColumnCells[],
): Promise<void> {
  for (const { block } of suspects) {
    const range = rangeAt(outlines, block);
    range.load("valueTypes");
    await context.sync();
    range.valueTypes.forEach((row, rowOffset) =>
      row.forEach((type, columnOffset) => {
        if (type !== "Error") return;
        const at = [block.range.row + rowOffset, block.range.column + columnOffset] as const;
        const text = cells[block.sheet]?.get(...at);
        cells[block.sheet]?.put(...at, { error: String(text) });
      }),
    );
  }
}

/** Number formats, which tell dates and shares from numbers. */
async function readFormats(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
  used: readonly Block[],
  cells: readonly ColumnCells[],
  options: WorkOptions,
): Promise<void> {
  const wanted = used.flatMap(({ sheet, range }): Block[] => {
    const size = (range.toRow - range.row + 1) * (range.toColumn - range.column + 1);
    if (size <= SMALL_SHEET) return [{ sheet, range }];
    return (cells[sheet]?.numberColumns() ?? []).map((column) => ({
      sheet,
      range: { ...range, column, toColumn: column },
    }));
  });
  const messages = messagesOf(wanted, MOST_BYTES / BYTES_A_FORMAT);
  for (const [index, message] of messages.entries()) {
    const asked = message.map((block) => ({ block, range: rangeAt(outlines, block) }));
    for (const { range } of asked) range.load("numberFormat");
    await context.sync();
    for (const { block, range } of asked) {
      const own = cells[block.sheet];
      (range.numberFormat as string[][]).forEach((row, rowOffset) =>
        row.forEach((format, columnOffset) => {
          const at = [block.range.row + rowOffset, block.range.column + columnOffset] as const;
          if (own?.get(...at) !== null) own?.putFormat(...at, format);
        }),
      );
      range.untrack();
    }
    options.onProgress?.((messages.length + index + 1) / (messages.length * 2));
    if (index + 1 < messages.length) await breathe(options);
  }
}

function rangeAt(outlines: readonly Outline[], { sheet, range }: Block): Excel.Range {
  const outline = outlines[sheet];
  if (!outline) throw new RangeError(`no sheet ${sheet}`);
  return blockOf(outline.worksheet, range);
}

function blockOf(worksheet: Excel.Worksheet, { row, column, toRow, toColumn }: CellRange): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, toRow - row + 1, toColumn - column + 1);
}

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    row: rowIndex,
    column: columnIndex,
    toRow: rowIndex + rowCount - 1,
    toColumn: columnIndex + columnCount - 1,
  };
}

function areasOf(areas: Excel.RangeAreas | undefined): readonly CellRange[] {
  return areas === undefined || areas.isNullObject ? [] : areas.areas.items.map(rangeOf);
}
