import { isDateFormat } from "../../workbook/dates";
import type { Sheet } from "../../workbook/sheet";
import { cleanText } from "./foldText";

/** What a cell holds, one byte a cell. `moment` is a number shown as a date or a time. */
export const CellKind = { blank: 0, number: 1, text: 2, yes: 3, no: 4, error: 5, moment: 6 } as const;

/**
 * One column of a block of cells, read once: a kind a cell, and a number that is the value (number, moment) or the
 * index into `levels` (text, error). Each different text is kept once, so what is asked of texts is asked once a level.
 */
export interface CellColumn {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** Different texts, cleaned, in order of appearance; errors among them as "#N/A". */
  readonly levels: readonly string[];
  readonly levelCounts: readonly number[];
  /** Number of cells of each kind. */
  readonly kindCounts: readonly number[];
  /** The number format of the first moment: tells times from dates. */
  readonly momentFormat: string | null;
  /** Set where numbers are shown as percentages: they are held as seen, 54 for 0.54. */
  readonly isPercent?: boolean;
  /** 1 for each row shown as a percentage; absent where none is. */
  readonly shares?: Uint8Array;
}

/** Numbers that Excel may show as a date, a time or a percentage; for others the number format is not asked for. */
const isShownOtherwise = (value: number): boolean => (value > 0 && value < 2) || (value > 20_000 && value < 80_000);

/** 54 of 0.54, without the dust of binary fractions. */
const hundredfold = (value: number): number => Math.round(value * 1e12) / 1e10;

/** Reads the cells of one column from `row` to `toRow`, both included. */
export function readCellColumn(sheet: Sheet, place: { column: number; row: number; toRow: number }): CellColumn {
  const length = place.toRow - place.row + 1;
  const kinds = new Uint8Array(length);
  const numbers = new Float64Array(length);
  /** By text as it stands and by clean text: for most texts they are one, and one entry. */
  const levelOfText = new Map<string, number>();
  const levels: string[] = [];
  let momentFormat: string | null = null;
  let shares: Uint8Array | null = null;

  const levelOf = (raw: string): number => {
    const known = levelOfText.get(raw);
    if (known !== undefined) return known;
    const text = cleanText(raw);
    const clean = text === raw ? undefined : text === "" ? -1 : levelOfText.get(text);
    const level = clean ?? levels.length;
    if (clean === undefined) levels.push(text);
    if (text !== raw) levelOfText.set(text, level);
    levelOfText.set(raw, level);
    return level;
  };

  for (let index = 0; index < length; index++) {
    const value = sheet.cell(place.row + index, place.column);
    if (value === null) continue;
    if (typeof value === "number") {
      const format = isShownOtherwise(value) ? sheet.numberFormat(place.row + index, place.column) : null;
      const isMoment = format !== null && isDateFormat(format);
      if (isMoment) momentFormat ??= format;
      kinds[index] = isMoment ? CellKind.moment : CellKind.number;
      const isShare = !isMoment && format !== null && format.includes("%");
      if (isShare) (shares ??= new Uint8Array(length))[index] = 1;
      numbers[index] = isShare ? hundredfold(value) : value;
    } else if (typeof value === "string") {
      const level = levelOf(value);
      if (level < 0) continue;
      kinds[index] = CellKind.text;
      numbers[index] = level;
    } else if (typeof value === "boolean") {
      kinds[index] = value ? CellKind.yes : CellKind.no;
    } else {
      kinds[index] = CellKind.error;
      numbers[index] = levelOf(value.error);
    }
  }
  return countCells({ kinds, numbers, levels, momentFormat, ...(shares === null ? {} : { shares }) });
}

/** The column with only the rows whose `keep` is 1. */
export function keepRows(column: CellColumn, keep: { readonly mask: Uint8Array; readonly count: number }): CellColumn {
  if (keep.count === column.kinds.length) return column;
  const kinds = new Uint8Array(keep.count);
  const numbers = new Float64Array(keep.count);
  const shares = column.shares === undefined ? null : new Uint8Array(keep.count);
  let next = 0;
  for (let index = 0; index < column.kinds.length; index++) {
    if (keep.mask[index] !== 1) continue;
    kinds[next] = column.kinds[index] ?? 0;
    numbers[next] = column.numbers[index] ?? 0;
    if (shares !== null) shares[next] = column.shares?.[index] ?? 0;
    next++;
  }
  return countCells({ ...column, kinds, numbers, ...(shares === null ? {} : { shares }) });
}

/** Completes a column with its counts. */
export function countCells(column: Omit<CellColumn, "levelCounts" | "kindCounts">): CellColumn {
  const levelCounts = new Array<number>(column.levels.length).fill(0);
  const kindCounts = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < column.kinds.length; index++) {
    const kind = column.kinds[index] ?? 0;
    kindCounts[kind] = (kindCounts[kind] ?? 0) + 1;
    if (kind !== CellKind.text && kind !== CellKind.error) continue;
    const level = column.numbers[index] ?? 0;
    levelCounts[level] = (levelCounts[level] ?? 0) + 1;
  }
  return { ...column, levelCounts, kindCounts, isPercent: column.shares?.includes(1) ?? column.isPercent ?? false };
}
