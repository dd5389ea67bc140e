import { memorySheet, type CellDraft, type CellValue, type Sheet, type SheetDraft } from "../engine";

/** A draft as the sheet a host makes of it, as far as values and number formats go. */
export function sheetOfDraft(draft: SheetDraft, change: Partial<Pick<Sheet, "name">> = {}): Sheet {
  const rows: CellValue[][] = [];
  const numberFormats = new Map<string, string>();
  for (const { row, cells } of draft.rows) {
    const values = (rows[row] ??= []);
    for (const [column, cell] of cells) {
      values[column] = valueOf(cell);
      if (cell.style?.numberFormat !== undefined) numberFormats.set(`${row},${column}`, cell.style.numberFormat);
    }
  }
  const dense = Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null));
  return memorySheet(change.name ?? draft.name, dense, { numberFormats, merges: draft.merges });
}

function valueOf({ value }: CellDraft): CellValue {
  if (value === null || typeof value !== "object") return value;
  return "formula" in value ? value.value : value.map((run) => run.text).join("");
}
