import type { SheetDraft } from "../../engine";
import { applyLook, mergedFormat, type CellLook } from "./cellLooks";
import { paintBlocks } from "./paintBlocks";
import { paintSizes } from "./paintSizes";
import type { RequestBudget } from "./requestBudget";
import { SHEET_FONT, sharedLooks, type SharedLook } from "./sharedLooks";

/** Bytes of a request for a look of some areas, and of each of its properties, as measured. */
const REQUEST_BYTES = 450;
const PROPERTY_BYTES = 90;

/**
 * Looks are set a property at a time on all cells that share it: a sheet has few different ones, so its whole look is a
 * few dozen actions, however many cells it has. What only a few cells share is said cell by cell.
 */
export async function paintLooks(worksheet: Excel.Worksheet, draft: SheetDraft, budget: RequestBudget): Promise<void> {
  worksheet.getRange().untrack().format.font.set(SHEET_FONT);
  const single = new Map<string, { readonly cell: SharedLook["cells"][number]; readonly looks: CellLook[] }>();
  for (const shared of sharedLooks(draft)) {
    const { looks, cells, addresses, betweenRows } = shared;
    if (isCheaperByCell(shared)) {
      for (const cell of cells) {
        const own = single.get(cell.join()) ?? { cell, looks: [] };
        own.looks.push(...looks);
        single.set(cell.join(), own);
      }
      continue;
    }
    for (const text of addresses) {
      await budget.spend({ actions: 5 + looks.length, bytes: text.length });
      const { format } = worksheet.getRanges(text).untrack();
      for (const look of looks) applyLook(format, { format: look.format, betweenRows });
    }
  }
  await paintBlocks<Excel.SettableCellProperties>(
    [...single.values()].map(({ cell: [row, column], looks }) => ({
      row,
      column,
      sent: { format: mergedFormat(looks) },
    })),
    {
      nothing: {},
      put: ({ row, column, toRow, toColumn }, block) =>
        worksheet
          .getRangeByIndexes(row, column, toRow - row + 1, toColumn - column + 1)
          .untrack()
          .setCellProperties(block),
    },
    budget,
  );
  await paintSizes(worksheet, draft, budget);
}

function isCheaperByCell({ looks, cells, addresses, betweenRows }: SharedLook): boolean {
  if (betweenRows) return false;
  const bytes = looks.reduce((sum, { key }) => sum + key.length, 0);
  const asAreas = addresses.reduce((sum, text) => sum + REQUEST_BYTES + text.length + looks.length * PROPERTY_BYTES, 0);
  return cells.length * bytes < asAreas;
}
