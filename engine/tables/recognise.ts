/**
 * From sheets to a study, phase by phase:
 *
 * 1. sheets     which sheets are read: ours, hidden ones and forms are not searched for tables
 * 2. layout     tables on a sheet: headings joined over bands, rows sorted into pupils and the rest
 * 3. roles      what each column is, from heading, values and neighbours; Setup corrects
 * 4. columns    cells parsed on their scales, oddities noted with their places
 * 5. unite      sheets of pupils put under each other, rows of one pupil matched
 * 6. checks     what must be said of the pupils as a whole
 * 7. answers    questionnaires and their waves
 */
import type { Form } from "../form";
import type { Issue } from "../issue";
import {
  columnNotUsed,
  measureDirectionUnknown,
  namesInOneColumn,
  pairedByPosition,
  specialCategoryNotUsed,
  unnamedColumn,
  wordsWhereScores,
} from "../issues/tables/columns";
import {
  besideNotRead,
  headerRowsJoined,
  hiddenColumnsUsed,
  hiddenRowsUsed,
  summaryNotRead,
  longLayout,
  noTable,
  rowsDropped,
  sheetWithoutTable,
} from "../issues/tables/layout";
import { pupilIssue } from "../issues/tables/pupils";
import { failure, success, type Outcome } from "../outcome";
import type { Role, Study, Table } from "../study";
import { sheetSaysFictional } from "../workbook/fictional";
import { buildTable } from "./columns/buildTable";
import { columnPlace } from "./columns/columnPlace";
import { placesOfRows } from "./columns/notes";
import { schoolsOf } from "./forms/collect";
import { readForms } from "./forms/readForms";
import type { FoundTable } from "./layout/foundTable";
import { findTables } from "./layout/findTables";
import { findQuestionnaires } from "./questionnaires/findQuestionnaires";
import { suspectPairs } from "./repairs/suspectPairs";
import type { UnderstoodTable } from "./roles/understandTable";
import { correctColumns, correctLevel, understandWithSetup } from "./setup/corrections";
import { readSetup, saysYes } from "./setup/readSetup";
import { withUsualMeasures } from "./setup/usualMeasureSettings";
import { chooseSheets } from "./sheets/chooseSheets";
import { sheetLabel, sheetPlace, type SourceSheet } from "./sourceSheet";
import { sourceSums } from "./sourceSums";
import { withCaptionArms } from "./unite/captionArms";
import { pupilChecks } from "./unite/pupilChecks";
import { unitePupils } from "./unite/unitePupils";
import { withSheetsAsWaves } from "./unite/sheetsAsWaves";
import { yearGroupIssues } from "./unite/yearGroups";

/** Sensitive roles: recognised, and used only when Setup asks. */
const specialRoles: readonly Role[] = ["ethnicity", "looked-after", "send"];

/**
 * Recognises everything in the sheets of a study. Fails with "no-table" where neither a table nor a filled-in form is
 * found; anything else is an issue beside the study.
 */
export function recognise(
  sources: readonly SourceSheet[],
  options: { readonly forms: readonly Form[] },
): Outcome<Study> {
  const forms = readForms(sources, options.forms);
  const setup = readSetup(sources);
  const settings = {
    ...setup.settings,
    fictional: setup.settings.fictional || sources.some(({ sheet }) => sheetSaysFictional(sheet)),
  };
  const chosen = chooseSheets(sources, {
    claimed: forms.claimed,
    isAsked: (label) => saysYes(setup.valueOf("hidden-sheet", label)),
  });
  const searched = chosen.sources.map((source) => ({ source, tables: findTables(source) }));
  const arms = withCaptionArms(
    searched.flatMap(({ tables }) => tables.map((found) => ({ found, ...understandWithSetup(found, setup) }))),
    (found) => understandWithSetup(found, setup),
  );
  const corrected = withSheetsAsWaves(arms.tables);
  const accepted = new Set(settings.acceptedRepairs);
  const built = corrected.map(({ table: understood }) => {
    const { table, issues } = buildTable(understood, accepted);
    return { understood, issues, table: correctColumns(table, setup) };
  });
  const tables = built.map(({ table }) => table);
  const pupilTables = tables.filter((table) => table.kind === "pupils");
  const united = unitePupils(pupilTables);
  const pupils = united.pupils === null ? null : withoutSpecial(united.pupils, settings.specialCategories);
  const answers = findQuestionnaires(
    built.map(({ table, understood: { found } }) => ({ table, titles: found.titles })),
  );
  const issues: Issue[] = [
    ...forms.issues,
    ...setup.issues,
    ...chosen.issues,
    ...searched.flatMap(({ source, tables: found }) =>
      found.length === 0 ? [sheetWithoutTable(sheetPlace(source))] : [],
    ),
    ...corrected.flatMap(({ issues: unknown }) => unknown),
    ...arms.issues,
    ...built.flatMap(({ understood: table, issues: cellIssues }) => [
      ...tableIssues(table, settings.specialCategories),
      ...cellIssues,
    ]),
    ...pupilTables.flatMap(directionIssues),
    ...pupilTables.flatMap(suspectPairs),
    ...united.issues,
    ...(pupils === null ? [] : [...pupilChecks(pupils, pupilTables), ...yearGroupIssues(pupils, pupilTables)]),
    ...answers.issues,
  ];
  if (tables.length === 0 && forms.entries.length === 0) {
    const first = sources[0];
    return failure([noTable(first === undefined ? null : sheetPlace(first)), ...issues]);
  }
  return success<Study>(
    {
      tables,
      pupils,
      questionnaires: answers.questionnaires.map((questionnaire) => correctLevel(questionnaire, setup)),
      entries: forms.entries,
      forms: options.forms,
      formSchools: schoolsOf(forms),
      settings: withUsualMeasures(settings, { pupils, tables }),
      ...(setup.entries === null ? {} : { setup: setup.entries }),
      hiddenSheets: chosen.hidden.map(sheetLabel),
      sourceSums: sourceSums(sources, tables),
      issues,
    },
    issues,
  );
}

/** The pupils without sensitive columns nobody asked for; the tables they come from keep them, recognised. */
function withoutSpecial(pupils: Table, asked: readonly string[]): Table {
  const columns = pupils.columns.filter(({ role }) => !specialRoles.includes(role) || asked.includes(role));
  return columns.length === pupils.columns.length ? pupils : { ...pupils, columns };
}

/** What must be said of a table's layout and columns. */
function tableIssues({ found, guesses, pivoted, kind }: UnderstoodTable, asked: readonly string[]): readonly Issue[] {
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
    ...guesses.flatMap((guess) => guessIssues(found, guess, asked)),
  ];
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
  if (role === "before" && guess.reason === "neighbours")
    return [pairedByPosition(place, column.header, guess.label ?? "")];
  if (role === "ignored" && guess.confidence < 0.8) return [columnNotUsed(place, column.header)];
  if (role === "name" && /sur|fore|,/i.test(column.header)) return [namesInOneColumn(place, column.header)];
  return [];
}

/** Scores of which nobody has said whether more is better. */
function directionIssues(table: Table): readonly Issue[] {
  return table.columns.flatMap((column) =>
    column.kind === "number" && column.measure !== null && column.role !== "item" && column.direction === null
      ? [measureDirectionUnknown(column.place, column.header)]
      : [],
  );
}
