import type { CellDraft, RowDraft, SheetDraft } from "../../engine";

/** A plain sheet of values from A1 on. */
export function plainDraft(
  name: string,
  values: readonly (readonly CellDraft["value"][])[],
  changes: Partial<SheetDraft> = {},
): SheetDraft {
  const rows = values.map((line, row): RowDraft => ({ row, cells: line.map((value, column) => [column, { value }]) }));
  return {
    id: "plain",
    name,
    columns: [{ column: 0, width: 20 }],
    rows,
    merges: [],
    tables: [],
    charts: [],
    page: {
      orientation: "portrait",
      printArea: { row: 0, column: 0, toRow: Math.max(0, rows.length - 1), toColumn: 3 },
      fitToWidth: 1,
      fitToHeight: 0,
      footerLeft: "",
    },
    gridlines: true,
    ...changes,
  };
}
