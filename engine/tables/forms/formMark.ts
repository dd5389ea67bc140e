import type { CellValue } from "../../workbook/cellValue";

/** Which form a sheet says it is. */
export interface FormMark {
  readonly form: string;
  readonly version: number;
}

/**
 * What the top left cell of a form's sheet holds.
 * @example formMarkText({ form: "overview-1", version: 1 }) // "form: overview-1, version 1"
 */
export function formMarkText(mark: FormMark): string {
  return `form: ${mark.form}, version ${mark.version}`;
}

/**
 * Reads such a mark, however it is spaced or capitalised; null when the cell holds something else.
 * @example parseFormMark("Form: overview-1, version 1") // { form: "overview-1", version: 1 }
 */
export function parseFormMark(value: CellValue): FormMark | null {
  if (typeof value !== "string" || value.length > 80) return null;
  const match = /^\s*form\s*:\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*,\s*version\s*([0-9]{1,4})\s*$/i.exec(value);
  return match ? { form: (match[1] ?? "").toLowerCase(), version: Number(match[2]) } : null;
}
