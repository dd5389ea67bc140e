import type { CellComment, CellRange, SheetTable } from "../../engine";
import type { ExcelRuntime } from "./excelRuntime";
import { AREA_PLACES, areasOf, blockOf, PLACE, rangeOf } from "./rangePlaces";
import { mergedAreas, type SheetOutline } from "./sheetOutline";

/** Where things are on a sheet besides its values. */
export interface SheetDetails {
  readonly formulas: readonly CellRange[];
  /** null where nothing is hidden */
  readonly visible: readonly CellRange[] | null;
  readonly merges: readonly CellRange[];
  readonly tables: readonly SheetTable[];
  readonly comments: readonly CellComment[];
}

/** What is asked together with the first block of values; the answer is read after the next sync. */
export function askDetails(outline: SheetOutline, excel: ExcelRuntime): () => SheetDetails {
  const { worksheet, used, someHidden } = outline;
  const block = used === null ? null : blockOf(worksheet, used);
  const formulas = block?.getSpecialCellsOrNullObject("Formulas").untrack() ?? null;
  formulas?.load(AREA_PLACES);
  const visible = someHidden ? (block?.getSpecialCellsOrNullObject("Visible").untrack() ?? null) : null;
  visible?.load(AREA_PLACES);
  const merged = used !== null && excel.has("1.13") ? mergedAreas(worksheet) : null;
  merged?.load(AREA_PLACES);
  const tables = outline.tables.items.map((table) => ({ table, range: table.getRange().untrack() }));
  for (const { range } of tables) range.load(PLACE);
  const comments = askComments(outline);
  return () => ({
    formulas: areasOf(formulas),
    visible: someHidden ? areasOf(visible) : null,
    merges: areasOf(merged),
    tables: tables.map(({ table, range }) => ({
      name: table.name,
      range: rangeOf(range),
      totalsRow: table.showTotals,
    })),
    comments: comments(),
  });
}

/** Asks where a sheet's comments are. */
export function askComments({ comments }: Pick<SheetOutline, "comments">): () => readonly CellComment[] {
  const asked = (comments?.items ?? []).map((comment) => ({ comment, location: comment.getLocation().untrack() }));
  for (const { location } of asked) location.load("rowIndex,columnIndex");
  return () =>
    asked.map(({ comment, location }) => ({
      row: location.rowIndex,
      column: location.columnIndex,
      author: comment.authorName,
      text: comment.content,
    }));
}
