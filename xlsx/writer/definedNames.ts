import { columnLetters, LAYOUT_VERSION, SHEET_MARK_NAME, sheetMarkText, type SheetDraft } from "../../engine";
import { absoluteReference } from "../chart/cellsXml";
import { attributes, escapeXml } from "../package/xmlText";

/** A name of a sheet or of the whole workbook, with what it stands for. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden?: boolean;
  /** false: of the whole workbook */
  readonly ofSheet: boolean;
}

/** The names that go with a sheet: its mark, the print area, the rows repeated on each page and names of its cells. */
export function definedNamesOf(draft: SheetDraft, sheetName: string, marked: boolean): readonly DefinedName[] {
  const { printArea, repeatRows, repeatColumns } = draft.page;
  const quoted = `'${sheetName.replace(/'/g, "''")}'`;
  const mark = sheetMarkText({ version: LAYOUT_VERSION, id: draft.id });
  const titles = [
    ...(repeatColumns ? [`${quoted}!$${columnLetters(repeatColumns[0])}:$${columnLetters(repeatColumns[1])}`] : []),
    ...(repeatRows ? [`${quoted}!$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`] : []),
  ];
  return [
    ...(marked ? [{ name: SHEET_MARK_NAME, refersTo: `"${mark}"`, hidden: true, ofSheet: true }] : []),
    { name: "_xlnm.Print_Area", refersTo: absoluteReference(sheetName, printArea), ofSheet: true },
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", refersTo: titles.join(","), ofSheet: true }] : []),
    ...(draft.names ?? []).map(({ name, range }) => {
      if (!/^[A-Za-z_\\][A-Za-z0-9_.]{0,254}$/.test(name)) throw new RangeError(`name ${name}`);
      return { name, refersTo: absoluteReference(sheetName, range), ofSheet: false };
    }),
  ];
}

export function definedNameXml(name: DefinedName, sheetIndex: number, prefix = ""): string {
  const shown = attributes({
    name: name.name,
    localSheetId: name.ofSheet ? sheetIndex : undefined,
    hidden: name.hidden === true ? 1 : undefined,
  });
  return `<${prefix}definedName${shown}>${escapeXml(name.refersTo)}</${prefix}definedName>`;
}
