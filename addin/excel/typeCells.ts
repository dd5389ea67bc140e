import type { SheetEdit } from "../port/host";
import { enteredText } from "./enteredText";
import { HostFailure } from "./failure";

/**
 * Types values into cells of a person's sheets. What stood there is read first, so that a request that fails half way
 * is taken back: all of the values or none.
 */
export async function typeCells(context: Excel.RequestContext, edits: readonly SheetEdit[]): Promise<void> {
  const names = [...new Set(edits.map(({ sheet }) => sheet))];
  const worksheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]));
  for (const worksheet of worksheets.values()) worksheet.load("isNullObject");
  await context.sync();
  if ([...worksheets.values()].some(({ isNullObject }) => isNullObject)) throw sheetGone();
  const cells = edits.flatMap(({ sheet, row, column, value }) => {
    const range = worksheets.get(sheet)?.getRangeByIndexes(row, column, 1, 1);
    range?.load("formulas");
    return range === undefined ? [] : [{ range, value }];
  });
  await context.sync();
  const before = cells.map(({ range }) => range.formulas);
  try {
    for (const { range, value } of cells)
      range.values = [[typeof value === "string" ? enteredText(value) : (value ?? "")]];
    await context.sync();
  } catch (error) {
    cells.forEach(({ range }, index) => (range.formulas = before[index] ?? [[""]]));
    await context.sync().catch(() => undefined);
    throw error;
  }
}

const sheetGone = () =>
  new HostFailure(
    "sheet-gone",
    "The sheet to write on is no longer in the workbook. Read the forms again and try once more. Nothing was changed.",
  );
