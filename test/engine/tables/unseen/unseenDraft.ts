import { columnIndex, columnLetters, parseRange, type CellDraft, type SheetDraft } from "../../../../engine";
import type { UnseenSheet } from "../../../data/unseen/unseenWorkbook";

const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The sheet of a description, cells as Excel makes them of what is typed. */
export function unseenDraft(sheet: UnseenSheet, index: number): SheetDraft {
  const lines = sheet.grid.split("\n").map((line) => line.split(" | "));
  const columnCount = Math.max(...lines.map((cells) => cells.length));
  const fills = fillsByAddress(sheet);
  return {
    id: `sheet-${index}`,
    name: sheet.name,
    visibility: sheet.visibility ?? "visible",
    columns: (sheet.hiddenColumns ?? []).map((letters) => ({
      column: columnIndex(letters) ?? 0,
      width: 9,
      hidden: true,
    })),
    rows: lines.map((texts, row) => ({
      row,
      cells: texts.flatMap((text, column) => {
        const cell = typed(text.trim() === "" ? "" : text);
        const fill = fills.get(`${columnLetters(column)}${row + 1}`);
        const filled = fill === undefined || cell === null ? cell : { ...cell, style: { ...cell.style, fill } };
        return filled === null ? [] : [[column, filled] as const];
      }),
    })),
    merges: (sheet.merges ?? []).flatMap((address) => parseRange(address) ?? []),
    tables: [],
    charts: [],
    page: {
      orientation: "portrait",
      printArea: { row: 0, column: 0, toRow: lines.length - 1, toColumn: columnCount - 1 },
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: "",
    },
    gridlines: true,
  };
}

function fillsByAddress({ fills = {} }: UnseenSheet): ReadonlyMap<string, string> {
  return new Map(Object.entries(fills).flatMap(([fill, cells]) => cells.split(" ").map((cell) => [cell, fill])));
}

function typed(text: string): CellDraft | null {
  if (text === "") return null;
  if (text.startsWith("'")) return { value: text.slice(1) };
  const formula = /^=(.+) => (.+)$/.exec(text);
  if (formula) return { value: { formula: formula[1] ?? "", value: Number(formula[2]) } };
  const whole = text.trim();
  if (/^-?\d+$/.test(whole)) return { value: Number(whole) };
  const decimal = /^-?\d+\.(\d+)$/.exec(whole);
  if (decimal) return number(Number(whole), `0.${"0".repeat((decimal[1] ?? "").length)}`);
  if (/^\d+%$/.test(whole)) return number(Number(whole.slice(0, -1)) / 100, "0%");
  const time = /^(\d{1,2}):(\d{2})$/.exec(whole);
  if (time) return number((Number(time[1]) * 60 + Number(time[2])) / 1440, "h:mm");
  const date = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/.exec(whole);
  if (date) {
    const [, year, month, day, hours, minutes] = date;
    const serial = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / DAY;
    return hours === undefined
      ? number(serial, "dd/mm/yyyy")
      : number(serial + (Number(hours) * 60 + Number(minutes)) / 1440, "dd/mm/yyyy hh:mm");
  }
  return { value: text };
}

function number(value: number, numberFormat: string): CellDraft {
  return { value, style: { numberFormat } };
}
