import type { SheetDraft } from "../../engine";
import { areasOfCells, joinedAddresses } from "./cellAreas";
import { applyLook, looksOf, mergedFormat, type CellLook } from "./cellLooks";
import { paintBlocks } from "./paintBlocks";
import { paintSizes } from "./paintSizes";
import type { RequestBudget } from "./requestBudget";

type Cell = readonly [row: number, column: number];

/** Looks of the very same cells. */
interface SharedLook {
  readonly looks: readonly CellLook[];
  readonly cells: readonly Cell[];
  /** Texts of addresses, each for one request. */
  readonly addresses: readonly string[];
}

/** Bytes of a request for a look of some areas, and of each of its properties, as measured. */
const REQUEST_BYTES = 450;
const PROPERTY_BYTES = 90;

/**
 * Looks are set a property at a time on all cells that share it: a sheet has few different ones, so its whole look is a
 * few dozen actions, however many cells it has. What only a few cells share is said cell by cell.
 */
export async function paintLooks(worksheet: Excel.Worksheet, draft: SheetDraft, budget: RequestBudget): Promise<void> {
  const everywhere = worksheet.getRange().untrack().format.font;
  everywhere.name = "Calibri";
  everywhere.size = 11;
  everywhere.color = "#1F2A33";
  const single = new Map<string, { readonly cell: Cell; readonly looks: CellLook[] }>();
  for (const { looks, cells, addresses } of sharedLooks(draft)) {
    if (isCheaperByCell({ looks, cells, addresses })) {
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
      for (const look of looks) applyLook(format, look.format);
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

function isCheaperByCell({ looks, cells, addresses }: SharedLook): boolean {
  const bytes = looks.reduce((sum, { key }) => sum + key.length, 0);
  const asAreas = addresses.reduce((sum, text) => sum + REQUEST_BYTES + text.length + looks.length * PROPERTY_BYTES, 0);
  return cells.length * bytes < asAreas;
}

/** What a sheet's cells look like: naming the cells costs more than saying how they look, so equal areas go together. */
function sharedLooks(draft: SheetDraft): readonly SharedLook[] {
  const byLook = new Map<string, { readonly look: CellLook; readonly cells: Cell[] }>();
  for (const { row, cells } of draft.rows)
    for (const [column, { style }] of cells)
      for (const look of looksOf(style ?? {})) {
        const shared = byLook.get(look.key) ?? { look, cells: [] };
        shared.cells.push([row, column]);
        byLook.set(look.key, shared);
      }
  const byAreas = new Map<string, { looks: CellLook[]; cells: readonly Cell[]; addresses: readonly string[] }>();
  for (const { look, cells } of byLook.values()) {
    const addresses = joinedAddresses(areasOfCells(cells, look.growth));
    const group = byAreas.get(addresses.join(";")) ?? { looks: [], cells, addresses };
    group.looks.push(look);
    byAreas.set(addresses.join(";"), group);
  }
  return [...byAreas.values()];
}
