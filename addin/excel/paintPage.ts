import { columnLetters, rangeAddress, type SheetDraft } from "../../engine";

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
  layout.leftMargin = layout.rightMargin = 1.3 * POINTS_A_CENTIMETRE;
  layout.topMargin = 1.5 * POINTS_A_CENTIMETRE;
  layout.bottomMargin = 1.7 * POINTS_A_CENTIMETRE;
  layout.headerMargin = 0.7 * POINTS_A_CENTIMETRE;
  layout.footerMargin = 0.8 * POINTS_A_CENTIMETRE;
  layout.setPrintArea(rangeAddress(page.printArea));
  if (page.repeatRows) layout.setPrintTitleRows(`$${page.repeatRows[0] + 1}:$${page.repeatRows[1] + 1}`);
  if (page.repeatColumns) {
    const [from, to] = page.repeatColumns;
    layout.setPrintTitleColumns(`$${columnLetters(from)}:$${columnLetters(to)}`);
  }
  const footers = layout.headersFooters.defaultForAllPages;
  footers.leftFooter = LOOK + footerText(page.footerLeft);
  footers.rightFooter = LOOK + (page.footerRight === undefined ? "Page &P of &N" : footerText(page.footerRight));
}

/** All of a footer has 255 characters; a single & would be a code. */
function footerText(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .slice(0, 90)
    .replace(/&/g, "&&");
}
