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
  readonly keysColumn: number | null;
  readonly used: CellRange | null;
  readonly someHidden: boolean;
  readonly tables: Excel.TableCollection;
  readonly comments: Excel.CommentCollection | null;
  readonly hasMerges: boolean;
}

/** The outlines of all sheets, in the order of their tabs. */
export async function readOutlines(
  context: Excel.RequestContext,
  excel: ExcelRuntime,
): Promise<readonly SheetOutline[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const asked = worksheets.items.map((worksheet) => askOutline(worksheet, excel));
  await context.sync();
  return asked.map((answer) => answer());
}

/** What can be asked before the used range is known; the answer is read after the next sync. */
function askOutline(worksheet: Excel.Worksheet, excel: ExcelRuntime): () => SheetOutline {
  const used = worksheet.getUsedRangeOrNullObject(true).untrack();
  used.load(`${PLACE},rowHidden,columnHidden`);
  const mark = worksheet.names.getItemOrNullObject(SHEET_MARK_NAME);
  mark.load("formula");
  const keys = worksheet.names.getItemOrNullObject(ROW_KEYS_NAME);
  keys.load("formula");
  const { tables } = worksheet;
  tables.load("items/name,items/showTotals");
  const comments = excel.has("1.10") ? worksheet.comments : null;
  comments?.load("items/content,items/authorName");
  const merged = excel.has("1.13") ? mergedAreas(worksheet) : null;
  merged?.load("areaCount");
  return () => ({
    worksheet,
    name: worksheet.name,
    visibility: visibilities[worksheet.visibility] ?? "visible",
    mark: mark.isNullObject ? null : parseSheetMark(mark.formula),
    keysColumn: keys.isNullObject ? null : rowKeysColumn(keys.formula),
    used: used.isNullObject ? null : rangeOf(used),
    someHidden: !used.isNullObject && !(used.rowHidden === false && used.columnHidden === false),
    tables,
    comments,
    hasMerges: merged !== null && !merged.isNullObject,
  });
}

/** All merged cells of a sheet, for one request. */
export function mergedAreas(worksheet: Excel.Worksheet): Excel.RangeAreas {
  return worksheet.getRange().untrack().getMergedAreasOrNullObject().untrack();
}
