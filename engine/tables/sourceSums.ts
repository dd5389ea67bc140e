import type { CellSums, NumberColumn, SourceSums, Table } from "../study";
import type { CellRange } from "../workbook/cellRange";
import type { Sheet } from "../workbook/sheet";
import { sheetLabel, type SourceSheet } from "./sourceSheet";

/** More schools times rows than this are summed as one: every school costs a pass over the rows in Excel too. */
const MOST_PASSES = 2_000_000;

/**
 * The sums of every measure's score cells, by school where a column names schools. Tables with an error value among
 * their scores, measures written in words and tables of other files are left out: no formula here can sum them.
 */
export function sourceSums(sources: readonly SourceSheet[], tables: readonly Table[]): readonly SourceSums[] {
  if (sources.some(({ file }) => file !== null)) return [];
  const sheets = new Map(sources.map((source) => [sheetLabel(source), source.sheet]));
  return tables
    .filter(({ kind }) => kind === "pupils")
    .flatMap((table) => {
      const sheet = sheets.get(sheetLabel({ file: table.file, sheet: { name: table.sheet } }));
      return sheet === undefined ? [] : sumsOfTable(sheet, table);
    });
}

function sumsOfTable(sheet: Sheet, table: Table): readonly SourceSums[] {
  const scores = table.columns.filter((column): column is NumberColumn => column.kind === "number");
  const of = (role: "before" | "after", measure: string | null) =>
    scores.find((column) => column.role === role && column.measure === measure)?.place.column;
  const seen = new Set<string>();
  return scores
    .filter(({ role }) => role === "before")
    .flatMap(({ measure, measureLabel, place }) => {
      const [first, second] = [place.column, of("after", measure)];
      if (first === undefined || second === undefined || measure === null) return [];
      const key = `${first}:${second}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return sumsOfPair(sheet, table, {
        measure: first === second ? "all results" : (measureLabel ?? measure),
        before: first,
        after: first === second ? null : second,
      });
    });
}

interface Pair {
  readonly measure: string;
  readonly before: number;
  readonly after: number | null;
}

function sumsOfPair(sheet: Sheet, table: Table, pair: Pair): readonly SourceSums[] {
  const rows = { row: table.range.row + 1, toRow: table.range.toRow };
  if (rows.toRow < rows.row) return [];
  const rangeOf = (column: number): CellRange => ({ ...rows, column, toColumn: column });
  const schoolColumn = table.columns.find(({ role }) => role === "school")?.place.column ?? null;
  const groups = schoolColumn === null ? null : schoolsIn(sheet, rangeOf(schoolColumn));
  const passes = (groups?.size ?? 0) * (rows.toRow - rows.row);
  const bySchool = groups === null || groups.size < 2 || passes > MOST_PASSES ? [null] : [...groups.keys()];
  const all = bySchool.map((key): SourceSums | null => {
    const sums = sumsWhere(sheet, rangeOf(pair.before), {
      after: pair.after,
      holds: (row) => key === null || schoolKey(sheet, row, schoolColumn ?? 0) === key,
    });
    if (sums === null) return null;
    return {
      sheet: table.sheet,
      measure: pair.measure,
      school: key === null ? null : (groups?.get(key) ?? key),
      before: rangeOf(pair.before),
      after: pair.after === null ? null : rangeOf(pair.after),
      schools: key === null || schoolColumn === null ? null : rangeOf(schoolColumn),
      sums,
    };
  });
  const hasNumbers = all.some((one) => one !== null && one.sums.countBefore > 0);
  return hasNumbers && all.every((one) => one !== null) ? all : [];
}

/** Schools as they stand in their cells, by what Excel takes as equal: capital letters do not matter to it. */
function schoolsIn(sheet: Sheet, { row, toRow, column }: CellRange): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (let at = row; at <= toRow; at += 1) {
    const value = sheet.cell(at, column);
    if (value !== null && typeof value !== "string") return null;
    const key = schoolKey(sheet, at, column);
    if (!found.has(key)) found.set(key, value ?? "");
  }
  return found;
}

function schoolKey(sheet: Sheet, row: number, column: number): string {
  const value = sheet.cell(row, column);
  return typeof value === "string" ? value.toLowerCase() : "";
}

function sumsWhere(
  sheet: Sheet,
  { row, toRow, column }: CellRange,
  { after, holds }: { readonly after: number | null; readonly holds: (row: number) => boolean },
): CellSums | null {
  const sums = {
    countBefore: 0,
    countAfter: 0,
    sumBefore: 0,
    sumAfter: 0,
    squaresBefore: 0,
    squaresAfter: 0,
    products: 0,
  };
  for (let at = row; at <= toRow; at += 1) {
    const first = sheet.cell(at, column);
    const second = after === null ? at + 1 : sheet.cell(at, after);
    if (isError(first) || isError(second)) return null;
    if (!holds(at)) continue;
    const [x, y] = [numberOf(first), numberOf(second)];
    if (typeof first === "number") sums.countBefore += 1;
    if (typeof second === "number") sums.countAfter += 1;
    sums.sumBefore += x;
    sums.sumAfter += y;
    sums.squaresBefore += x * x;
    sums.squaresAfter += y * y;
    sums.products += x * y;
  }
  return sums;
}

function isError(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
