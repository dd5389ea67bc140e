import ExcelJS from "exceljs";
import { PAGE_MARGINS, rangeAddress, type CellDraft, type CellStyle, type SheetDraft } from "../../engine";
import { cellText } from "../package/xmlText";
import { readTexts } from "../package/readTexts";
import { excelConditionalStyle, excelFont, excelStyle } from "./excelStyle";
import { growingRows } from "./growingRows";
import { pageFooter } from "./pageFooter";

/** What exceljs makes of the drafts' cells; what it cannot write well is added by `completeSheet`. */
export interface PaintedSheets {
  /** One worksheet part a draft, in order. */
  readonly worksheets: readonly string[];
  readonly sharedStrings: string;
  readonly styles: string;
  readonly theme: string;
}

const A4 = 9;
const CENTIMETRES_PER_INCH = 2.54;
const FIXED_TIME = new Date(0);
const NO_STYLE: CellStyle = {};

/** Cells, styles, sizes, merges, views, page set-up, protection and conditional formats, written by exceljs. */
export async function paintSheets(drafts: readonly SheetDraft[]): Promise<PaintedSheets> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  drafts.forEach((draft, index) => paintSheet(workbook.addWorksheet(`S${index + 1}`), draft));
  // exceljs takes options of its ZIP writer that its types do not name: storing is enough, as it is read back at once.
  const options: Partial<ExcelJS.XlsxWriteOptions> & { zip: object } = { zip: { compression: "STORE" } };
  const written = new Uint8Array(await workbook.xlsx.writeBuffer(options));
  const parts = await readTexts(new Blob([written]));
  const part = (path: string) => parts.get(path) ?? "";
  return {
    worksheets: drafts.map((draft, index) => growingRows(part(`xl/worksheets/sheet${index + 1}.xml`), draft.rows)),
    sharedStrings: part("xl/sharedStrings.xml"),
    styles: part("xl/styles.xml"),
    theme: part("xl/theme/theme1.xml"),
  };
}

function paintSheet(sheet: ExcelJS.Worksheet, draft: SheetDraft): void {
  sheet.properties.dyDescent = 0.25;
  for (const { column, width, hidden } of draft.columns) {
    sheet.getColumn(column + 1).width = fileWidth(width);
    if (hidden === true) sheet.getColumn(column + 1).hidden = true;
  }
  const styles = new Map<CellStyle, Partial<ExcelJS.Style>>();
  const styleOf = (style: CellStyle) => {
    const known = styles.get(style) ?? excelStyle(style);
    styles.set(style, known);
    return known;
  };
  for (const { row, height, hidden, cells } of draft.rows) {
    const line = sheet.getRow(row + 1);
    if (height !== undefined) line.height = height;
    if (hidden === true) line.hidden = true;
    for (const [column, cell] of cells) {
      const target = line.getCell(column + 1);
      target.style = styleOf(cell.style ?? NO_STYLE);
      target.value = excelValue(cell);
    }
  }
  for (const { row, column, toRow, toColumn } of draft.merges) {
    sheet.mergeCellsWithoutStyle(row + 1, column + 1, toRow + 1, toColumn + 1);
  }
  paintView(sheet, draft);
  paintPage(sheet, draft);
  draft.conditionalFormats?.forEach(({ range, formula, style }, index) =>
    sheet.addConditionalFormatting({
      ref: rangeAddress(range),
      rules: [{ type: "expression", formulae: [formula], style: excelConditionalStyle(style), priority: index + 1 }],
    }),
  );
}

/** A width in characters as Excel shows it, in the units of the file (ECMA-376 part 1, 18.3.1.13, at 7 pixels a digit). */
function fileWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

function excelValue({ value, style = NO_STYLE }: CellDraft): ExcelJS.CellValue {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value === "" ? null : cellText(value);
  if ("formula" in value) {
    const result = excelValue({ value: value.value });
    return result === null ? { formula: value.formula } : { formula: value.formula, result: result as string };
  }
  return { richText: value.map((run) => ({ text: cellText(run.text), font: excelFont(style, run) })) };
}

function paintView(sheet: ExcelJS.Worksheet, { freeze, gridlines, tabColor, protect }: SheetDraft): void {
  const shared = { showGridLines: gridlines };
  const frozen = freeze !== undefined && (freeze.row > 0 || freeze.column > 0);
  sheet.views = frozen
    ? [{ ...shared, state: "frozen", xSplit: freeze.column, ySplit: freeze.row }]
    : [{ ...shared, state: "normal" }];
  if (tabColor !== undefined) sheet.properties.tabColor = { argb: `FF${tabColor}` };
  if (protect === true) {
    // Without a password: against slips, not against people. Widths, sorting and notes stay free.
    void sheet.protect("", { formatColumns: true, formatRows: true, sort: true, autoFilter: true });
  }
}

function paintPage(sheet: ExcelJS.Worksheet, { page }: SheetDraft): void {
  const inches = (side: keyof typeof PAGE_MARGINS) =>
    Math.round((PAGE_MARGINS[side] / CENTIMETRES_PER_INCH) * 1000) / 1000;
  sheet.pageSetup = {
    paperSize: A4,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: page.fitToWidth,
    fitToHeight: page.fitToHeight,
    ...(page.centred === true ? { horizontalCentered: true } : {}),
    margins: {
      left: inches("left"),
      right: inches("right"),
      top: inches("top"),
      bottom: inches("bottom"),
      header: inches("header"),
      footer: inches("footer"),
    },
  };
  // A break stands below its row, counted from 1: below the row before the page's first.
  for (const first of page.breaks ?? []) sheet.getRow(first).addPageBreak();
  sheet.headerFooter.oddFooter = pageFooter(page.footerLeft, page.footerRight);
}
