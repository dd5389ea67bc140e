import type { CellRange, PageDraft } from "../../../engine";
import { usedRange, type HostSheet } from "../../host";

const NOTHING: CellRange = { row: 0, column: 0, toRow: 0, toColumn: 0 };
/** Codes of a footer's look stand before its text: font, size, colour. */
const FOOTER_LOOK = /^&"[^"]*"&\d+&K[0-9A-Fa-f]{6}/;
/** The page number stands alone or after a text. */
const PAGE_NUMBER = /^Page &P of &N$| · page &P of &N$/;

/** How a sheet of the host is printed. */
export function hostedPage(sheet: HostSheet): PageDraft {
  const { page } = sheet;
  const zoom = (page.zoom ?? {}) as { horizontalFitToPages?: number; verticalFitToPages?: number };
  const rows = page.titleRows as CellRange | undefined;
  const columns = page.titleColumns as CellRange | undefined;
  const right = footer(page.rightFooter).replace(PAGE_NUMBER, "");
  const breaks = page.breaks as readonly number[] | undefined;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    printArea: (page.printArea as CellRange | undefined) ?? usedRange(sheet, true) ?? NOTHING,
    ...(rows === undefined ? {} : { repeatRows: [rows.row, rows.toRow] as const }),
    ...(columns === undefined ? {} : { repeatColumns: [columns.column, columns.toColumn] as const }),
    fitToWidth: zoom.horizontalFitToPages ?? 1,
    fitToHeight: zoom.verticalFitToPages === 1 ? 1 : 0,
    ...(breaks === undefined ? {} : { breaks }),
    ...(page.centerHorizontally === true ? { centred: true } : {}),
    footerLeft: footer(page.leftFooter).replace(/&&/g, "&"),
    ...(right === "" ? {} : { footerRight: right.replace(/&&/g, "&") }),
  };
}

function footer(text: unknown): string {
  return typeof text === "string" ? text.replace(FOOTER_LOOK, "") : "";
}
