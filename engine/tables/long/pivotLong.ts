import type { DroppedRow } from "../../study";
import { CellKind, countCells, type CellColumn } from "../cells/cellColumn";
import { profileOf } from "../cells/profile";
import { BAND_SEPARATOR, type FoundColumn, type FoundTable } from "../layout/foundTable";
import type { Guess } from "../roles/guess";
import { cellText, personKeys } from "./personKeys";

/** A long table turned wide, with the rows that said a result a second time. */
export interface Pivoted {
  readonly found: FoundTable;
  /** Sheet rows that repeat a result, and those that contradict it. */
  readonly repeated: readonly number[];
  readonly contradicting: readonly number[];
}

/** More kinds of result than this make no table for people. */
const MOST_CELLS = 400;

/**
 * Turns one row a result into one row a person: each pair of subject and result set becomes a column "MRT SAS › Autumn
 * 2024"; other columns keep their first value. Null where the table is not long: no result set or subject, no persons,
 * or, where scores stand under
 * their own headings, no person twice.
 */
export function pivotLong(found: FoundTable, guesses: readonly Guess[]): Pivoted | null {
  const sets = guesses.find((guess) => guess.role === "result-set") ?? null;
  const subjects = guesses.find((guess) => guess.role === "subject") ?? null;
  const results = guesses.filter((guess) => guess.role === "result" || guess.role === "score");
  const values = results.some((guess) => guess.role === "result")
    ? results.filter((guess) => guess.role === "result")
    : results;
  if ((sets === null && subjects === null) || values.length === 0) return null;
  if (values.some((guess) => guess.role === "score" && guess.reading.moment !== null)) return null;
  const rowCount = found.rows.length;
  const persons = personKeys(guesses, rowCount);
  const isPlain = values.some((guess) => guess.role === "score");
  if (persons === null || persons.count === 0 || (isPlain && persons.count >= rowCount)) return null;

  const firstRow = firstRows(persons.personOf, persons.count);
  const dates = guesses.filter((guess) => guess.role === "test-date");
  const repeated = new Set<number>();
  const contradicting = new Set<number>();
  const spread = [...values, ...dates].flatMap((value) => {
    const isDate = value.role === "test-date";
    return spreadColumn(value.column, {
      sheetRows: found.rows,
      personOf: persons.personOf,
      count: persons.count,
      keys: [isDate || subjects === null ? null : subjects.column.cells, sets?.column.cells ?? null],
      header: value.role === "result" && subjects !== null ? null : value.column.header,
      again: isDate ? null : (row, isSame) => (isSame ? repeated : contradicting).add(row),
    });
  });
  if (spread.length > MOST_CELLS) return null;
  const taken = new Set<Guess | null>([...values, ...dates, sets, subjects]);
  const kept = guesses
    .filter((guess) => !taken.has(guess))
    .map(({ column }) => firstValues(column, persons, found.rows));
  const again = [...repeated, ...contradicting].sort((left, right) => left - right);
  const listed = again.map((row): DroppedRow => ({ rowNumber: (found.rows[row] ?? 0) + 1, reason: "duplicate" }));
  return {
    found: {
      ...found,
      columns: [...kept, ...spread],
      rows: firstRow.map((row) => found.rows[row] ?? 0),
      rowsUsed: rowCount - listed.length,
      dropped: [...found.dropped, ...listed],
    },
    repeated: [...repeated].map((row) => found.rows[row] ?? 0),
    contradicting: [...contradicting].map((row) => found.rows[row] ?? 0),
  };
}

function firstRows(personOf: Int32Array, count: number): Uint32Array {
  const first = new Uint32Array(count);
  let next = 0;
  for (let row = 0; row < personOf.length && next < count; row++) {
    if (personOf[row] === next) first[next++] = row;
  }
  return first;
}

interface SpreadOptions {
  readonly sheetRows: Uint32Array;
  readonly personOf: Int32Array;
  readonly count: number;
  /** Columns whose values name the new column, null ones left out. */
  readonly keys: readonly (CellColumn | null)[];
  /** First part of the new headers where the subject does not give it. */
  readonly header: string | null;
  /** Told of every row that says a result again. */
  readonly again: ((row: number, isSame: boolean) => void) | null;
}

/** One column a different key, one row a person. */
function spreadColumn(column: FoundColumn, options: SpreadOptions): readonly FoundColumn[] {
  const slots = new Map<string, { parts: string[]; kinds: Uint8Array; numbers: Float64Array; rows: Uint32Array }>();
  const { cells } = column;
  for (let row = 0; row < options.personOf.length; row++) {
    const person = options.personOf[row] ?? -1;
    if (person < 0) continue;
    const named = options.keys.flatMap((key) => (key === null ? [] : [cellText(key, row) ?? ""]));
    const id = named.join("\u0000");
    let slot = slots.get(id);
    if (slot === undefined) {
      slot = {
        parts: [...(options.header === null ? [] : [options.header]), ...named].filter((part) => part !== ""),
        kinds: new Uint8Array(options.count),
        numbers: new Float64Array(options.count),
        rows: new Uint32Array(options.count),
      };
      slots.set(id, slot);
    }
    const kind = cells.kinds[row] ?? CellKind.blank;
    const known = slot.kinds[person] ?? CellKind.blank;
    if (known !== CellKind.blank) {
      options.again?.(row, known === kind && slot.numbers[person] === cells.numbers[row]);
      continue;
    }
    slot.kinds[person] = kind;
    slot.numbers[person] = cells.numbers[row] ?? 0;
    slot.rows[person] = options.sheetRows[row] ?? 0;
  }
  return [...slots.values()].map(({ parts, kinds, numbers, rows }) => {
    const spread = countCells({ ...cells, kinds, numbers });
    return {
      index: column.index,
      header: parts.join(BAND_SEPARATOR),
      parts,
      cells: spread,
      profile: profileOf(spread),
      rows,
    };
  });
}

/** The first value of each person. */
function firstValues(
  column: FoundColumn,
  persons: { readonly personOf: Int32Array; readonly count: number },
  sheetRows: Uint32Array,
): FoundColumn {
  const kinds = new Uint8Array(persons.count);
  const numbers = new Float64Array(persons.count);
  const rows = new Uint32Array(persons.count);
  persons.personOf.forEach((person, row) => {
    if (person < 0 || kinds[person] !== CellKind.blank) return;
    kinds[person] = column.cells.kinds[row] ?? 0;
    numbers[person] = column.cells.numbers[row] ?? 0;
    rows[person] = sheetRows[row] ?? 0;
  });
  const cells = countCells({ ...column.cells, kinds, numbers });
  return { ...column, cells, profile: profileOf(cells), rows };
}
