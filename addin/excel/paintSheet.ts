import { cellAddress, rangeAddress, type ConditionalFormatDraft, type SheetDraft } from "../../engine";
import type { ExcelRuntime } from "./excelRuntime";
import { mergeSteps } from "./mergeSteps";
import { paintCells } from "./paintCells";
import { paintChart } from "./paintChart";
import { paintLooks } from "./paintLooks";
import { paintPage } from "./paintPage";
import { paintValidations } from "./paintValidations";
import type { RequestBudget } from "./requestBudget";

/** Paints a draft on an empty sheet: everything but its place, its mark, its visibility and its protection. */
export async function paintSheet(
  worksheet: Excel.Worksheet,
  draft: SheetDraft,
  { budget, excel }: { readonly budget: RequestBudget; readonly excel: ExcelRuntime },
): Promise<void> {
  await paintCells(worksheet, draft, budget);
  await paintLooks(worksheet, draft, budget);
  for (const { range, across } of mergeSteps(draft.merges)) {
    await budget.spend({ actions: 2 });
    worksheet.getRange(rangeAddress(range)).untrack().merge(across);
  }
  for (const { name, range, style = "none", filter } of draft.tables) {
    await budget.spend({ actions: 6 });
    const table = worksheet.tables.add(rangeAddress(range), true);
    table.name = name;
    table.style = style === "light" ? "TableStyleLight1" : "";
    table.showBandedRows = style === "light";
    table.showFilterButton = filter === true;
  }
  await paintValidations(worksheet, draft.validations ?? [], budget);
  for (const format of draft.conditionalFormats ?? []) {
    await budget.spend({ actions: 6 });
    paintConditionalFormat(worksheet, format);
  }
  for (const chart of draft.charts) {
    await budget.spend({ actions: 60 + chart.series.length * 18 });
    paintChart(worksheet, draft, chart);
  }
  // Notes of cells came to Office.js with ExcelApi 1.18; older Excels show the sheet without them.
  if (excel.has("1.18"))
    for (const { row, cells } of draft.rows)
      for (const [column, { note }] of cells) {
        if (note === undefined) continue;
        await budget.spend({ actions: 2, bytes: note.length });
        worksheet.notes.add(cellAddress(row, column), note);
      }
  await budget.spend({ actions: 25 });
  paintView(worksheet, draft);
  paintPage(worksheet, draft.page);
}

function paintView(worksheet: Excel.Worksheet, { freeze, gridlines, tabColor }: SheetDraft): void {
  worksheet.showGridlines = gridlines;
  if (tabColor !== undefined) worksheet.tabColor = `#${tabColor}`;
  if (freeze === undefined) return;
  const { row, column } = freeze;
  if (row > 0 && column > 0)
    worksheet.freezePanes.freezeAt(worksheet.getRange(`A1:${cellAddress(row - 1, column - 1)}`).untrack());
  else if (row > 0) worksheet.freezePanes.freezeRows(row);
  else if (column > 0) worksheet.freezePanes.freezeColumns(column);
}

function paintConditionalFormat(worksheet: Excel.Worksheet, { range, formula, style }: ConditionalFormatDraft): void {
  const { custom } = worksheet.getRange(rangeAddress(range)).untrack().conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
  if (style.color !== undefined) custom.format.font.color = `#${style.color}`;
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
  if (style.italic !== undefined) custom.format.font.italic = style.italic;
}
