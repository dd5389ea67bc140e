import type { Sheet } from "../../engine";
import type { Block } from "./blocks";
import { ColumnCells } from "./columnCells";
import type { ExcelRuntime, WorkOptions } from "./excelRuntime";
import { askDetails, type SheetDetails } from "./sheetDetails";
import { readFills } from "./sheetFills";
import { readOutlines } from "./sheetOutline";
import { readValues } from "./sheetValues";

/** Reads every sheet of the workbook in blocks: what it holds, where formulas, tables, merges and comments are. */
export async function readSheets(
  context: Excel.RequestContext,
  excel: ExcelRuntime,
  options: WorkOptions = {},
): Promise<readonly Sheet[]> {
  const outlines = await readOutlines(context, excel);
  let details: readonly (() => SheetDetails)[] = [];
  const askWithFirst = () => {
    details = outlines.map((outline) => askDetails(outline, excel));
  };
  const cells = outlines.map(() => new ColumnCells());
  const used = outlines.flatMap(({ used: range }, sheet): Block[] => (range ? [{ sheet, range }] : []));
  if (used.length === 0) {
    askWithFirst();
    await context.sync();
  }
  await readValues({ context, outlines, cells, options, askWithFirst }, used);
  await readFills({ context, excel, outlines, cells, options });
  return outlines.map(({ name, visibility, mark }, index) => {
    const found = details[index]?.();
    const own = cells[index] ?? new ColumnCells();
    own.formulasAt(found?.formulas ?? []);
    if (found?.visible) own.visibleAt(found.visible);
    return own.sheet({
      name,
      visibility,
      mark,
      merges: found?.merges ?? [],
      tables: found?.tables ?? [],
      comments: found?.comments ?? [],
    });
  });
}
