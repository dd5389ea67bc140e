import type { Issue } from "../../issue";
import { wavesIndependent } from "../../issues/tables/answers";
import type { Column, QuestionnaireTables, Table } from "../../study";
import { foldText } from "../cells/foldText";
import { BAND_SEPARATOR } from "../layout/foundTable";
import { compareMoments, readMoment, type Moment, type MomentReading } from "../headers/moment";
import { uniteTables } from "../unite/uniteTables";
import { takeRows } from "../unite/takeRows";
import { monthOf, spanOfAnswers } from "./answerTimes";
import { itemIssues } from "./itemIssues";
import { levelOf } from "./level";
import { linkWaves } from "./linkWaves";
import { linkIssues } from "./unlinkedPeople";
import { statementKey, statementOf } from "./statement";
import { answersOfWaves, partsByAnswers, signsOfWaves, withAnswers } from "./answersOfWaves";

/** Answers of one sheet at one time. */
interface Part {
  readonly table: Table;
  readonly items: readonly string[];
  readonly title: string;
  readonly reading: MomentReading;
}

/** Days: answers less apart than four weeks are one wave handed in late. */
const LEAST_APART = 28;
/** Questionnaires whose statements are this much the same (shared of all) are one. */
const SAME_STATEMENTS = 0.6;

/**
 * Groups tables of answers into questionnaires: the same statements are one questionnaire, its waves told apart by the
 * sheet's name, title or a column of waves; waves are linked by an id or a code, else independent groups of people.
 */
export function findQuestionnaires(tables: readonly { readonly table: Table; readonly titles: readonly string[] }[]): {
  readonly questionnaires: readonly QuestionnaireTables[];
  readonly issues: readonly Issue[];
} {
  const parts = tables
    .filter(({ table }) => table.kind === "questionnaire")
    .flatMap(({ table, titles }) => partsOf(table, titles))
    .flatMap((part) => partsByAnswers(part).map((own) => ({ ...part, ...own })));
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.find(([first]) => first !== undefined && sameStatements(first.items, part.items));
    if (group === undefined) groups.push([part]);
    else group.push(part);
  }
  const taken = new Set<string>();
  const found = groups.map((group) => questionnaireOf(timedByAnswers(group), taken));
  return {
    questionnaires: found.map(({ questionnaire }) => questionnaire),
    issues: found.flatMap(({ issues }) => issues),
  };
}

/** One part, or one for each value of a column of waves. */
function partsOf(table: Table, titles: readonly string[]): readonly Part[] {
  const columns = table.columns.map(asStatement);
  const items = columns.flatMap((column) => (column.role === "item" ? [column.id] : []));
  const named = [table.sheet, ...titles].map(readMoment);
  const own = named.find((reading) => reading.moment !== null) ?? readMoment(table.sheet);
  const title = readMoment(table.sheet).label;
  const wave = columns.find((column) => column.role === "result-set");
  const side = sideBySide(table, title);
  if (side !== null) return side;
  if (wave?.kind !== "text" || wave.levels.length > 6)
    return [{ table: { ...table, columns }, items, title, reading: own }];
  return wave.levels.map((level, code) => {
    const keep = Uint8Array.from(wave.codes, (held) => (held === code ? 1 : 0));
    const part = takeRows({ ...table, columns }, keep);
    const reading = readMoment(level);
    return { table: { ...part, id: `${table.id}: ${level}` }, items, title, reading };
  });
}

/** Statements that stand twice, under a heading of each moment: a part for each; null where they do not. */
function sideBySide(table: Table, title: string): readonly Part[] | null {
  const items = table.columns.filter(({ role }) => role === "item");
  if (new Set(items.map(({ header }) => statementKey(header))).size === items.length) return null;
  const readings = new Map(items.map((column) => [momentOfBands(column).said, momentOfBands(column)]));
  if (readings.size < 2 || [...readings.values()].some(({ moment }) => moment === null)) return null;
  return [...readings.values()].map((reading): Part => {
    const columns = table.columns
      .filter((column) => column.role !== "item" || momentOfBands(column).said === reading.said)
      .map(asStatement);
    const ids = columns.flatMap(({ role, id }) => (role === "item" ? [id] : []));
    return { table: { ...table, id: `${table.id}: ${reading.said}`, columns }, items: ids, title, reading };
  });
}

/** When the bands above a statement say it was asked. */
function momentOfBands({ header }: Column): MomentReading {
  return readMoment(header.split(BAND_SEPARATOR).slice(0, -1).join(" "));
}

