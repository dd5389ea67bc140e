import { LAST_COLUMN, LAST_ROW } from "../../engine";
import { cellCode, BLANK, BOOLEAN, ERROR, NUMBER, TEXT, type CellKind, type CellStore } from "./cellStore";
import { decimalNumber } from "./decimalNumber";
import { isoDateTimeSerial } from "./isoDateTime";
import { richText } from "./richText";
import type { Styles } from "./styles";
import type { TextPool } from "./textPool";
import { attributeOf, type XmlHandler, type XmlTag } from "./xmlTag";
import { decodeUtf8, decodeXmlText, unescapeXstring } from "./xmlText";

/** What the cells of a sheet need of their workbook, and where they go. */
export interface SheetCellsOptions {
  readonly store: CellStore;
  readonly pool: TextPool;
  readonly styles: Styles;
  readonly date1904: boolean;
  /** Told of a cell that is not what its type says, or not where cells can be. */
  readonly refuseCell: (row: number, column: number) => never;
  /** Told of each formula whose result the file does not hold. */
  readonly noteValueless: (row: number, column: number) => void;
  /** Told of the address a formula fills besides its own cell. */
  readonly noteFormulaRange: (address: string) => void;
}

/** The serials of the 1904 date system lag those of 1900 by this many days. */
const DAYS_FROM_1904_TO_1900 = 1462;

type CellType = "number" | "shared" | "text" | "inline" | "boolean" | "error" | "date";
const CELL_TYPES: Readonly<Record<string, CellType>> = {
  n: "number",
  s: "shared",
  str: "text",
  inlineStr: "inline",
  b: "boolean",
  e: "error",
  d: "date",
};
const SHARED = "s".charCodeAt(0);
const REFERENCE = "r".charCodeAt(0);
const STYLE = "s".charCodeAt(0);
const TYPE = "t".charCodeAt(0);
const SPACE = " ".charCodeAt(0);
const EQUALS = "=".charCodeAt(0);
const QUOTE = '"'.charCodeAt(0);
const SLASH = "/".charCodeAt(0);
const GREATER = ">".charCodeAt(0);
const LESS = "<".charCodeAt(0);
const VALUE_START = Uint8Array.from("><v>", (letter) => letter.charCodeAt(0));
const VALUE_END = Uint8Array.from("</v></c>", (letter) => letter.charCodeAt(0));

/**
 * Reads rows and cells (ECMA-376 Part 1, 18.3.1.4 and 18.3.1.73): rows and cells without a reference follow the one
 * before; references must ascend and stay within XFD1048576.
 */
