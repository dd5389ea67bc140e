import { cellIssue, isCellIssueCode, mended } from "../../issues/tables/cells";
import type { AnswerSet } from "../../answerSet";
import type { Issue } from "../../issue";
import type { Column, NumberColumn, Role, Table, TextColumn } from "../../study";
import { kindsOfEitherSign } from "../scales/answerSets";
import { chooseAnswers, type ColumnAnswers } from "../scales/chooseAnswers";
import { scaleCatalogue } from "../scales/scaleCatalogue";
import { usualDirection } from "../scales/usualDirection";
import type { FoundTable } from "../layout/foundTable";
import { findKeyingOutliers } from "../repairs/keyingOutliers";
import { repairable, repairKey } from "../repairs/repairKey";
import { declaredReversed } from "../questionnaires/statement";
import type { UnderstoodTable } from "../roles/understandTable";
import type { Guess } from "../roles/guess";
import { columnNotes, placesOfRows } from "./notes";
import { missingCode, parseNumbers, type NumberContext, type ParsedNumbers } from "./numberColumn";
import { columnPlace } from "./columnPlace";
import { pointedAges } from "./pointedAges";
import { sheetPlace } from "../sourceSheet";
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
export function buildTable({ found, guesses, ids, kind }: UnderstoodTable, accepted: ReadonlySet<string>): BuiltTable {
  const issues: Issue[] = [];
  const items = guesses.filter(({ role }) => role === "item");
  const answers = chooseAnswers(items.map(({ column }) => column.cells));
  const columns = guesses.map((guess, index): Column => {
    const own = answers[items.indexOf(guess)] ?? null;
    const { column, issues: noticed } = buildColumn(found, guess, { id: ids[index] ?? "", accepted, answers: own });
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

function buildColumn(
  found: FoundTable,
  guess: Guess,
  {
    id,
    accepted,
    answers,
  }: { readonly id: string; readonly accepted: ReadonlySet<string>; readonly answers: ColumnAnswers | null },
): { column: Column; issues: readonly Issue[] } {
  const { column: cells } = guess;
  const notes = columnNotes();
  const keyOf = (code: string): string => repairKey(code, found.source, cells.index);
  const mends = (code: string): boolean => accepted.has(keyOf(code));
  const role: Role = guess.role === "score" ? "ignored" : guess.role;
  const place = cells.caption === undefined ? columnPlace(found, cells.index) : sheetPlace(found.source);
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
  const ages = isNumbers ? pointedAges(guess, { place, keyOf, mends }) : null;
  const column: Column = isNumbers
    ? numberColumn(guess, base, {
        rows: cells.rows ?? found.rows,
        notes,
        mends,
        ...(ages === null ? {} : { points: ages.points }),
        ...(answers === null ? {} : { answers }),
      })
    : {
        ...base,
        kind: "text",
        ...parseTexts(cells.cells, role, { rows: cells.rows ?? found.rows, notes, dayFirst: true, mends }),
      };
  const issues = silentRoles.has(role)
    ? []
    : [...(ages?.issues ?? []), ...issuesOfNotes(notes.byCode, { place, header: cells.header, keyOf, mends })];
  return { column, issues };
}

function numberColumn(
  guess: Guess,
  base: Omit<TextColumn, "kind" | "codes" | "levels" | "meaning">,
  context: NumberContext,
): NumberColumn {
  const answers = context.answers?.answers ?? null;
  const scale = scaleOf(guess, answers);
  const parsed = parseNumbers(guess.column.cells, scale, context);
  const said = guess.reading.said === "" ? (guess.said ?? "") : guess.reading.said;
  const isScore = base.role === "before" || base.role === "after" || base.role === "wave";
  const isOpen = isScore && (scale === null || (scale.minimum === null && scale.maximum === null && !scale.ordinal));
  const { values, missing } = isOpen ? mendOutliers(parsed, context) : parsed;
  const isReversed = base.role === "item" && declaredReversed(base.header);
  return {
    ...base,
    ...(guess.label === null ? {} : { measureLabel: guess.label }),
    ...(isScore && said !== "" ? { momentLabel: said } : {}),
    kind: "number",
    values,
    missing,
    scale,
    direction: answers === null ? usualDirection(scale, base.header) : directionOfItem(guess, answers, isReversed),
    reversed: isReversed,
    ...(answers === null ? {} : { answers }),
  };
}

/** Notes slips of the keys on scales without limits, and counts them as missing where Setup says so. */
function mendOutliers({ values, missing }: ParsedNumbers, { rows, notes, mends }: NumberContext): ParsedNumbers {
  const isMended = mends("keying-outliers");
  for (const row of findKeyingOutliers(values, missing)) {
    notes.add("keying-outliers", rows[row] ?? 0);
    if (isMended) missing[row] = missingCode("other");
  }
  return { values, missing };
}

/** Numbers say nothing of their ends; of "often" nobody knows whether it is good, unless the heading says it is not. */
function directionOfItem({ column }: Guess, { kind }: AnswerSet, isReversed: boolean): NumberColumn["direction"] {
  if (column.profile.texts <= column.profile.numbers) return null;
  return kindsOfEitherSign.has(kind) && !isReversed ? null : "higher-is-better";
}

function scaleOf(guess: Guess, answers: AnswerSet | null): NumberColumn["scale"] {
  if (answers !== null) return { ...scaleCatalogue.agreement, maximum: answers.answers.length };
  if (guess.role === "attendance") return scaleCatalogue.attendance;
  return guess.scale?.scale ?? null;
}

/** The notes of a column as issues, in order of code and row; those Setup says to mend are told as mended. */
function issuesOfNotes(
  byCode: ReadonlyMap<string, readonly number[]>,
  column: {
    readonly place: Column["place"];
    readonly header: string;
    readonly keyOf: (code: string) => string;
    readonly mends: (code: string) => boolean;
  },
): readonly Issue[] {
  const { place, header } = column;
  return [...byCode].flatMap(([code, rows]) => {
    if (!isCellIssueCode(code)) throw new RangeError(`no wording for ${code}`);
    const repair = repairable.has(code) ? { repair: column.keyOf(code) } : {};
    return placesOfRows(rows, place).map((at) => {
      const issue = cellIssue(code, { ...at, header, ...repair });
      return column.mends(code) ? mended(issue) : issue;
    });
  });
}
