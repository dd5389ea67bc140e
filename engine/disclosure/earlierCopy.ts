import { earlierCopyIncomplete, notAnEarlierCopy } from "../issues/share";
import { failure, type Outcome, success } from "../outcome";
import { COMPARED } from "../report/sheets/allNumbers";
import type { CopyFigure } from "../results/copyFigure";
import { copyFigureColumns } from "../results/copyFigureColumns";
import type { CellValue } from "../workbook/cellValue";
import type { Sheet } from "../workbook/sheet";

/** What a share copy made before told. */
export interface EarlierCopy {
  readonly figures: readonly CopyFigure[];
  /** With how many copies made before it was compared itself. */
  readonly comparedWith: number;
}

/** A workbook somebody says is an earlier copy. */
export interface EarlierFile {
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

/**
 * The numbers of copies made before, read from their sheets "All numbers". All that were made are needed: what one of
 * them hid because of an older one may not come back, so a copy that was compared with more than are given is an error.
 */
export function readEarlierCopies(files: readonly EarlierFile[]): Outcome<readonly EarlierCopy[]> {
  const read = files.map(({ file, sheets }) => ({ file, copy: earlierCopy(sheets) }));
  const unread = read.filter(({ copy }) => copy === null);
  if (unread.length > 0) return failure(unread.map(({ file }) => notAnEarlierCopy(file)));
  const copies = read.flatMap(({ copy }) => (copy === null ? [] : [copy]));
  const needed = Math.max(0, ...copies.map(({ comparedWith }) => comparedWith + 1));
  if (needed > copies.length) return failure([earlierCopyIncomplete(needed, copies.length)]);
  return success(copies);
}

function earlierCopy(sheets: readonly Sheet[]): EarlierCopy | null {
  const sheet = sheets.find(({ mark }) => mark?.id === "all-numbers");
  if (sheet === undefined) return null;
  const head = rowsOf(sheet).find((row) =>
    copyFigureColumns.every(({ heading }, column) => sheet.cell(row, 1 + column) === heading),
  );
  if (head === undefined) return null;
  const figures: CopyFigure[] = [];
  let row = head + 1;
  for (; row < sheet.rowCount; row += 1) {
    const figure = figureIn(sheet, row);
    if (figure === null) break;
    figures.push(figure);
  }
  for (; row < sheet.rowCount; row += 1) {
    const said = sheet.cell(row, 1);
    const count =
      typeof said === "string" && said.startsWith(COMPARED) ? Number.parseInt(said.slice(COMPARED.length), 10) : NaN;
    if (Number.isInteger(count)) return { figures, comparedWith: count };
  }
  return null;
}

function rowsOf({ rowCount }: Sheet): readonly number[] {
  return [...Array(Math.min(rowCount, 50)).keys()];
}

/** null below the last row of the table, where only the first column has something. */
function figureIn(sheet: Sheet, row: number): CopyFigure | null {
  const cells = copyFigureColumns.map((_, column) => sheet.cell(row, 1 + column));
  if (cells.some((cell) => cell === null || typeof cell === "object" || typeof cell === "boolean")) return null;
  const read = Object.fromEntries(copyFigureColumns.map(({ of }, column) => [of, valueOf(of, cells[column] ?? null)]));
  return { ...read, reason: null } as unknown as CopyFigure;
}

const numbers: readonly (keyof CopyFigure)[] = ["low", "high", "people"];
const symbolsOfNothing: readonly CellValue[] = ["c", "x", "z"];

/** Only what may stand there: texts, numbers where numbers belong, and nothing for a symbol. */
function valueOf(of: keyof CopyFigure, cell: CellValue): CellValue {
  if (of === "value") return symbolsOfNothing.includes(cell) ? null : cell;
  if (numbers.includes(of)) return typeof cell === "number" ? cell : null;
  return cell === "z" ? null : cell;
}
