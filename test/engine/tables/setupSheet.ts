import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";

/** A Setup sheet with these rows alone. */
export function setupSheet(rows: readonly (readonly [id: string, appliesTo: string, value: string])[]): Sheet {
  return memorySheet(
    "Setup",
    [
      ["Setting", "Applies to", "Value", "Note", "id"],
      ...rows.map(([id, appliesTo, value]) => ["", appliesTo, value, "", id]),
    ],
    { mark: { version: 1, id: "setup" } },
  );
}
