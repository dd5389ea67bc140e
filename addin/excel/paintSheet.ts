import {
  cellAddress,
  rangeAddress,
  type ConditionalFormatDraft,
  type SheetDraft,
  type ValidationDraft,
} from "../../engine";
import type { ExcelRuntime } from "./excelRuntime";
import { paintCells } from "./paintCells";
import { paintChart } from "./paintChart";
import { paintLooks } from "./paintLooks";
import { paintPage } from "./paintPage";
import type { RequestBudget } from "./requestBudget";

/** Paints a draft on an empty sheet: everything but its place, its mark, its visibility and its protection. */
export async function paintSheet(
  worksheet: Excel.Worksheet,
  draft: SheetDraft,
  { budget, excel }: { readonly budget: RequestBudget; readonly excel: ExcelRuntime },
): Promise<void> {
  await paintCells(worksheet, draft, budget);
  await paintLooks(worksheet, draft, budget);
  for (const merge of draft.merges) {
    await budget.spend({ actions: 2 });
    worksheet.getRange(rangeAddress(merge)).merge(false);
  }
  for (const { name, range, style = "none", filter } of draft.tables) {
    await budget.spend({ actions: 6 });
    const table = worksheet.tables.add(rangeAddress(range), true);
    table.name = name;
    table.style = style === "light" ? "TableStyleLight1" : "";
    table.showBandedRows = style === "light";
    table.showFilterButton = filter === true;
  }
  for (const validation of draft.validations ?? []) {
    await budget.spend({ actions: 5, bytes: 600 });
    paintValidation(worksheet, validation);
  }
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
    worksheet.freezePanes.freezeAt(worksheet.getRange(`A1:${cellAddress(row - 1, column - 1)}`));
  else if (row > 0) worksheet.freezePanes.freezeRows(row);
  else if (column > 0) worksheet.freezePanes.freezeColumns(column);
}

/** Excel's own limits: 255 characters of choices, 32 of a title, 255 of a message. */
const LONGEST_CHOICES = 255;
const short = ({ title, text }: { title: string; text: string }) => ({
  title: title.slice(0, 32),
  message: text.slice(0, 255),
});

function paintValidation(worksheet: Excel.Worksheet, draft: ValidationDraft): void {
  const rule = validationRule(draft);
  const validation = worksheet.getRange(rangeAddress(draft.range)).dataValidation;
  if (rule !== null) validation.rule = rule;
  if (draft.prompt) validation.prompt = { showPrompt: true, ...short(draft.prompt) };
  if (rule === null) return;
  if (draft.advisory === true)
    validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  else if (draft.error) validation.errorAlert = { showAlert: true, style: "Stop", ...short(draft.error) };
}

function validationRule(draft: ValidationDraft): Excel.DataValidationRule | null {
  switch (draft.kind) {
    case "list": {
      const source = draft.choices.join(",");
      // A comma inside a choice would cut it in two, so such a list is offered by its prompt alone.
      if (source.length > LONGEST_CHOICES || draft.choices.some((choice) => choice.includes(","))) return null;
      return { list: { inCellDropDown: true, source } };
    }
    case "list-range":
      return { list: { inCellDropDown: true, source: `=${draft.formula}` } };
    case "whole":
      return { wholeNumber: { formula1: draft.minimum, formula2: draft.maximum, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: draft.minimum, formula2: draft.maximum, operator: "Between" } };
    case "date":
      return { date: { formula1: "1900-01-01", formula2: "9999-12-31", operator: "Between" } };
    case "text":
      return { textLength: { formula1: draft.maximumLength, operator: "LessThanOrEqualTo" } };
  }
}

function paintConditionalFormat(worksheet: Excel.Worksheet, { range, formula, style }: ConditionalFormatDraft): void {
  const { custom } = worksheet.getRange(rangeAddress(range)).conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
  if (style.color !== undefined) custom.format.font.color = `#${style.color}`;
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
  if (style.italic !== undefined) custom.format.font.italic = style.italic;
}
