import type { Role, Table, TextColumn } from "../../study";

/** Column ids by wave, and how many respondents are in all waves. */
export interface WaveLink {
  readonly columns: readonly string[];
  readonly matched: number;
}

const linkRoles: readonly Role[] = ["upn", "respondent-code", "local-id", "email"];
/** At least this share of a wave's respondents must have an id of their own, and of the smaller wave be found again. */
const LEAST_OWN = 0.5;
const LEAST_MATCHED = 0.1;

/** The column that links respondents of all waves: an id, then a self-made code, then an e-mail; null where none does. */
export function linkWaves(tables: readonly Table[]): WaveLink | null {
  for (const role of linkRoles) {
    const columns = tables.map((table) => table.columns.find((column) => column.role === role));
    const texts = columns.filter((column): column is TextColumn => column?.kind === "text");
    if (texts.length < tables.length) continue;
    const sets = texts.map((column, wave) => idsOf(column, tables[wave]));
    const hasOwn = sets.every((ids, wave) => ids.size >= (tables[wave]?.rowNumbers.length ?? 0) * LEAST_OWN);
    if (!hasOwn) continue;
    const [first, ...others] = sets;
    const matched = first === undefined ? 0 : [...first].filter((id) => others.every((ids) => ids.has(id))).length;
    const smallest = Math.min(...sets.map((ids) => ids.size));
    if (matched > 0 && matched >= smallest * LEAST_MATCHED)
      return { columns: texts.map((column) => column.id), matched };
  }
  return null;
}

/** Ids of the people who answered anything. */
function idsOf(column: TextColumn, table: Table | undefined): ReadonlySet<string> {
  const items = table?.columns.filter(({ role }) => role === "item") ?? [];
  const hasAnswer = (row: number): boolean =>
    items.some((item) => (item.kind === "number" ? item.missing[row] === 0 : (item.codes[row] ?? -1) >= 0));
  const used = new Set<number>();
  column.codes.forEach((code, row) => {
    if (code >= 0 && (items.length === 0 || hasAnswer(row))) used.add(code);
  });
  return new Set([...used].map((code) => column.levels[code] ?? ""));
}
