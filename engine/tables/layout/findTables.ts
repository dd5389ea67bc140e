import type { Sheet } from "../../workbook/sheet";
import { keepRows, readCellColumn, CellKind, type CellColumn } from "../cells/cellColumn";
import { cleanText, foldHeader } from "../cells/foldText";
import { profileOf } from "../cells/profile";
import { headerRole } from "../headers/headerRole";
import { identityRoles } from "../../study";
import { sheetLabel, type SourceSheet } from "../sourceSheet";
import { BAND_SEPARATOR, type FoundColumn, type FoundTable } from "./foundTable";
import { findHeaderZone, type HeaderZone } from "./headerZone";
import { mergedCells, type MergedCells } from "./mergedCells";
import { rowFates } from "./rowFates";

const MOST_TABLES = 100;
const MOST_TITLES = 6;

interface Block {
  readonly zone: HeaderZone;
  readonly toRow: number;
}

/** All tables of a sheet from top to bottom, side by side ones from left to right; empty where there is none. */
export function findTables(source: SourceSheet): readonly FoundTable[] {
  const { sheet } = source;
  const cells = mergedCells(sheet);
  const blocks = findBlocks(sheet, cells);
  const tables: FoundTable[] = [];
  let above = 0;
  for (const block of blocks) {
    const titles = titlesBetween(sheet, above, block.zone.fromRow);
    for (const columns of sideBySide(block.zone)) {
      const number = tables.length + 1;
      const id = sheetLabel(source) + (number === 1 ? "" : ` (table ${number})`);
      const table = readTable({ source, block, columns, titles, id });
      if (table !== null) tables.push(table);
    }
    above = block.toRow + 1;
  }
  return tables;
}

/** Heading zones with the last row under each: a further zone begins only after a blank row. */
function findBlocks(sheet: Sheet, cells: MergedCells): readonly Block[] {
  const blocks: Block[] = [];
  let zone = findHeaderZone(sheet, cells, 0);
  while (zone !== null && blocks.length < MOST_TABLES) {
    const next = nextZone(sheet, cells, zone);
    blocks.push({ zone, toRow: next === null ? sheet.rowCount - 1 : next.fromRow - 1 });
    zone = next;
  }
  return blocks;
}

/** The next zone below: after a blank row, with at least two headings known as such and none a number. */
function nextZone(sheet: Sheet, cells: MergedCells, zone: HeaderZone): HeaderZone | null {
  const columns = zone.parts.flatMap((parts, column) => (parts.length > 0 ? [column] : []));
  const isBlank = (row: number): boolean => columns.every((column) => sheet.cell(row, column) === null);
  let tries = 0;
  for (let row = zone.toRow + 2; row < sheet.rowCount && tries < MOST_TABLES; row++) {
    if (!isBlank(row - 1) || isBlank(row)) continue;
    tries++;
    const found = findHeaderZone(sheet, cells, row);
    if (found === null) continue;
    const known = found.parts.filter((parts) => headerRole(parts[parts.length - 1] ?? "") !== null).length;
    if (known >= 2 && found.score >= 6) return found;
  }
  return null;
}

function titlesBetween(sheet: Sheet, fromRow: number, toRow: number): readonly string[] {
  const titles: string[] = [];
  for (let row = Math.max(fromRow, toRow - 20); row < toRow && titles.length < MOST_TITLES; row++) {
    for (let column = 0; column < Math.min(sheet.columnCount, 30); column++) {
      const value = sheet.cell(row, column);
      if (typeof value === "string" && cleanText(value) !== "") titles.push(cleanText(value));
    }
  }
  return titles;
}

/** Columns with headings; a group to the right that repeats an identity heading is a table of its own. */
function sideBySide(zone: HeaderZone): readonly (readonly number[])[] {
  const groups: number[][] = [[]];
  let seen = new Set<string>();
  zone.parts.forEach((parts, column) => {
    const header = foldHeader(parts[parts.length - 1] ?? "");
    const role = headerRole(parts[parts.length - 1] ?? "")?.role;
    const afterGap = column > 0 && (zone.parts[column - 1]?.length ?? 0) === 0;
    const repeats = role !== undefined && identityRoles.includes(role) && seen.has(header);
    if (afterGap && repeats) {
      groups.push([]);
      seen = new Set();
    }
    if (header !== "") seen.add(header);
    groups[groups.length - 1]?.push(column);
  });
  return groups.filter((group) => group.some((column) => (zone.parts[column]?.length ?? 0) > 0));
}

function readTable(options: {
  source: SourceSheet;
  block: Block;
  columns: readonly number[];
  titles: readonly string[];
  id: string;
}): FoundTable | null {
  const { source, block, titles, id } = options;
  const firstRow = block.zone.toRow + 1;
  if (firstRow > block.toRow) return null;
  const read = options.columns.flatMap((index) => {
    const parts = block.zone.parts[index] ?? [];
    const cells = readCellColumn(source.sheet, { column: index, row: firstRow, toRow: block.toRow });
    const isEmpty = cells.kindCounts[CellKind.blank] === cells.kinds.length;
    return parts.length === 0 && isEmpty ? [] : [{ index, parts, header: parts.join(BAND_SEPARATOR), cells }];
  });
  const fates = rowFates(
    read.map((column) => ({ ...column, isIdentity: isIdentity(column.parts) })),
    firstRow,
  );
  const columns = read.flatMap((column): FoundColumn[] => {
    const cells: CellColumn = keepRows(column.cells, fates);
    const hasCells = (cells.kindCounts[CellKind.blank] ?? 0) < cells.kinds.length;
    return column.parts.length === 0 && !hasCells ? [] : [{ ...column, cells, profile: profileOf(cells) }];
  });
  if (fates.count === 0 || columns.length === 0) return null;
  const rows = new Uint32Array(fates.count);
  let next = 0;
  fates.mask.forEach((kept, index) => {
    if (kept === 1) rows[next++] = firstRow + index;
  });
  return {
    source,
    id,
    headerRow: block.zone.fromRow,
    range: {
      row: block.zone.toRow,
      column: columns[0]?.index ?? 0,
      toRow: rows[rows.length - 1] ?? firstRow,
      toColumn: columns[columns.length - 1]?.index ?? 0,
    },
    titles,
    columns,
    rows,
    rowsSupplied: fates.supplied,
    dropped: fates.dropped,
  };
}

function isIdentity(parts: readonly string[]): boolean {
  const role = headerRole(parts.join(" "))?.role ?? headerRole(parts[parts.length - 1] ?? "")?.role;
  return role !== undefined && identityRoles.includes(role);
}
