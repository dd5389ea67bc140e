import { binaryWorkbook, notAWorkbook, openDocumentSpreadsheet, workbookDamaged, type Issue } from "../../engine";
import type { Package } from "./openPackage";

/** What a workbook is by its content, whatever its name ends in: with or without macros, a workbook or a template. */
export type WorkbookKind = "xlsx" | "xlsm" | "xltx" | "xltm";

const WORKBOOK_TYPES: Readonly<Record<string, WorkbookKind>> = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
  "application/vnd.ms-excel.sheet.macroenabled.main+xml": "xlsm",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": "xltx",
  "application/vnd.ms-excel.template.macroenabled.main+xml": "xltm",
};

/** The kind of workbook its main part's content type declares, or why it is none. */
export function workbookKindOf(contentType: string): WorkbookKind | Issue {
  const kind = Object.hasOwn(WORKBOOK_TYPES, contentType) ? WORKBOOK_TYPES[contentType] : undefined;
  if (kind !== undefined) return kind;
  if (contentType.includes("sheet.binary")) return binaryWorkbook();
  if (contentType.includes("addin")) return notAWorkbook("an Excel add-in (.xlam)");
  if (contentType.includes("wordprocessingml") || contentType.includes("ms-word"))
    return notAWorkbook("a Word document");
  if (contentType.includes("presentationml") || contentType.includes("ms-powerpoint")) {
    return notAWorkbook("a PowerPoint presentation");
  }
  return workbookDamaged();
}

/** What a ZIP archive is that has no content types, and so is no Office file. */
export async function otherArchive(parts: Package): Promise<Issue> {
  if (parts.has("/mimetype")) {
    const type = await parts.readText("/mimetype");
    if (type.includes("opendocument.spreadsheet")) return openDocumentSpreadsheet();
    if (type.includes("opendocument")) return notAWorkbook("an OpenDocument file that is not a spreadsheet");
  }
  if (parts.partNames.some((name) => name.endsWith(".iwa"))) return notAWorkbook("an Apple Numbers document");
  return notAWorkbook("a ZIP archive without a workbook's parts");
}
