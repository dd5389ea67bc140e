import { readFileSync } from "node:fs";
import path from "node:path";
import { type Table, parseTable } from "./table";

/** What a case says beside its columns. */
export interface CaseOptions {
  /** Keeps the rows with these values. */
  readonly where?: Readonly<Record<string, string | number>>;
  readonly firstRows?: number;
  /** The case is this one row, counted from 1. */
  readonly row?: number;
  readonly arm?: string;
  readonly treatment?: string;
  readonly control?: string;
  /** All rows with another value are treated. */
  readonly controlIs?: string;
  /** The group whose gap is taken. */
  readonly member?: { readonly column: string; readonly is: string };
  readonly reliability?: number;
  /** Reversed items, counted from 1. */
  readonly reverse?: readonly number[];
  readonly scalePoints?: number;
}

/** A value to be found: numbers, text, lists and records of them; null or "NaN", "Infinity", "-Infinity": undefined. */
export type Expected = number | string | boolean | null | readonly Expected[] | { readonly [name: string]: Expected };

/** One call of one statistic on one table, and what it must give. */
export interface OracleCase {
  readonly id: string;
  readonly dataset: string;
  readonly statistic: string;
  readonly columns: readonly string[];
  readonly options?: CaseOptions;
  readonly relTol: number;
  readonly expected: Readonly<Record<string, Expected>>;
}

/** A folder of reference cases: `expected.json` and the tables it names. */
export interface Reference {
  readonly cases: readonly OracleCase[];
  /** The case's table, with `where`, `firstRows` and `row` applied. */
  tableOf(oracleCase: OracleCase): Table;
}

interface ExpectedFile {
  readonly datasets: readonly { readonly id: string; readonly file: string }[];
  readonly cases: readonly OracleCase[];
}

/** Opens a folder in the format of test/reference/README.md. */
export function readReference(folder: string): Reference {
  const { datasets, cases } = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as ExpectedFile;
  const files = new Map(datasets.map(({ id, file }) => [id, path.join(folder, file)]));
  const tables = new Map<string, Table>();
  const open = (dataset: string) => {
    const opened = tables.get(dataset);
    if (opened !== undefined) return opened;
    const file = files.get(dataset);
    if (file === undefined) throw new Error(`expected.json names no file for the data set ${dataset}.`);
    const table = parseTable(readFileSync(file, "utf8"));
    tables.set(dataset, table);
    return table;
  };
  return { cases, tableOf: ({ dataset, options }) => select(open(dataset), options ?? {}) };
}

function select(table: Table, { where, firstRows, row }: CaseOptions): Table {
  let rows = table.rows;
  for (const [column, wanted] of Object.entries(where ?? {})) {
    const position = table.header.indexOf(column);
    rows = rows.filter((cells) => cells[position] === String(wanted));
  }
  if (firstRows !== undefined) rows = rows.slice(0, firstRows);
  if (row !== undefined) rows = rows.slice(row - 1, row);
  return { header: table.header, rows };
}