export function sheetCells(options: SheetCellsOptions): Required<XmlHandler> & { readonly row: () => number } {
  const { store, pool, styles, date1904 } = options;
  const inline = richText("is");
  let row = -1;
  let column = -1;
  let type: CellType = "number";
  let format = 0;
  let isFormula = false;
  let inValue = false;
  let kind: CellKind = BLANK;
  let number = 0;
  /** A value stands in the file, be it an empty text. */
  let hasValue = false;

  function refuseCell(): never {
    return options.refuseCell(Math.max(row, 0), Math.max(column, 0));
  }

  function startRow(tag: XmlTag): void {
    let next = row + 1;
    for (let index = 0; index < tag.attributeCount; index += 1) {
      if (tag.attributeNames[index] !== "r") continue;
      const rowNumber = decimalNumber(tag.bytes, tag.valueFrom[index] ?? 0, tag.valueTo[index] ?? 0);
      next = (rowNumber ?? 0) - 1;
    }
    if (!Number.isInteger(next) || next <= row || next > LAST_ROW) refuseCell();
    row = next;
    column = -1;
    store.startRow(row);
  }

  function readCellTag(tag: XmlTag): void {
    let next = column + 1;
    let style = 0;
    let written: CellType | null = "number";
    for (let index = 0; index < tag.attributeCount; index += 1) {
      const from = tag.valueFrom[index] ?? 0;
      const to = tag.valueTo[index] ?? 0;
      const name = tag.attributeNames[index];
      if (name === "r") next = columnOfReference(tag.bytes, from, to);
      else if (name === "s") style = decimalNumber(tag.bytes, from, to) ?? 0;
      else if (name === "t") written = cellType(tag.bytes, from, to);
    }
    startCell(next, style, written);
  }

  function startCell(next: number, style: number, written: CellType | null): void {
    if (next <= column || next > LAST_COLUMN || written === null) refuseCell();
    column = next;
    type = written;
    format = styles.formatOf(style);
    isFormula = false;
    hasValue = false;
    kind = BLANK;
    number = 0;
  }

  /** The column of a reference whose row must be the present one; -1 when it is none. */
  function columnOfReference(bytes: Uint8Array, from: number, to: number): number {
    let index = from;
    let letters = 0;
    for (; index < to && index < from + 3; index += 1) {
      const letter = ((bytes[index] ?? 0) & 0xdf) - 64;
      if (letter < 1 || letter > 26) break;
      letters = letters * 26 + letter;
    }
    let rowNumber = 0;
    for (let digit = index; digit < to; digit += 1) {
      const value = (bytes[digit] ?? 0) - 48;
      if (value < 0 || value > 9 || rowNumber > LAST_ROW) return -1;
      rowNumber = rowNumber * 10 + value;
    }
    return rowNumber === row + 1 ? letters - 1 : -1;
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

  function endCell(): void {
    if (isFormula && !hasValue && type !== "text") options.noteValueless(row, column);
    if (kind !== BLANK || isFormula) store.add(column, cellCode(kind, isFormula, format), number);
  }

  /**
   * Most cells are written like `<c r="B7" s="1" t="s"><v>12</v></c>` or `<c r="B7" s="1"/>` to the byte: those are
   * taken whole, in half the time. Whatever is written differently is left to the tags.
   */
  function takePlainCell(bytes: Uint8Array, from: number, to: number): number {
    let index = from;
    let next = column + 1;
    let style = 0;
    let plainType: CellType | null = "number";
    while (bytes[index] === SPACE) {
      if (bytes[index + 2] !== EQUALS || bytes[index + 3] !== QUOTE) return 0;
      const valueFrom = index + 4;
      let valueTo = valueFrom;
      while (valueTo < to && bytes[valueTo] !== QUOTE) valueTo += 1;
      if (bytes[index + 1] === REFERENCE) next = columnOfReference(bytes, valueFrom, valueTo);
      else if (bytes[index + 1] === STYLE) style = decimalNumber(bytes, valueFrom, valueTo) ?? 0;
      else if (bytes[index + 1] === TYPE) plainType = cellType(bytes, valueFrom, valueTo);
      else return 0;
      index = valueTo + 1;
    }
    if (bytes[index] === SLASH && bytes[index + 1] === GREATER) {
      if (index + 2 > to) return 0;
      startCell(next, style, plainType);
      return index + 2;
    }
    if (!areAt(VALUE_START, bytes, index)) return 0;
    const valueFrom = index + VALUE_START.length;
    let less = valueFrom;
    while (less < to && bytes[less] !== LESS) less += 1;
    if (less + VALUE_END.length > to || !areAt(VALUE_END, bytes, less)) return 0;
    startCell(next, style, plainType);
    if (less > valueFrom) takeValue(bytes, valueFrom, less, false);
    endCell();
    return less + VALUE_END.length;
  }

  return {
    row: () => row,
    take: (name, parent, bytes, from, to) => (name === "c" && parent === "row" ? takePlainCell(bytes, from, to) : 0),
    open(tag) {
      if (tag.name === "t") inline.open(tag);
      switch (tag.name) {
        case "c":
          if (tag.parent === "row") readCellTag(tag);
          break;
        case "v":
          inValue = tag.parent === "c";
          break;
        case "row":
          if (tag.parent === "sheetData") startRow(tag);
          break;
        case "f":
          if (tag.parent !== "c") break;
          isFormula = true;
          if (attributeOf(tag, "t") !== "shared") options.noteFormulaRange(attributeOf(tag, "ref") ?? "");
          break;
      }
    },
    text(bytes, from, to, literal) {
      if (inValue) takeValue(bytes, from, to, literal);
      else inline.text(bytes, from, to, literal);
    },
    close(name, parent) {
      inline.close(name, parent);
      inValue = false;
      if (name === "c" && parent === "row") endCell();
      else if (name === "is" && parent === "c") setText(TEXT, pool.add(inline.take()));
    },
  };
}

function cellType(bytes: Uint8Array, from: number, to: number): CellType | null {
  if (to - from === 1 && bytes[from] === SHARED) return "shared";
  const text = decodeXmlText(bytes, from, to);
  return (Object.hasOwn(CELL_TYPES, text) ? CELL_TYPES[text] : undefined) ?? null;
}

function areAt(expected: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let index = 0; index < expected.length; index += 1) if (bytes[from + index] !== expected[index]) return false;
  return true;
}
