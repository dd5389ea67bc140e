/** The sheet-scoped hidden name every sheet of ours carries. */
export const SHEET_MARK_NAME = "EnquiryImpact_Sheet";

/**
 * The sheet-scoped hidden name of the column that holds the keys of rows, by which a person's comments follow their
 * rows. A column of cells moves with the rows where someone inserts or deletes some, and a name with the column.
 */
export const ROW_KEYS_NAME = "EnquiryImpact_Keys";

/** The version of our sheets' layout, written into their marks. */
export const LAYOUT_VERSION = 1;

/** What the name of the mark holds, written as `"1:by-school"`: the version of the layout and the sheet's fixed English id. */
export interface SheetMark {
  readonly version: number;
  readonly id: string;
}

/**
 * Reads the value of the hidden name, with or without quotation marks and leading `=`; null when it is not a mark.
 * @example parseSheetMark('="1:by-school"') // { version: 1, id: "by-school" }
 */
export function parseSheetMark(text: string): SheetMark | null {
  const match = /^=?"?([1-9][0-9]{0,3}):([a-z0-9]+(?:-[a-z0-9]+)*)"?$/.exec(text.trim());
  return match ? { version: Number(match[1]), id: match[2] ?? "" } : null;
}

/** The text of a mark, the counterpart of `parseSheetMark`. */
export function sheetMarkText(mark: SheetMark): string {
  return `${mark.version}:${mark.id}`;
}
