import type { Place } from "../workbook/place";
import type { Sheet } from "../workbook/sheet";

/** A sheet with the file it comes from; `file` is null where the study has one workbook. */
export interface SourceSheet {
  readonly file: string | null;
  readonly sheet: Sheet;
}

/**
 * The sheet's name as the Setup sheet and the repairs' keys write it.
 * @example sheetLabel({ file: "north.xlsx", sheet }) // "[north.xlsx]Year 4"
 */
export function sheetLabel(source: {
  readonly file: string | null;
  readonly sheet: { readonly name: string };
}): string {
  return source.file === null ? source.sheet.name : `[${source.file}]${source.sheet.name}`;
}

/** The place of a whole sheet. */
export function sheetPlace(source: SourceSheet): Place {
  return source.file === null ? { sheet: source.sheet.name } : { file: source.file, sheet: source.sheet.name };
}
