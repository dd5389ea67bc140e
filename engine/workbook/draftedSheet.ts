import { memorySheet } from "./memorySheet";
import type { CellValue } from "./cellValue";
import type { Sheet } from "./sheet";
import type { SheetMark } from "./sheetMark";
import type { CellDraft, SheetDraft } from "./sheetDraft";

/** The sheet a draft becomes once a host has written it, as an analysis would read it back; `mark` where it is ours. */
export function draftedSheet(draft: SheetDraft, mark?: SheetMark): Sheet {
  const rows: (CellValue | undefined)[][] = [];
  const numberFormats = new Map<string, string>();
  const formulas = new Set<string>();
  for (const { row, cells } of draft.rows) {
    const values: (CellValue | undefined)[] = [];
    for (const [column, cell] of cells) {
      values[column] = valueOf(cell);
      if (isFormulaDraft(cell.value)) formulas.add(`${row},${column}`);
      if (cell.style?.numberFormat !== undefined) numberFormats.set(`${row},${column}`, cell.style.numberFormat);
    }
    rows[row] = values;
  }
  return memorySheet(
    draft.name,
    Array.from(rows, (cells) => cells ?? []),
    {
      visibility: draft.visibility ?? "visible",
      ...(mark === undefined ? {} : { mark }),
      merges: draft.merges,
      tables: draft.tables.map(({ name, range }) => ({ name, range, totalsRow: false })),
      numberFormats,
      formulas,
      hiddenRows: new Set(draft.rows.flatMap(({ row, hidden }) => (hidden ? [row] : []))),
      hiddenColumns: new Set(draft.columns.flatMap(({ column, hidden }) => (hidden ? [column] : []))),
    },
  );
}

function isFormulaDraft(value: CellDraft["value"]): boolean {
  return typeof value === "object" && value !== null && "formula" in value;
}

function valueOf({ value }: CellDraft): CellValue {
  if (value === null || typeof value !== "object") return value;
  if ("formula" in value) return value.value;
  return value.map((run) => run.text).join("");
}
