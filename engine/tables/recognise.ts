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
import { noTable, sheetWithoutTable } from "../issues/tables/layout";
import { failure, success, type Outcome } from "../outcome";
import { specialRoles, type Study, type Table } from "../study";
import { sheetSaysFictional } from "../workbook/fictional";
import { buildTable } from "./columns/buildTable";
import { schoolsOf } from "./forms/collect";
import { readDisadvantage } from "./disadvantage";
import { type FormsReading, readForms } from "./forms/readForms";
import { findTables } from "./layout/findTables";
import type { FoundTable } from "./layout/foundTable";
import { findQuestionnaires } from "./questionnaires/findQuestionnaires";
import { suspectPairs } from "./repairs/suspectPairs";
import { withSwappedMended } from "./repairs/swappedColumns";
import { correctColumns, correctQuestionnaire, understandWithSetup } from "./setup/corrections";
import { readSetup, saysYes } from "./setup/readSetup";
import { withUsualMeasures } from "./setup/usualMeasureSettings";
import { chooseSheets } from "./sheets/chooseSheets";
import { sheetLabel, sheetPlace, type SourceSheet } from "./sourceSheet";
import { sourceSums } from "./sourceSums";
import { directionIssues, tableIssues } from "./tableIssues";
import { withCaptionArms } from "./unite/captionArms";
import { saysEarlierCohort, withCohorts } from "./unite/cohorts";
import { classInTitles } from "./unite/classInTitles";
import { pupilChecks } from "./unite/pupilChecks";
import { unitePupils } from "./unite/unitePupils";
import { withSheetsAsWaves } from "./unite/sheetsAsWaves";
import { yearGroupIssues } from "./unite/yearGroups";
import { recogniseWithout } from "./withdrawals/recogniseWithout";
import { PUPIL_WITHDRAWALS, withdrawalList } from "./withdrawals/withdrawalList";

/**
 * Recognises everything in the sheets of a study but pupils who were withdrawn. Fails with "no-table" where neither a
 * table nor a filled-in form is found; anything else is an issue beside the study.
 */
export function recognise(
  sources: readonly SourceSheet[],
  options: { readonly forms: readonly Form[] },
): Outcome<Study> {
  const found = readForms(sources, options.forms);
  const lines = withdrawalList(found.entries);
  const forms = { ...found, entries: found.entries.filter(({ form }) => form !== PUPIL_WITHDRAWALS) };
  const read = (left: readonly SourceSheet[]) =>
    recogniseSheets(left, { asStored: sources, forms, known: options.forms });
  return lines.length === 0 ? read(sources) : recogniseWithout(sources, lines, read);
}

interface SheetsToRecognise {
  /** The sheets with every row, as formulas beside the results see them. */
  readonly asStored: readonly SourceSheet[];
  readonly forms: FormsReading;
  readonly known: readonly Form[];
}

function recogniseSheets(
  sources: readonly SourceSheet[],
  { asStored, forms, known }: SheetsToRecognise,
): Outcome<Study> {
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
  const understand = (found: FoundTable) => ({ found, ...understandWithSetup(found, setup) });
  const arms = withCaptionArms(
    searched.flatMap(({ tables }) => tables.map(understand)),
    understand,
  );
  const cohorts = withCohorts(arms.tables, understand);
  const corrected = withSheetsAsWaves(cohorts.tables);
  const accepted = new Set(settings.acceptedRepairs);
  const built = corrected.map(({ table: understood }) => {
    const { table, issues } = buildTable(understood, accepted);
    const swapped = withSwappedMended(correctColumns(table, setup), accepted);
    return { understood, issues: [...issues, ...swapped.issues], table: swapped.table };
  });
  const tables = built.map(({ table }) => table);
  const pupilTables = tables.filter((table) => table.kind === "pupils");
  const titleClasses = new Map(
    built.flatMap(({ table, understood: { found } }) => {
      const titled = classInTitles(found);
      return titled === null ? [] : [[table, titled.name] as const];
    }),
  );
  const united = unitePupils(pupilTables, titleClasses);
  const pupils = united.pupils === null ? null : withoutSpecial(united.pupils, settings.specialCategories);
  const disadvantage = readDisadvantage(pupilTables, pupils, setup);
  const answers = findQuestionnaires(
    built.map(({ table, understood: { found } }) => ({ table, titles: found.titles })),
  );
  const questionnaires = answers.questionnaires.map((questionnaire) => correctQuestionnaire(questionnaire, setup));
  const issues: Issue[] = [
    ...forms.issues,
    ...setup.issues,
    ...chosen.issues,
    ...searched.flatMap(({ source, tables: found }) =>
      found.length === 0 ? [sheetWithoutTable(sheetPlace(source))] : [],
    ),
    ...corrected.flatMap(({ issues: unknown }) => unknown),
    ...arms.issues,
    ...cohorts.issues,
    ...built.flatMap(({ understood: table, issues: cellIssues }) => [
      ...tableIssues(table, settings.specialCategories),
      ...cellIssues,
    ]),
    ...pupilTables.flatMap(directionIssues),
    ...pupilTables.flatMap(suspectPairs),
    ...united.issues,
    ...disadvantage.issues,
    ...(pupils === null ? [] : [...pupilChecks(pupils, pupilTables), ...yearGroupIssues(pupils, pupilTables)]),
    ...answers.issues,
    ...questionnaires.flatMap(({ issues: unknown }) => unknown),
  ];
  if (tables.length === 0 && forms.entries.length === 0) {
    const first = sources[0];
    return failure([noTable(first === undefined ? null : sheetPlace(first)), ...issues]);
  }
  return success<Study>(
    {
      tables,
      pupils,
      questionnaires: questionnaires.map(({ questionnaire }) => questionnaire),
      entries: forms.entries,
      forms: known,
      formSchools: schoolsOf(forms),
      settings: withUsualMeasures(
        { ...settings, earlierCohorts: settings.earlierCohorts || saysEarlierCohort(pupils) },
        { pupils, tables },
      ),
      ...(setup.entries === null ? {} : { setup: setup.entries }),
      hiddenSheets: chosen.hidden.map(sheetLabel),
      sourceSums: sourceSums(asStored, tables),
      ...(disadvantage.use === null ? {} : { disadvantage: disadvantage.use }),
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
