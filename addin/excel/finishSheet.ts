import type { SheetDraft } from "../../engine";

/** What comes after everything is painted: protection and visibility. */
export function finishSheet(worksheet: Excel.Worksheet, draft: SheetDraft): void {
  // Without a password: against slips, not against people.
  if (draft.protect === true)
    worksheet.protection.protect({
      allowFormatColumns: true,
      allowFormatRows: true,
      allowSort: true,
      allowAutoFilter: true,
    });
  if (draft.visibility === "hidden") worksheet.visibility = "Hidden";
}
