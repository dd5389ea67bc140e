import { missingReasons, type Column, type Role, type Study, type Table } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";

/** The study of one sheet of rows, which must have a table. */
export function study(rows: readonly (readonly CellValue[])[], name = "Pupils"): Study {
  const outcome = recognise([{ file: null, sheet: memorySheet(name, rows) }], { forms: [] });
  if (!outcome.ok) throw new Error(outcome.issues.map((issue) => issue.code).join());
  return outcome.value;
}

export function issueCodes(of: Study): readonly string[] {
  return of.issues.map((issue) => issue.code);
}

/** The first column with a role (and measure), which must be there. */
export function columnOf(table: Table | null | undefined, role: Role, measure?: string): Column {
  const column = table?.columns.find(
    (candidate) => candidate.role === role && (measure === undefined || candidate.measure === measure),
  );
  if (column === undefined) throw new Error(`no column ${role} ${measure ?? ""}`);
  return column;
}

/** Values of a number column, reasons where they are missing. */
export function numbersOf(table: Table | null | undefined, role: Role, measure?: string): (number | string)[] {
  const column = columnOf(table, role, measure);
  if (column.kind !== "number") throw new Error(`${role} holds no numbers`);
  return Array.from(column.values, (value, row) => {
    const code = column.missing[row] ?? 0;
    return code === 0 ? value : (missingReasons[code - 1] ?? "?");
  });
}

/** Texts of a text column, null where missing. */
export function textsOf(table: Table | null | undefined, role: Role): (string | null)[] {
  const column = columnOf(table, role);
  if (column.kind !== "text") throw new Error(`${role} holds no texts`);
  return Array.from(column.codes, (code) => column.levels[code] ?? null);
}
