import { readFileSync } from "node:fs";
import path from "node:path";
import { parseTable } from "../../../tools/oracle/table";

const folder = path.resolve(__dirname, "../../reference");
const { cases } = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as {
  cases: { id: string; expected: unknown }[];
};

/** The expected values of a reference case, from R, Excel's formulas written out or 50-digit arithmetic. */
export function expectedOf<Values>(id: string): Values {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no reference case ${id}`);
  return found.expected as Values;
}

/** Columns of a reference table as Excel hands over ranges: one cell a row, "" where nothing is. */
export function rangesOf<Name extends string>(
  file: string,
  names: readonly Name[],
): Readonly<Record<Name, (number | string)[][]>> {
  const table = parseTable(readFileSync(path.join(folder, "data", file), "utf8"));
  const column = (name: string) => {
    const at = table.header.indexOf(name);
    return table.rows.map((row) => [cell(row[at] ?? "")]);
  };
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Record<Name, (number | string)[][]>;
}

const cell = (text: string) => (text === "" || Number.isNaN(Number(text)) ? text : Number(text));