/** An item by its statement: the same id in every export and wave. */
function asStatement(column: Column): Column {
  if (column.role !== "item") return column;
  return { ...column, id: `item:${statementKey(column.header)}`, header: statementOf(column.header) };
}

function sameStatements(left: readonly string[], right: readonly string[]): boolean {
  const known = new Set(left);
  const shared = right.filter((item) => known.has(item)).length;
  return shared / (left.length + right.length - shared) >= SAME_STATEMENTS;
}

function questionnaireOf(
  group: readonly Part[],
  taken: Set<string>,
): { readonly questionnaire: QuestionnaireTables; readonly issues: readonly Issue[] } {
  const first = group[0];
  if (first === undefined) throw new RangeError("a questionnaire without answers");
  const title = first.title === "" ? "Questionnaire" : first.title;
  let id = foldText(title).replaceAll(" ", "-");
  for (let number = 2; taken.has(id); number++) id = `${foldText(title).replaceAll(" ", "-")}-${number}`;
  taken.add(id);
  const answers = answersOfWaves(group.map(({ table }) => table));
  const signs = signsOfWaves(group.map(({ table }) => table));
  const alike = group.map((part) => ({ ...part, table: withAnswers(part.table, { answers, signs }) }));
  const waves = wavesOf(alike).map(({ label, table }) => ({ label, table: withMeasure(table, id) }));
  const linkedBy = waves.length < 2 ? null : linkWaves(waves.map(({ table }) => table));
  const statements = first.table.columns.flatMap((column) => (column.role === "item" ? [column.header] : []));
  const firstSheet = waves[0]?.table.sheet ?? first.table.sheet;
  const titles = [title, ...group.map((part) => part.table.sheet)].join(" ");
  return {
    questionnaire: {
      id,
      title,
      level: levelOf(titles, statements),
      answers,
      waves,
      linkedBy: linkedBy?.columns ?? null,
    },
    issues: [
      ...itemIssues(inOrder(alike).map(({ table }) => table)),
      ...(waves.length < 2
        ? []
        : linkedBy === null
          ? [wavesIndependent({ sheet: firstSheet }, title)]
          : linkIssues(
              title,
              waves.map(({ table }) => table),
              linkedBy,
            )),
    ],
  };
}

function withMeasure(table: Table, measure: string): Table {
  return {
    ...table,
    columns: table.columns.map((column) => (column.role === "item" ? { ...column, measure } : column)),
  };
}

/** Sheets whose names do not say when: exports whose time stamps lie apart are waves, named by their first month. */
function timedByAnswers(group: readonly Part[]): readonly Part[] {
  if (group.length < 2 || group.some(({ reading }) => reading.moment !== null)) return group;
  const spans = group.map(({ table }) => spanOfAnswers(table));
  const inOrder = spans.flatMap((span) => (span === null ? [] : [span])).sort((one, other) => one.from - other.from);
  const areApart = inOrder.every(
    ({ from }, index) => index === 0 || from - (inOrder[index - 1]?.to ?? 0) > LEAST_APART,
  );
  if (inOrder.length < group.length || !areApart) return group;
  return group.map((part, index) => {
    const { moment, month } = monthOf(spans[index]?.from ?? 0);
    return { ...part, reading: { ...part.reading, moment, said: month } };
  });
}

/** Parts by their moment, where they have one. */
function inOrder(group: readonly Part[]): readonly Part[] {
  return [...group].sort(({ reading: left }, { reading: right }) =>
    left.moment && right.moment ? compareMoments(left.moment, right.moment) : 0,
  );
}

/** Parts of one moment under each other, moments in order; without moments all parts are one wave. */
function wavesOf(group: readonly Part[]): readonly { readonly label: string; readonly table: Table }[] {
  const waves: { moment: Moment | null; label: string; parts: Part[] }[] = [];
  for (const part of group) {
    const { moment, said } = part.reading;
    const same = waves.find((wave) =>
      wave.moment === null || moment === null ? wave.moment === moment : compareMoments(wave.moment, moment) === 0,
    );
    if (same === undefined) waves.push({ moment, label: said, parts: [part] });
    else same.parts.push(part);
  }
  waves.sort((left, right) => (left.moment && right.moment ? compareMoments(left.moment, right.moment) : 0));
  return waves.map(({ label, parts }, index) => {
    const tables = parts.map(({ table }) => ({ table, school: null, class: null }));
    const only = parts.length === 1 ? parts[0]?.table : undefined;
    return {
      label: label === "" ? (waves.length === 1 ? "All answers" : `Wave ${index + 1}`) : label,
      table: only ?? uniteTables(tables, `${parts[0]?.title ?? ""} ${label}`.trim()),
    };
  });
}
