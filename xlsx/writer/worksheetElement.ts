/** The children of `<worksheet>` in the order Excel insists on (ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

export type WorksheetElement = (typeof WORKSHEET_ORDER)[number];

/**
 * Puts an element into a worksheet that exceljs wrote: before the first element that must follow it. Only the text
 * after `</sheetData>` is searched, where exceljs writes none of these names at a deeper level.
 */
export function insertElement(worksheet: string, name: WorksheetElement, xml: string): string {
  if (xml === "") return worksheet;
  const afterCells = worksheet.search(/<\/sheetData>|<sheetData\/>/);
  const followers = new Set<string>(WORKSHEET_ORDER.slice(WORKSHEET_ORDER.indexOf(name) + 1));
  const tags = /<(\/?)([A-Za-z]+)/g;
  tags.lastIndex = afterCells + 1;
  for (let tag = tags.exec(worksheet); tag; tag = tags.exec(worksheet)) {
    const [, slash = "", element = ""] = tag;
    const ends = slash === "/" && element === "worksheet";
    if (ends || (slash === "" && followers.has(element))) {
      return worksheet.slice(0, tag.index) + xml + worksheet.slice(tag.index);
    }
  }
  throw new RangeError("not a worksheet");
}
