import type { Issue } from "../issue";
import {
  colourNotRead,
  contactNotUsed,
  namesNotAnalysed,
  columnNotUsed,
  measureDirectionUnknown,
  namesInOneColumn,
  pairedByPosition,
  specialCategoryNotUsed,
  unnamedColumn,
  wordsInOrder,
  wordsWhereScores,
} from "../issues/tables/columns";
import {
  besideNotRead,
  headerRowsJoined,
  hiddenColumnsUsed,
  hiddenRowsUsed,
  longLayout,
  rowsDropped,
  summaryNotRead,
} from "../issues/tables/layout";
import { pupilIssue } from "../issues/tables/pupils";
import { identityRoles, type Role, specialRoles, type Table } from "../study";
import { foldHeader } from "./cells/foldText";
import { colouredCells } from "./columns/coloursOfColumn";
import { columnPlace } from "./columns/columnPlace";
import { placesOfRows } from "./columns/notes";
import { contactWords } from "./headers/contactWords";
import type { FoundTable } from "./layout/foundTable";
import type { UnderstoodTable } from "./roles/understandTable";
import { sheetPlace } from "./sourceSheet";

/** What must be said of a table's layout and columns. */
export function tableIssues(
  { found, guesses, pivoted, kind }: UnderstoodTable,
  asked: readonly string[],
): readonly Issue[] {
  const { source, range, dropped, columns } = found;
  const whole = sheetPlace(source);
  const isSummary = kind === "other" && guesses.some(({ role }) => role === "before");
  if (isSummary) return [summaryNotRead({ ...whole, ...range })];
  const bands = pivoted === null && columns.some((column) => column.parts.length > 1);
  const firstColumn = { ...whole, column: range.column };
  const reasons = [...new Set(dropped.map((row) => row.reason))];
  const hiddenRows = [...found.rows].filter((row) => source.sheet.isRowHidden(row));
  return [
    ...(bands
      ? [
          headerRowsJoined({
            ...whole,
            row: found.headerRow,
            toRow: range.row,
            column: range.column,
            toColumn: range.toColumn,
          }),
        ]
      : []),
    ...reasons.flatMap((reason) =>
      placesOfRows(
        dropped.filter((row) => row.reason === reason).map((row) => row.rowNumber - 1),
        firstColumn,
      ).map(({ place, count }) => rowsDropped(place, reason, count)),
    ),
    ...(pivoted === null ? [] : longIssues(found, pivoted)),
    ...placesOfRows(hiddenRows, firstColumn).map(({ place, count }) => hiddenRowsUsed(place, count)),
    ...columns.flatMap((column) =>
      column.caption === undefined && source.sheet.isColumnHidden(column.index)
        ? [hiddenColumnsUsed(columnPlace(found, column.index), 1)]
        : [],
    ),
    ...colourIssues(found, guesses),
    ...identityIssues(found, guesses),
    ...guesses.flatMap((guess) => guessIssues(found, guess, asked)),
  ];
}

/** Whom a row is about: used to tell pupils apart and for nothing else. */
function identityIssues(found: FoundTable, guesses: UnderstoodTable["guesses"]): readonly Issue[] {
  const own = guesses.filter(
    ({ role, column }) => identityRoles.some((one) => one === role) && column.caption === undefined,
  );
  return own.length === 0 ? [] : [namesNotAnalysed(sheetPlace(found.source), own.length)];
}

/** Scores coloured cell by cell: the first such column speaks for all of its table. */
function colourIssues(found: FoundTable, guesses: UnderstoodTable["guesses"]): readonly Issue[] {
  if (found.source.sheet.fill === undefined) return [];
  const isScore = ({ role, column }: UnderstoodTable["guesses"][number]): boolean =>
    ["before", "wave", "after"].includes(role) && column.caption === undefined;
  const beside = guesses.filter((guess) => !isScore(guess)).map(({ column }) => column.index);
  return guesses.filter(isScore).flatMap(({ column }) => {
    const count = colouredCells(found, column.index, beside);
    return count === 0 ? [] : [colourNotRead(columnPlace(found, column.index), column.header, count)];
  });
}

/** A long table says so, and where results were given twice. */
function longIssues(found: FoundTable, pivoted: NonNullable<UnderstoodTable["pivoted"]>): readonly Issue[] {
  const result = found.columns[found.columns.length - 1]?.index ?? found.range.column;
  const value = found.columns.find((column) => column.parts.length > 1)?.index ?? result;
  const place = columnPlace(found, value);
  return [
    longLayout({ ...sheetPlace(found.source), row: found.range.row, column: found.range.column }),
    ...placesOfRows(pivoted.repeated, place).map((at) => pupilIssue("duplicate-rows", at.place, at.count)),
    ...placesOfRows(pivoted.contradicting, place).map((at) => pupilIssue("duplicate-conflict", at.place, at.count)),
  ];
}

function guessIssues(
  found: UnderstoodTable["found"],
  guess: UnderstoodTable["guesses"][number],
  asked: readonly string[],
): readonly Issue[] {
  const { column, role } = guess;
  if (column.isAside === true && column.header !== "") {
    return [besideNotRead(columnPlace(found, column.index), column.header)];
  }
  const place = columnPlace(found, column.index);
  if (column.header === "") return [unnamedColumn(place)];
  if (specialRoles.includes(role as Role) && !asked.includes(role))
    return [specialCategoryNotUsed(place, column.header)];
  if ((role === "before" || role === "after") && guess.scale === null && column.profile.filled > 0) {
    return [wordsWhereScores(place, column.header)];
  }
  const levels = role === "before" && guess.scale?.scale.id === "ordered-words" ? (guess.scale.scale.levels ?? []) : [];
  const [lowest, highest] = [levels[0], levels[levels.length - 1]];
  if (lowest !== undefined && highest !== undefined) return [wordsInOrder(place, column.header, { lowest, highest })];
  if (role === "before" && guess.reason === "neighbours")
    return [pairedByPosition(place, column.header, guess.label ?? "")];
  if (role === "ignored" && saysContact(column.header)) return [contactNotUsed(place, column.header)];
  if (role === "ignored" && guess.confidence < 0.8) return [columnNotUsed(place, column.header)];
  if (role === "name" && /sur|fore|,/i.test(column.header)) return [namesInOneColumn(place, column.header)];
  return [];
}

function saysContact(header: string): boolean {
  const padded = ` ${foldHeader(header)} `;
  return contactWords.some((word) => padded.includes(` ${word} `));
}

/** Scores of which nobody has said whether more is better. */
export function directionIssues(table: Table): readonly Issue[] {
  return table.columns.flatMap((column) =>
    column.kind === "number" && column.measure !== null && column.role !== "item" && column.direction === null
      ? [measureDirectionUnknown(column.place, column.header)]
      : [],
  );
}
