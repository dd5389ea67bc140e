import type { CellRange, SheetDraft } from "../../engine";
import { areasOfCells, joinedAddresses } from "./cellAreas";
import { looksOf, type CellLook } from "./cellLooks";

type Cell = readonly [row: number, column: number];

/** Looks of the very same cells. */
export interface SharedLook {
  readonly looks: readonly CellLook[];
  readonly cells: readonly Cell[];
  /** Texts of addresses, each for one request. */
  readonly addresses: readonly string[];
  /** Every area has several rows, and the lines are under each of them. */
  readonly betweenRows: boolean;
}

/** How a whole sheet of ours looks before any cell is painted: whatever font the workbook begins with. */
export const SHEET_FONT = { name: "Calibri", size: 11, color: "#1F2A33" } as const;
const EVERYWHERE: ReadonlySet<string> = new Set(
  Object.entries(SHEET_FONT).map(([name, value]) => JSON.stringify({ font: { [name]: value } })),
);

/** Bytes that a further request for lines between rows costs at most. */
const LINES_BYTES = 1200;

/** What a sheet's cells look like: naming the cells costs more than saying how they look, so equal areas go together. */
export function sharedLooks(draft: SheetDraft): readonly SharedLook[] {
  const byLook = new Map<string, { readonly look: CellLook; readonly cells: Cell[] }>();
  for (const { row, cells } of draft.rows)
    for (const [column, { style, link }] of cells)
      for (const look of looksOf(style ?? {})) {
        // A link has Excel's look of a link until ours says otherwise.
        if (link === undefined && EVERYWHERE.has(look.key)) continue;
        const shared = byLook.get(look.key) ?? { look, cells: [] };
        shared.cells.push([row, column]);
        byLook.set(look.key, shared);
      }
  const byAreas = new Map<string, SharedLook & { readonly looks: CellLook[] }>();
  for (const { look, cells } of byLook.values())
    for (const part of partsOf(look, cells)) {
      const key = `${part.betweenRows ? "between rows " : ""}${part.addresses.join(";")}`;
      const group = byAreas.get(key) ?? { ...part, looks: [] };
      group.looks.push(look);
      byAreas.set(key, group);
    }
  return [...byAreas.values()];
}

type Part = Omit<SharedLook, "looks">;

/** The areas of a look; lines under many rows of the same columns as one area, where that is shorter. */
function partsOf({ growth, format }: CellLook, cells: readonly Cell[]): readonly Part[] {
  const whole = { cells, addresses: joinedAddresses(areasOfCells(cells, growth)), betweenRows: false };
  if (format.borders?.bottom === undefined) return [whole];
  const blocks = areasOfCells(cells, "block");
  const several = blocks.filter(({ row, toRow }) => row < toRow);
  const single = blocks.filter(({ row, toRow }) => row === toRow);
  const parts = [partOf(several, true), partOf(single, false)].filter(({ addresses }) => addresses.length > 0);
  return lengthOf(parts) + LINES_BYTES < lengthOf([whole]) ? parts : [whole];
}

function partOf(areas: readonly CellRange[], betweenRows: boolean): Part {
  return { cells: areas.flatMap(cellsOf), addresses: joinedAddresses(areas), betweenRows };
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { addresses }) => sum + addresses.join().length, 0);
}

function cellsOf({ row, column, toRow, toColumn }: CellRange): readonly Cell[] {
  const cells: Cell[] = [];
  for (let down = row; down <= toRow; down++)
    for (let right = column; right <= toColumn; right++) cells.push([down, right]);
  return cells;
}
