import type { Issue } from "../../issue";
import { hiddenSheet } from "../../issues/tables/layout";
import type { Sheet } from "../../workbook/sheet";
import { sheetLabel, sheetPlace, type SourceSheet } from "../sourceSheet";

/** Which sheets are searched for tables, and what was left out. */
export interface ChosenSheets {
  readonly sources: readonly SourceSheet[];
  readonly hidden: readonly SourceSheet[];
  readonly issues: readonly Issue[];
}

/**
 * Leaves out sheets of ours (by their mark), sheets that are forms, empty ones, and hidden ones unless asked for by
 * name; hidden ones are listed.
 */
export function chooseSheets(
  sources: readonly SourceSheet[],
  known: { readonly claimed: ReadonlySet<Sheet>; readonly isAsked: (label: string) => boolean },
): ChosenSheets {
  const candidates = sources.filter(
    ({ sheet }) => sheet.mark === null && !known.claimed.has(sheet) && sheet.rowCount > 0 && sheet.columnCount > 0,
  );
  const hidden = candidates.filter(({ sheet }) => sheet.visibility !== "visible");
  const unread = hidden.filter((source) => !known.isAsked(sheetLabel(source)));
  return {
    sources: candidates.filter((source) => !unread.includes(source)),
    hidden,
    issues: unread.map((source) => hiddenSheet(sheetPlace(source))),
  };
}
