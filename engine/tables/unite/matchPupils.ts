import type { Column, DroppedRow, Table } from "../../study";
import { pupilCodeOf } from "./pupilCode";
import { fillableColumn, takeRows } from "./takeRows";

/** Rows found to be one pupil; indexes of the table given. */
export interface Matching {
  readonly table: Table;
  /** Later rows that add nothing to an earlier one of the same pupil. */
  readonly duplicates: readonly number[];
  /** Later rows that say something else than an earlier one of the same pupil: the first is kept. */
  readonly conflicts: readonly number[];
  /** Rows whose scores went into an earlier row of the same pupil. */
  readonly joined: readonly number[];
  /** Rows of pupils found in two schools. */
  readonly moved: readonly number[];
}

/**
 * Makes one row of all rows of one pupil: by UPN, then by school and local id where a row has no UPN; codes of ours are
 * the same in every school. Rows that fill each other's gaps are joined, rows that repeat or contradict the first are
 * dropped and listed. Linear in rows.
 */
export function matchPupils(table: Table): Matching {
  const length = table.rowNumbers.length;
  const upn = textColumn(table, "upn");
  const localId = textColumn(table, "local-id");
  const school = textColumn(table, "school");
  const firstOf = new Int32Array(length).fill(-1);
  if (upn !== null) linkByCode(upn.codes, upn.levels.length, firstOf);
  const needsLocalId = upn === null || upn.codes.includes(-1);
  if (localId !== null && needsLocalId) linkByLocalId(localId, { school, upn, firstOf });

  const columns = table.columns.map(fillableColumn);
  const keep = new Uint8Array(length).fill(1);
  const [duplicates, conflicts, joined, moved]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let row = 0; row < length; row++) {
    const first = firstOf[row] ?? -1;
    if (first < 0) continue;
    keep[row] = 0;
    if (school !== null && school.codes[first] !== school.codes[row]) moved.push(first, row);
    const scores = columns.filter((column) => column.isScore);
    const contradicts = scores.some((column) => column.contradicts(first, row));
    const adds = !contradicts && columns.some((column) => column.adds(first, row));
    if (contradicts) conflicts.push(row);
    else if (adds) joined.push(row);
    else duplicates.push(row);
    if (!contradicts) for (const column of columns) column.fill(first, row);
  }
  if (duplicates.length + conflicts.length + joined.length === 0) {
    return { table, duplicates, conflicts, joined, moved };
  }
  const withFilled: Table = { ...table, columns: columns.map((column) => column.column()) };
  const dropped = [
    ...listed(table, duplicates, "duplicate"),
    ...listed(table, conflicts, "duplicate"),
    ...listed(table, joined, "joined"),
  ];
  const used = (table.rowsUsed ?? length) - duplicates.length - conflicts.length;
  const taken = takeRows(withFilled, keep);
  return {
    table: {
      ...taken,
      rowsUsed: used,
      dropped: [...table.dropped, ...dropped.filter((row) => row.reason !== "joined")],
    },
    duplicates,
    conflicts,
    joined,
    moved,
  };
}

interface Codes {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

function textColumn(table: Table, role: Column["role"]): Codes | null {
  const column = table.columns.find((candidate) => candidate.role === role);
  return column?.kind === "text" ? column : null;
}

function linkByCode(codes: Int32Array, levelCount: number, firstOf: Int32Array): void {
  const first = new Int32Array(levelCount).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    const known = first[code] ?? -1;
    if (known < 0) first[code] = row;
    else firstOf[row] = known;
  }
}

function linkByLocalId(
  localId: Codes,
  { school, upn, firstOf }: { school: Codes | null; upn: Codes | null; firstOf: Int32Array },
): void {
  const schools = school === null ? 1 : school.levels.length + 1;
  const isOfAllSchools = localId.levels.map((level) => pupilCodeOf(level) !== null);
  const first = new Map<number, number>();
  for (let row = 0; row < firstOf.length; row++) {
    const code = localId.codes[row] ?? -1;
    if (code < 0 || (firstOf[row] ?? -1) >= 0) continue;
    const own = school === null || isOfAllSchools[code] === true ? 0 : (school.codes[row] ?? -1) + 1;
    const key = code * schools + own;
    const known = first.get(key);
    if (known === undefined) first.set(key, row);
    else if ((upn?.codes[known] ?? -1) < 0 || (upn?.codes[row] ?? -1) < 0) firstOf[row] = known;
  }
}

function listed(table: Table, rows: readonly number[], reason: string): readonly DroppedRow[] {
  return rows.map((row) => {
    const rowNumber = table.rowNumbers[row] ?? 0;
    const source = table.sourceOf?.[row];
    return source === undefined ? { rowNumber, reason } : { rowNumber, reason, source };
  });
}
