import type { NumberColumn, Table, TextColumn } from "../../study";

/** The columns of one measure with everything rows are sorted by, found once. */
export interface PupilRows {
  readonly table: Table;
  readonly before: NumberColumn;
  readonly after: NumberColumn;
  /** School of each row: index into `schools`, -1 where the cell is blank. */
  readonly schoolOf: Int32Array;
  /** By name, in code-unit order; "All pupils" where the workbook has no school column. */
  readonly schools: readonly string[];
  readonly hasSchools: boolean;
  /** 1 project (or everyone, where no arm is declared), 0 comparison, -1 arm not known. */
  readonly armOf: Int8Array;
  readonly arm: TextColumn | null;
}

export const ALL_PUPILS = "All pupils";

export function pupilRows(table: Table, beforeColumn: string, afterColumn: string): PupilRows {
  const before = numberColumn(table, beforeColumn);
  const after = numberColumn(table, afterColumn);
  const schoolColumn = table.columns.find((column): column is TextColumn => isText(column) && column.role === "school");
  const arm = table.columns.find(isDeclaredArm) ?? null;
  return { table, before, after, ...schoolsOf(table, schoolColumn), armOf: armsOf(table, arm), arm };
}

function numberColumn(table: Table, id: string): NumberColumn {
  const column = table.columns.find((candidate) => candidate.id === id);
  if (column?.kind !== "number") throw new RangeError(`no score column ${id}`);
  return column;
}

const isText = (column: Table["columns"][number]): column is TextColumn => column.kind === "text";

function isDeclaredArm(column: Table["columns"][number]): column is TextColumn {
  if (!isText(column) || column.role !== "arm") return false;
  const meanings = Object.values(column.meaning ?? {});
  return meanings.includes("treatment") && meanings.includes("comparison");
}

function schoolsOf(
  table: Table,
  column: TextColumn | undefined,
): Pick<PupilRows, "schoolOf" | "schools" | "hasSchools"> {
  if (column === undefined) {
    return { schoolOf: new Int32Array(table.rowNumbers.length), schools: [ALL_PUPILS], hasSchools: false };
  }
  const schools = [...new Set(column.levels)].sort(byCodeUnit);
  const position = new Map(schools.map((school, index) => [school, index]));
  const ofLevel = Int32Array.from(column.levels, (level) => position.get(level) ?? -1);
  const schoolOf = column.codes.map((code) => (code < 0 ? -1 : (ofLevel[code] ?? -1)));
  return { schoolOf, schools, hasSchools: true };
}

function armsOf(table: Table, arm: TextColumn | null): Int8Array {
  const armOf = new Int8Array(table.rowNumbers.length).fill(1);
  if (arm === null) return armOf;
  const ofLevel = arm.levels.map((level) => {
    const meaning = arm.meaning?.[level];
    return meaning === "treatment" ? 1 : meaning === "comparison" ? 0 : -1;
  });
  for (let row = 0; row < armOf.length; row += 1) armOf[row] = ofLevel[arm.codes[row] ?? -1] ?? -1;
  return armOf;
}

/** Code-unit order: the same in every host and language. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
