import type { CellDraft, RowDraft } from "../workbook/sheetDraft";

/** A row of a draft from its parts, cells in the order of columns. */
export function rowDraft(parts: {
  readonly row: number;
  readonly cells: ReadonlyMap<number, CellDraft> | undefined;
  readonly height: number | undefined;
  readonly key: string | undefined;
}): RowDraft {
  return {
    row: parts.row,
    ...(parts.height === undefined ? {} : { height: parts.height }),
    ...(parts.key === undefined ? {} : { key: parts.key }),
    cells: [...(parts.cells ?? [])].sort(([a], [b]) => a - b),
  };
}
