import { cellAddress, type SheetDraft } from "../../engine";
import type { ReadSheet } from "./readSheets";

/** A comment to be made again on the new sheet; the person who makes it is whoever runs the add-in, so its author is told. */
export interface CarriedComment {
  readonly address: string;
  readonly text: string;
}

/**
 * A person's comments on a sheet of ours, on the row of the same key of its successor; one whose row is gone goes to the
 * top of the sheet. Several on one cell become one, as a cell can have only one.
 */
export function carriedComments({ sheet, keysColumn }: ReadSheet, draft: SheetDraft): readonly CarriedComment[] {
  const rows = new Map(draft.rows.flatMap(({ row, key }) => (key === undefined ? [] : [[key, row] as const])));
  const keyed = new Set(rows.values());
  const carried = new Map<string, string>();
  for (const { row, column, author, text } of sheet.comments) {
    const key = keysColumn === null ? null : sheet.cell(row, keysColumn);
    const found = typeof key === "string" ? rows.get(key) : keysColumn !== null && keyed.has(row) ? undefined : row;
    const address = found === undefined ? "A1" : cellAddress(found, column);
    // A comment carried before names its author already.
    const named = /^[^:\n]{1,80}: /.test(text) ? text : `${author}: ${text}`;
    const before = carried.get(address);
    carried.set(address, before === undefined ? named : `${before}\n\n${named}`);
  }
  return [...carried].map(([address, text]) => ({ address, text }));
}
