import { cellIssue, isCellIssueCode } from "../../issues/tables";
import type { Issue } from "../../issue";
import type { Column, NumberColumn, Role, Table, TableKind, TextColumn } from "../../study";
import { scaleCatalogue } from "../scales/scaleCatalogue";
import type { FoundTable } from "../layout/foundTable";
import { declaredReversed } from "../questionnaires/statement";
import type { Guess } from "../roles/guess";
import { columnNotes, placesOfRows } from "./notes";
import { parseNumbers } from "./numberColumn";
import { columnPlace } from "./columnPlace";
import { parseTexts } from "./textColumn";

/** A table with its columns understood, and what was noticed in their cells. */
export interface BuiltTable {
  readonly table: Table;
  readonly issues: readonly Issue[];
}

/** Roles whose column holds numbers. */
const numberRoles: ReadonlySet<Role> = new Set<Role>(["before", "after", "wave", "item", "attendance", "result"]);
/** Roles whose oddities matter to no result: their cells are not remarked on. */
const silentRoles: ReadonlySet<Role> = new Set<Role>(["ignored", "open-answer", "multi-select", "timestamp"]);

/** Parses every column of a found table as what it was taken for. */
export function buildTable(found: FoundTable, guesses: readonly Guess[], kind: TableKind): BuiltTable {
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const columns = guesses.map((guess): Column => {
    const { column, issues: noticed } = buildColumn(found, guess, columnId(guess, ids));
    issues.push(...noticed);
    return column;
  });
  const { source, range, id, rowsSupplied, dropped } = found;
  const rowNumbers = found.rows.map((row) => row + 1);
  const table: Table = {
    id,
    file: source.file,
    sheet: source.sheet.name,
    range,
    kind,
    columns,
    rowNumbers,
    rowsSupplied,
    dropped,
    ...(found.rowsUsed === undefined ? {} : { rowsUsed: found.rowsUsed }),
  };
  return { table, issues };
}

function columnId(guess: Guess, taken: Set<string>): string {
  const wanted = guess.column.header === "" ? `column ${guess.column.index + 1}` : guess.column.header;
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted} (${number})`;
  taken.add(id);
  return id;
}

function buildColumn(found: FoundTable, guess: Guess, id: string): { column: Column; issues: readonly Issue[] } {
  const { column: cells } = guess;
  const notes = columnNotes();
  const role: Role = guess.role === "score" ? "ignored" : guess.role;
  const place = columnPlace(found, cells.index);
  const base = {
    id,
    header: cells.header,
    place,
    role,
    confidence: guess.confidence,
    reason: guess.reason,
    measure: guess.measure,
    wave: guess.wave,
  };
  const isNumbers = numberRoles.has(role) && (role !== "wave" || guess.scale !== null);
  const column: Column = isNumbers
    ? numberColumn(found, guess, base, notes)
    : {
        ...base,
        kind: "text",
        ...parseTexts(cells.cells, role, { rows: cells.rows ?? found.rows, notes, dayFirst: true }),
      };
  const issues = silentRoles.has(role) ? [] : issuesOfNotes(notes.byCode, place, cells.header);
  return { column, issues };
}

function numberColumn(
  found: FoundTable,
  guess: Guess,
  base: Omit<TextColumn, "kind" | "codes" | "levels" | "meaning">,
  notes: ReturnType<typeof columnNotes>,
): NumberColumn {
  const scale = scaleOf(guess);
  const { values, missing } = parseNumbers(guess.column.cells, scale, {
    rows: guess.column.rows ?? found.rows,
    notes,
  });
  const isWords = guess.column.profile.texts > guess.column.profile.numbers;
  return {
    ...base,
    ...(guess.label === null ? {} : { measureLabel: guess.label }),
    kind: "number",
    values,
    missing,
    scale,
    direction: base.role === "item" ? (isWords ? "higher-is-better" : null) : "higher-is-better",
    reversed: base.role === "item" && declaredReversed(base.header),
  };
}

function scaleOf(guess: Guess): NumberColumn["scale"] {
  if (guess.role === "item") return scaleCatalogue.agreement;
  if (guess.role === "attendance") return scaleCatalogue.attendance;
  return guess.scale?.scale ?? null;
}

/** The notes of a column as issues, in order of code and row; a repair's key is its code at its column. */
function issuesOfNotes(
  byCode: ReadonlyMap<string, readonly number[]>,
  place: Column["place"],
  header: string,
): readonly Issue[] {
  return [...byCode].flatMap(([code, rows]) => {
    if (!isCellIssueCode(code)) throw new RangeError(`no wording for ${code}`);
    return placesOfRows(rows, place).map((at) => cellIssue(code, { ...at, header }));
  });
}
