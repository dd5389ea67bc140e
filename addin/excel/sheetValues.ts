import type { CellValue } from "../../engine";
import { cellCount, nextMessage, type Block } from "./blocks";
import type { ColumnCells } from "./columnCells";
import { breathe, MOST_BYTES, type WorkOptions } from "./excelRuntime";
import { errorCode } from "./failure";
import { blockOf } from "./rangePlaces";
import type { SheetOutline } from "./sheetOutline";

/** Cells whose formats are asked for as a whole; beyond, only columns with numbers are asked. */
const SMALL_SHEET = 100_000;
/** Cells of the first message: 2 MB of values and formats of 50 bytes, which names and short answers seldom need. */
const FIRST_MESSAGE = 40_000;
/** Cells of a later message, which goes by what the cells so far took: a message may not hold up the pane's thread. */
const LARGEST_MESSAGE = 60_000;
/** What an answer takes besides values: quotation marks, commas, and how far cells differ from those before. */
const RESERVE = 1.5;
const errorText = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)$/;

interface Reading {
  readonly context: Excel.RequestContext;
  readonly outlines: readonly SheetOutline[];
  /** By sheet: what was read goes here. */
  readonly cells: readonly ColumnCells[];
  readonly options: WorkOptions;
  /** Asks what goes with the first message; asked again where that message was refused. */
  readonly askWithFirst: () => void;
}

/** Reads values and number formats of all blocks into `cells`: formats tell dates and shares from numbers. */
export async function readValues(reading: Reading, used: readonly Block[]): Promise<void> {
  const isSmall = (block: Block) => cellCount(block) <= SMALL_SHEET;
  const suspects: Block[] = [];
  const small = used.filter(isSmall);
  const large = used.filter((block) => !isSmall(block));
  const whole = { count: used.reduce((sum, block) => sum + cellCount(block), 0), read: 0, messages: 0 };
  await inMessages(reading, { blocks: small, loaded: "values,numberFormat", whole }, (block, range) => {
    if (keepValues(block, range.values as unknown[][], reading.cells)) suspects.push(block);
    keepFormats(block, range.numberFormat as string[][], reading.cells);
  });
  await inMessages(reading, { blocks: large, loaded: "values", whole }, (block, range) => {
    if (keepValues(block, range.values as unknown[][], reading.cells)) suspects.push(block);
  });
  const columns = large.flatMap(({ sheet, range }) =>
    (reading.cells[sheet]?.numberColumns() ?? []).map((column) => ({
      sheet,
      range: { ...range, column, toColumn: column },
    })),
  );
  await inMessages(reading, { blocks: columns, loaded: "numberFormat", whole }, (block, range) =>
    keepFormats(block, range.numberFormat as string[][], reading.cells),
  );
  // Errors and texts that look like one are told apart by their types, which only such blocks are asked for.
  await inMessages(reading, { blocks: suspects, loaded: "valueTypes", whole }, (block, range) =>
    keepErrors(block, range.valueTypes, reading.cells),
  );
}

interface Wanted {
  readonly blocks: readonly Block[];
  /** The property of ranges that is read, or several with commas. */
  readonly loaded: "values" | "numberFormat" | "values,numberFormat" | "valueTypes";
  readonly whole: { readonly count: number; read: number; messages: number };
}

/** Reads blocks in as many messages as it takes; one that Excel finds too large is asked again in smaller parts. */
async function inMessages(
  { context, outlines, options, askWithFirst }: Reading,
  { blocks, loaded, whole }: Wanted,
  keep: (block: Block, range: Excel.Range) => void,
): Promise<void> {
  let waiting = blocks;
  let mostCells = FIRST_MESSAGE;
  while (waiting.length > 0) {
    const { message, rest } = nextMessage(waiting, mostCells);
    const asked = message.map((block) => ({ block, range: rangeAt(outlines, block) }));
    for (const { range } of asked) range.load(loaded);
    if (whole.messages === 0) askWithFirst();
    try {
      await context.sync();
    } catch (error) {
      const most = message.reduce((sum, block) => sum + cellCount(block), 0);
      if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded" || mostCells <= 1 || most <= 1) throw error;
      mostCells = Math.max(1, Math.floor(most / 4));
      continue;
    }
    whole.messages++;
    const cells = message.reduce((sum, block) => sum + cellCount(block), 0);
    const bytes = asked.reduce((sum, { range }) => sum + answerBytes(range, loaded), 0);
    mostCells = Math.max(1, Math.min(LARGEST_MESSAGE, Math.floor(MOST_BYTES / ((RESERVE * bytes) / cells))));
    for (const { block, range } of asked) keep(block, range);
    if (loaded.startsWith("values")) whole.read += cells;
    options.onProgress?.(whole.read / whole.count);
    waiting = rest;
    if (rest.length > 0) await breathe(options);
  }
}

/** Bytes of what was read, from its first and last rows: what all of it took need not be counted. */
function answerBytes(range: Excel.Range, loaded: Wanted["loaded"]): number {
  return loaded
    .split(",")
    .map((name) => range[name as "values" | "numberFormat" | "valueTypes"] as readonly unknown[][])
    .reduce((sum, rows) => {
      const looked = rows.length <= 40 ? rows : [...rows.slice(0, 20), ...rows.slice(-20)];
      return sum + (JSON.stringify(looked).length * rows.length) / looked.length;
    }, 0);
}

/** True where some text looks like an error of Excel. */
function keepValues({ sheet, range }: Block, values: readonly unknown[][], cells: readonly ColumnCells[]): boolean {
  let suspect = false;
  values.forEach((row, rowOffset) =>
    row.forEach((value, columnOffset) => {
      if (typeof value === "string" && errorText.test(value)) suspect = true;
      cells[sheet]?.put(range.row + rowOffset, range.column + columnOffset, value === "" ? null : (value as CellValue));
    }),
  );
  return suspect;
}

function keepFormats({ sheet, range }: Block, formats: readonly string[][], cells: readonly ColumnCells[]): void {
  const own = cells[sheet];
  formats.forEach((row, rowOffset) =>
    row.forEach((format, columnOffset) => {
      const at = [range.row + rowOffset, range.column + columnOffset] as const;
      if (own?.get(...at) !== null) own?.putFormat(...at, format);
    }),
  );
}

function keepErrors({ sheet, range }: Block, types: readonly string[][], cells: readonly ColumnCells[]): void {
  types.forEach((row, rowOffset) =>
    row.forEach((type, columnOffset) => {
      if (type !== "Error") return;
      const at = [range.row + rowOffset, range.column + columnOffset] as const;
      cells[sheet]?.put(...at, { error: String(cells[sheet].get(...at)) });
    }),
  );
}

function rangeAt(outlines: readonly SheetOutline[], { sheet, range }: Block): Excel.Range {
  const outline = outlines[sheet];
  if (!outline) throw new RangeError(`no sheet ${sheet}`);
  return blockOf(outline.worksheet, range);
}
