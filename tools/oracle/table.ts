/** A plain CSV table as text; an empty cell is missing. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads CSV without quoting. */
export function parseTable(csv: string): Table {
  const [header = [], ...rows] = csv
    .split(/\r?\n/)
    .filter((line, index, lines) => line !== "" || index < lines.length - 1)
    .map((line) => line.split(","));
  return { header, rows };
}

/** A column as text; throws where the table has none of that name. */
export function textColumn(table: Table, column: string | undefined): string[] {
  const position = column === undefined ? -1 : table.header.indexOf(column);
  if (position === -1) throw new Error(`There is no column ${String(column)}.`);
  return table.rows.map((cells) => cells[position] ?? "");
}

/** A column as numbers; null where a cell is empty. */
export function numberColumn(table: Table, column: string | undefined): (number | null)[] {
  return textColumn(table, column).map((text) => (text === "" ? null : Number(text)));
}

/** The numbers of a column that are there. */
export function presentNumbers(table: Table, column: string | undefined): number[] {
  return numberColumn(table, column).filter((value) => value !== null);
}

/** The one number of a column of a table of one row. */
export function onlyNumber(table: Table, column: string): number {
  const [value] = presentNumbers(table, column);
  if (value === undefined) throw new Error(`The column ${column} is empty.`);
  return value;
}

/** Labels sorted as text, and each row's index among them; -1 for a missing one. */
export function groupsOf(labels: readonly string[]): { readonly labels: string[]; readonly groups: Int32Array } {
  const sorted = [...new Set(labels.filter((label) => label !== ""))].sort();
  const positions = new Map(sorted.map((label, index) => [label, index]));
  return { labels: sorted, groups: Int32Array.from(labels, (label) => positions.get(label) ?? -1) };
}
