import { columnLetters } from "../../engine";
import { cellText, escapeXml } from "../package/xmlText";
import type { RowCell } from "./rowSheet";

/** Places of the looks in the styles part. */
export const rowStyles = { plain: 0, heading: 1, title: 2, note: 3, date: 4 } as const;

/** One row of a worksheet, `row` counted from 0; empty cells are left out. Numbers must be finite. */
export function rowXml(row: number, cells: readonly RowCell[]): string {
  let xml = `<row r="${row + 1}">`;
  cells.forEach((cell, column) => {
    if (cell !== null) xml += cellXml(`${lettersOf(column)}${row + 1}`, cell);
  });
  return `${xml}</row>`;
}

function cellXml(address: string, cell: Exclude<RowCell, null>): string {
  switch (typeof cell) {
    case "string":
      return textXml(address, cell, "");
    case "number":
      return `<c r="${address}"><v>${finite(cell)}</v></c>`;
    case "boolean":
      return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    default:
      if (cell.kind === "date") return `<c r="${address}" s="${rowStyles.date}"><v>${finite(cell.serial)}</v></c>`;
      return textXml(address, cell.text, ` s="${rowStyles[cell.kind]}"`);
  }
}

function textXml(address: string, text: string, style: string): string {
  if (text === "") return "";
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<c r="${address}"${style} t="inlineStr"><is><t${space}>${escapeXml(cellText(text))}</t></is></c>`;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError("a cell can hold only finite numbers");
  return value;
}

const letters: string[] = [];

function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column));
}
