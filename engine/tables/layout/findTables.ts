import type { Sheet } from "../../workbook/sheet";
import { keepRows, readCellColumn, CellKind, type CellColumn } from "../cells/cellColumn";
import { foldHeader } from "../cells/foldText";
import { profileOf } from "../cells/profile";
import { headerRole } from "../headers/headerRole";
import { identityRoles } from "../../study";
import { sheetLabel, type SourceSheet } from "../sourceSheet";
import { asideColumns } from "./asideColumns";
import { captionsBetween, dividersOf, firstCaptionRow } from "./captions";
import { BAND_SEPARATOR, type Caption, type FoundColumn, type FoundTable } from "./foundTable";
import { findHeaderZone, type HeaderZone } from "./headerZone";
import { mergedCells, type MergedCells } from "./mergedCells";
import { rowFates } from "./rowFates";

const MOST_TABLES = 100;

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
    const lines = captionsBetween(sheet, above, block.zone.fromRow);
    for (const { columns, zone, captions } of sideBySide(block.zone, lines)) {
      const number = tables.length + 1;
      const id = sheetLabel(source) + (number === 1 ? "" : ` (table ${number})`);
      const table = readTable({ source, block: { ...block, zone }, columns, captions, id });
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
    const end = next === null ? sheet.rowCount : firstRowOf(sheet, zone, next);
    blocks.push({ zone, toRow: end - 1 });
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

/** The row further headings begin at, with the titles above them. */
function firstRowOf(sheet: Sheet, above: HeaderZone, next: HeaderZone): number {
  const count = next.parts.filter((parts) => parts.length > 0).length;
  return firstCaptionRow(sheet, { row: next.fromRow, count }, above.toRow + 1);
}

/** Columns that are a table, with the lines above them. */
interface Group {
  readonly columns: readonly number[];
  readonly zone: HeaderZone;
  readonly captions: readonly Caption[];
}

/**
 * Columns with headings; a group to the right that repeats an identity heading is a table of its own. A band over all
 * of a group is its title; of the lines above, those over another group are not its.
 */
function sideBySide(zone: HeaderZone, lines: readonly Caption[]): readonly Group[] {
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
  const filled = groups.filter((group) => group.some((column) => (zone.parts[column]?.length ?? 0) > 0));
  if (filled.length < 2) return filled.map((columns) => ({ columns, zone, captions: lines }));
  return filled.map((columns, index): Group => {
    const [from, to] = [columns[0] ?? 0, filled[index + 1]?.[0] ?? Infinity];
    const isOver = ({ column }: Caption): boolean => (index === 0 ? column < to : column >= from && column < to);
    const isLeft = ({ column }: Caption): boolean => column < (filled[1]?.[0] ?? 0);
    const own = [...(index === 0 ? [] : lines.filter(isLeft)), ...lines.filter(isOver)];
    const band = bandOver(zone, columns);
    if (band === null) return { columns, zone, captions: own };
    const parts = zone.parts.map((each, column) => (columns.includes(column) ? each.slice(1) : each));
    return { columns, zone: { ...zone, parts }, captions: [...own, { row: zone.fromRow, column: from, text: band }] };
  });
}

/** The band over every heading of a group; null where there is none. */
function bandOver(zone: HeaderZone, columns: readonly number[]): string | null {
  const headings = columns.flatMap((column) => {
    const parts = zone.parts[column] ?? [];
    return parts.length === 0 ? [] : [parts];
  });
  const band = headings[0]?.[0] ?? null;
  return headings.length > 1 && headings.every((parts) => parts.length > 1 && parts[0] === band) ? band : null;
}

function readTable(options: {
  source: SourceSheet;
  block: Block;
  columns: readonly number[];
  captions: readonly Caption[];
  id: string;
}): FoundTable | null {
  const { source, block, id } = options;
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
  const aside = asideColumns(columns, block.zone);
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
    titles: options.captions.map(({ text }) => text),
    captions: [...options.captions, ...dividersOf(source.sheet, fates.dropped)],
    columns: columns.map((column) => (aside.has(column.index) ? { ...column, isAside: true } : column)),
    rows,
    rowsSupplied: fates.supplied,
    dropped: fates.dropped,
  };
}

function isIdentity(parts: readonly string[]): boolean {
  const role = headerRole(parts.join(" "))?.role ?? headerRole(parts[parts.length - 1] ?? "")?.role;
  return role !== undefined && identityRoles.includes(role);
}
