import { cellAddress, columnLetters, PAGE_MARGINS, rangeAddress, type SheetDraft } from "../../engine";

const POINTS_A_CENTIMETRE = 72 / 2.54;
/** Footer codes for a small grey Calibri; the colour code takes six digits, so text may begin with a digit. */
const LOOK = '&"Calibri,Regular"&8&K55606A';

/** A4, fitted to the page, rows repeated, a footer that says what this is. */
export function paintPage(worksheet: Excel.Worksheet, page: SheetDraft["page"]): void {
  const layout = worksheet.pageLayout;
  layout.paperSize = "A4";
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.zoom = {
    horizontalFitToPages: page.fitToWidth,
    ...(page.fitToHeight === 0 ? {} : { verticalFitToPages: page.fitToHeight }),
  };
  layout.leftMargin = layout.rightMargin = PAGE_MARGINS.left * POINTS_A_CENTIMETRE;
  layout.topMargin = PAGE_MARGINS.top * POINTS_A_CENTIMETRE;
  layout.bottomMargin = PAGE_MARGINS.bottom * POINTS_A_CENTIMETRE;
  layout.headerMargin = PAGE_MARGINS.header * POINTS_A_CENTIMETRE;
  layout.footerMargin = PAGE_MARGINS.footer * POINTS_A_CENTIMETRE;
  if (page.centred === true) layout.centerHorizontally = true;
  for (const first of page.breaks ?? []) worksheet.horizontalPageBreaks.add(cellAddress(first, 0));
  layout.setPrintArea(rangeAddress(page.printArea));
  if (page.repeatRows) layout.setPrintTitleRows(`$${page.repeatRows[0] + 1}:$${page.repeatRows[1] + 1}`);
  if (page.repeatColumns) {
    const [from, to] = page.repeatColumns;
    layout.setPrintTitleColumns(`$${columnLetters(from)}:$${columnLetters(to)}`);
  }
  const footers = layout.headersFooters.defaultForAllPages;
  footers.leftFooter = LOOK + footerText(page.footerLeft);
  footers.rightFooter =
    LOOK + (page.footerRight === undefined ? "Page &P of &N" : `${footerText(page.footerRight)} · page &P of &N`);
}

/** All of a footer has 255 characters; a single & would be a code. */
function footerText(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .slice(0, 90)
    .replace(/&/g, "&&");
}
