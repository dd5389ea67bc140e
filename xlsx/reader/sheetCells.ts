import { LAST_ROW } from "../../engine";
import { cellKeeper, cellType, type CellKeeperOptions, type CellType } from "./cellKeeper";
import { decimalNumber } from "./decimalNumber";
import { richText } from "./richText";
import { attributeOf, type XmlHandler, type XmlTag } from "./xmlTag";

/** A keeper of cells, and who is told of the cells a formula fills. */
export interface SheetCellsOptions extends CellKeeperOptions {
  /** Told of the address a formula fills besides its own cell. */
  readonly noteFormulaRange: (address: string) => void;
}

const REFERENCE = "r".charCodeAt(0);
const STYLE = "s".charCodeAt(0);
const TYPE = "t".charCodeAt(0);
const SPACE = " ".charCodeAt(0);
const EQUALS = "=".charCodeAt(0);
const QUOTE = '"'.charCodeAt(0);
const SLASH = "/".charCodeAt(0);
const GREATER = ">".charCodeAt(0);
const LESS = "<".charCodeAt(0);
const VALUE_START = lettersOf("><v>");
const VALUE_END = lettersOf("</v></c>");
const INLINE_START = lettersOf("><is><t>");
const INLINE_END = lettersOf("</t></is></c>");

/**
 * Reads rows and cells (ECMA-376 Part 1, 18.3.1.4 and 18.3.1.73): rows and cells without a reference follow the one
 * before; references must ascend and stay within XFD1048576.
 */
export function sheetCells(options: SheetCellsOptions): Required<XmlHandler> & { readonly row: () => number } {
  const keeper = cellKeeper(options);
  const inline = richText("is");
  let inValue = false;

  function startRow(tag: XmlTag): void {
    let next = keeper.row() + 1;
    for (let index = 0; index < tag.attributeCount; index += 1) {
      if (tag.attributeNames[index] !== "r") continue;
      const rowNumber = decimalNumber(tag.bytes, tag.valueFrom[index] ?? 0, tag.valueTo[index] ?? 0);
      next = (rowNumber ?? 0) - 1;
    }
    keeper.startRow(next);
  }

  function readCellTag(tag: XmlTag): void {
    let next = keeper.nextColumn();
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
    keeper.startCell(next, style, written);
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
    return rowNumber === keeper.row() + 1 ? letters - 1 : -1;
  }

  /**
   * Most cells are written like `<c r="B7" s="1" t="s"><v>12</v></c>`, `<c r="B7" s="1"/>` or, by other programs than
   * Excel, `<c r="B7" t="inlineStr"><is><t>12</t></is></c>` to the byte: those are taken whole, in half the time.
   * Whatever is written differently is left to the tags.
   */
  function takePlainCell(bytes: Uint8Array, from: number, to: number): number {
    let index = from;
    let next = keeper.nextColumn();
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
      keeper.startCell(next, style, plainType);
      return index + 2;
    }
    const isInline = plainType === "inline" && areAt(INLINE_START, bytes, index);
    if (!isInline && !areAt(VALUE_START, bytes, index)) return 0;
    const valueFrom = index + (isInline ? INLINE_START : VALUE_START).length;
    const valueEnd = isInline ? INLINE_END : VALUE_END;
    let less = valueFrom;
    while (less < to && bytes[less] !== LESS) less += 1;
    if (less + valueEnd.length > to || !areAt(valueEnd, bytes, less)) return 0;
    keeper.startCell(next, style, plainType);
    // A cell of inline text takes a text as `<v>` too.
    if (less > valueFrom) keeper.takeValue(bytes, valueFrom, less, false);
    keeper.endCell();
    return less + valueEnd.length;
  }

  return {
    row: keeper.row,
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
          keeper.markFormula();
          if (attributeOf(tag, "t") !== "shared") options.noteFormulaRange(attributeOf(tag, "ref") ?? "");
          break;
      }
    },
    text(bytes, from, to, literal) {
      if (inValue) keeper.takeValue(bytes, from, to, literal);
      else inline.text(bytes, from, to, literal);
    },
    close(name, parent) {
      inline.close(name, parent);
      inValue = false;
      if (name === "c" && parent === "row") keeper.endCell();
      else if (name === "is" && parent === "c") keeper.takeInlineText(inline.take());
    },
  };
}

function lettersOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function areAt(expected: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let index = 0; index < expected.length; index += 1) if (bytes[from + index] !== expected[index]) return false;
  return true;
}
