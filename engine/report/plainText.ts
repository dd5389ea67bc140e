import type { CellDraft } from "../workbook/sheetDraft";

/** The words of a cell, as they are seen. */
export function plainText(value: CellDraft["value"]): string {
  if (value === null) return "";
  if (Array.isArray(value)) return (value as readonly { readonly text: string }[]).map(({ text }) => text).join("");
  if (typeof value === "object" && "formula" in value) return String(value.value ?? "");
  return String(value);
}
