import { LAST_COLUMN, LAST_ROW } from "../../engine";
import { cellCode, BLANK, BOOLEAN, ERROR, NUMBER, TEXT, type CellKind, type CellStore } from "./cellStore";
import { decimalNumber } from "./decimalNumber";
import { isoDateTimeSerial } from "./isoDateTime";
import type { Styles } from "./styles";
import type { TextPool } from "./textPool";
import { sameBytes } from "./xmlNames";
import { decodeUtf8, decodeXmlText, unescapeXstring } from "./xmlText";

/** What the cells of a sheet need of their workbook, and where they go. */
export interface CellKeeperOptions {
  readonly store: CellStore;
  readonly pool: TextPool;
  readonly styles: Styles;
  readonly date1904: boolean;
  /** Told of a cell that is not what its type says, or not where cells can be. */
  readonly refuseCell: (row: number, column: number) => never;
  /** Told of each formula whose result the file does not hold. */
  readonly noteValueless: (row: number, column: number) => void;
}

/** The serials of the 1904 date system lag those of 1900 by this many days. */
const DAYS_FROM_1904_TO_1900 = 1462;

export type CellType = "number" | "shared" | "text" | "inline" | "boolean" | "error" | "date";
const CELL_TYPES: Readonly<Record<string, CellType>> = {
  n: "number",
  s: "shared",
  str: "text",
  inlineStr: "inline",
  b: "boolean",
  e: "error",
  d: "date",
};

/** Takes rows and cells as they are read, checks them and puts them in the store. */
export interface CellKeeper {
  readonly row: () => number;
  /** The column after the present one, where a cell without a reference stands. */
  readonly nextColumn: () => number;
  /** Rows ascend and stay within the sheet; `index` counts from 0. */
  startRow(index: number): void;
  /** Cells of a row ascend; a type of null is none a cell can have. */
  startCell(column: number, style: number, type: CellType | null): void;
  /** The content of `<v>`. */
  takeValue(bytes: Uint8Array, from: number, to: number, literal: boolean): void;
  takeInlineText(text: string): void;
  markFormula(): void;
  endCell(): void;
}

const SHARED = "s".charCodeAt(0);
const INLINE = Uint8Array.from("inlineStr", (letter) => letter.charCodeAt(0));

export function cellKeeper(options: CellKeeperOptions): CellKeeper {
  const { store, pool, styles, date1904 } = options;
  let row = -1;
  let column = -1;
  let type: CellType = "number";
  let format = 0;
  let isFormula = false;
  let kind: CellKind = BLANK;
  let number = 0;
  /** A value stands in the file, be it an empty text. */
  let hasValue = false;

  function refuseCell(): never {
    return options.refuseCell(Math.max(row, 0), Math.max(column, 0));
  }

  function takeValue(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (type === "number") {
      setNumber(decimalNumber(bytes, from, to));
      return;
    }
    if (type === "shared") {
      const index = decimalNumber(bytes, from, to);
      if (index === null || !Number.isInteger(index) || index < 0 || index >= pool.sharedCount) refuseCell();
      setText(TEXT, index);
      return;
    }
    const text = (literal ? decodeUtf8 : decodeXmlText)(bytes, from, to);
    hasValue = true;
    if (type === "text" || type === "inline") setText(TEXT, pool.add(unescapeXstring(text)));
    else if (type === "error") setText(ERROR, pool.add(text.trim()));
    else if (type === "boolean") setBoolean(text.trim());
    else setDate(text);
  }

  function setNumber(value: number | null): void {
    if (value === null) refuseCell();
    hasValue = true;
    kind = NUMBER;
    number = date1904 && styles.isCalendarDate[format] ? value + DAYS_FROM_1904_TO_1900 : value;
  }

  function setText(textKind: CellKind, position: number): void {
    hasValue = true;
    if (pool.texts[position] === "") return;
    kind = textKind;
    number = position;
  }

  function setBoolean(text: string): void {
    if (text !== "0" && text !== "1" && text !== "true" && text !== "false") refuseCell();
    kind = BOOLEAN;
    number = text === "1" || text === "true" ? 1 : 0;
  }

  function setDate(text: string): void {
    const serial = isoDateTimeSerial(text);
    if (serial === null) refuseCell();
    kind = NUMBER;
    number = serial;
    if (!styles.isDate[format]) {
      format = styles.formatNumbered(Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss");
    }
  }

  return {
    row: () => row,
    nextColumn: () => column + 1,
    startRow(index) {
      if (!Number.isInteger(index) || index <= row || index > LAST_ROW) refuseCell();
      row = index;
      column = -1;
      store.startRow(row);
    },
    startCell(next, style, written) {
      if (next <= column || next > LAST_COLUMN || written === null) refuseCell();
      column = next;
      type = written;
      format = styles.formatOf(style);
      isFormula = false;
      hasValue = false;
      kind = BLANK;
      number = 0;
    },
    takeValue,
    takeInlineText: (text) => setText(TEXT, pool.add(text)),
    markFormula() {
      isFormula = true;
    },
    endCell() {
      if (isFormula && !hasValue && type !== "text") options.noteValueless(row, column);
      if (kind !== BLANK || isFormula) store.add(column, cellCode(kind, isFormula, format), number);
    },
  };
}

/** The type written in an attribute `t`, null when it is none. */
export function cellType(bytes: Uint8Array, from: number, to: number): CellType | null {
  if (to - from === 1 && bytes[from] === SHARED) return "shared";
  if (sameBytes(INLINE, bytes, from, to)) return "inline";
  const text = decodeXmlText(bytes, from, to);
  return (Object.hasOwn(CELL_TYPES, text) ? CELL_TYPES[text] : undefined) ?? null;
}
