import {
  parseSheetMark,
  ROW_KEYS_NAME,
  rowKeysColumn,
  SHEET_MARK_NAME,
  type CellRange,
  type Sheet,
  type SheetMark,
} from "../../engine";
import type { ExcelRuntime } from "./excelRuntime";
import { PLACE, rangeOf } from "./rangePlaces";

const visibilities: Readonly<Record<string, Sheet["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** What is known of a sheet before its cells are read. */
export interface SheetOutline {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly mark: SheetMark | null;
  readonly used: CellRange | null;
  readonly someHidden: boolean;
  readonly tables: Excel.TableCollection;
  readonly comments: Excel.CommentCollection | null;
}

/** The outlines of all sheets, in the order of their tabs. */
export async function readOutlines(
  context: Excel.RequestContext,
  excel: ExcelRuntime,
): Promise<readonly SheetOutline[]> {
  const { worksheets } = context.workbook;
  const withComments = excel.has("1.10");
  // Asked of all sheets at once: sheet by sheet it would take many times the bytes.
  worksheets.load(
    ["visibility", "tables/items/name", "tables/items/showTotals", ...(withComments ? COMMENTS : [])]
      .map((name) => `items/${name}`)
      .concat(SHEET_NAMES)
      .join(","),
  );
  await context.sync();
  const asked = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load(`${PLACE},rowHidden,columnHidden`);
    return { worksheet, used };
  });
  await context.sync();
  return asked.map(({ worksheet, used }) => ({
    worksheet,
    name: worksheet.name,
    visibility: visibilities[worksheet.visibility] ?? "visible",
    mark: sheetMark(worksheet),
    used: used.isNullObject ? null : rangeOf(used),
    someHidden: !used.isNullObject && !(used.rowHidden === false && used.columnHidden === false),
    tables: worksheet.tables,
    comments: withComments ? worksheet.comments : null,
  }));
}

const COMMENTS = ["comments/items/content", "comments/items/authorName"];

/** What has to be loaded of all sheets to know their names, and the names of cells in them. */
export const SHEET_NAMES = "items/name,items/names/items/name,items/names/items/formula";

/** Our mark on a sheet; null on a person's own. */
export function sheetMark(worksheet: Excel.Worksheet): SheetMark | null {
  const formula = nameFormula(worksheet, SHEET_MARK_NAME);
  return formula === null ? null : parseSheetMark(formula);
}

/** The column (from 0) with the keys of a sheet's rows; null where it has none. */
export function keysColumn(worksheet: Excel.Worksheet): number | null {
  const formula = nameFormula(worksheet, ROW_KEYS_NAME);
  return formula === null ? null : rowKeysColumn(formula);
}

function nameFormula(worksheet: Excel.Worksheet, name: string): string | null {
  // Some Excels put the sheet before a name that is the sheet's own.
  const found = worksheet.names.items.find(
    (item) => item.name.replace(/^.*!/, "").toLowerCase() === name.toLowerCase(),
  );
  return found === undefined ? null : String(found.formula);
}

/** All merged cells of a sheet, for one request. */
export function mergedAreas(worksheet: Excel.Worksheet): Excel.RangeAreas {
  return worksheet.getRange().untrack().getMergedAreasOrNullObject().untrack();
}
