import type { Estimate } from "../../estimate";
import type { QuestionnaireResult } from "../../results/questionnaire";
import type { Column, NumberColumn, Role, Study, Table } from "../../study";
import { columnLetters } from "../../workbook/cellRange";
import type { ReportSource } from "../report";

/** "S3": how the sheet "Method and audit" calls a table. */
export function sourceLabel(index: number): string {
  return `S${index + 1}`;
}

/** Which cells a number came from: tables by their label, a school's with the columns of the measure. */
export function originsOf({ study, results }: ReportSource): (estimate: Estimate) => string {
  if (study === null) return () => "–";
  const bySchool = tablesBySchool(study);
  const questionnaires = results.filter((result): result is QuestionnaireResult => result.kind === "questionnaire");
  return ({ measure, school }) => {
    const asked = questionnaires.find(
      ({ id, items }) => id === measure || items.some((item) => measure === item.id || measure === `${id}:${item.id}`),
    );
    if (asked !== undefined) return labelsText(wavesOf(study, asked));
    const scored = tablesWith(study, measure);
    if (school === null) return labelsText(scored);
    const own = scored.filter((table) => bySchool.get(school)?.has(table) ?? false);
    return own
      .map((table) => `${sourceLabel(table)} ${scoreColumns(study.tables[table], measure).map(letters).join(", ")}`)
      .join("; ");
  };
}

/** The columns of a table that numbers were made of, by letter: "MRT SAS: before O, after P; school A; 8 statements F to M". */
export function usedColumns(table: Table): string {
  const scores = table.columns.filter(isScore);
  const measures = [...new Set(scores.map(({ measure }) => measure))];
  const others = table.columns.filter(({ role }) => usedRoles.includes(role));
  const items = table.columns.filter(({ role }) => role === "item");
  return [
    ...measures.map((measure) => {
      const of = scores.filter((column) => column.measure === measure);
      return `${of[0]?.measureLabel ?? measure ?? ""}: ${of.map((column) => `${column.role} ${letters(column)}`).join(", ")}`;
    }),
    ...others.map((column) => `${column.role.replace(/-/g, " ")} ${letters(column)}`),
    ...(items.length === 0
      ? []
      : [
          `${items.length} statements ${items.slice(0, 1).map(letters).join("")} to ${items.slice(-1).map(letters).join("")}`,
        ]),
  ].join("; ");
}

const usedRoles: readonly Role[] = [
  "school",
  "arm",
  "class",
  "year-group",
  "sex",
  "pupil-premium",
  "send",
  "eal",
  "group",
  "respondent-code",
];

function isScore(column: Column): column is NumberColumn {
  return column.kind === "number" && (column.role === "before" || column.role === "after" || column.role === "wave");
}

function letters({ place }: Column): string {
  return place.column === undefined ? "?" : columnLetters(place.column);
}

function scoreColumns(table: Table | undefined, measure: string): readonly Column[] {
  return (table?.columns ?? []).filter((column) => isScore(column) && column.measure === measure);
}

function tablesWith(study: Study, measure: string): readonly number[] {
  return [...study.tables.keys()].filter((index) => scoreColumns(study.tables[index], measure).length > 0);
}

function wavesOf(study: Study, { id }: QuestionnaireResult): readonly number[] {
  const waves = study.questionnaires.find((questionnaire) => questionnaire.id === id)?.waves ?? [];
  const sheets = new Set(waves.map(({ table }) => table.id));
  return [...study.tables.keys()].filter((index) => sheets.has(study.tables[index]?.id ?? ""));
}

/** Of the united pupils: the tables in which each school's rows stand. */
function tablesBySchool({ pupils, tables }: Study): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const school = pupils?.columns.find(({ role }) => role === "school");
  if (pupils === null || school?.kind !== "text") return found;
  const tableOf = (pupils.sources ?? [pupils]).map(({ file, sheet }) =>
    [...tables.keys()].filter((index) => tables[index]?.sheet === sheet && tables[index]?.file === file),
  );
  school.codes.forEach((code, row) => {
    const name = school.levels[code];
    if (name === undefined) return;
    const of = found.get(name) ?? new Set();
    for (const table of tableOf[pupils.sourceOf?.[row] ?? 0] ?? []) of.add(table);
    found.set(name, of);
  });
  return found;
}

/** Labels in order, runs joined: "S1 to S8, S10". */
function labelsText(tables: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const table of tables) {
    const last = runs[runs.length - 1];
    if (last !== undefined && table === last.to + 1) last.to = table;
    else runs.push({ from: table, to: table });
  }
  const text = ({ from, to }: { from: number; to: number }): string =>
    from === to ? sourceLabel(from) : `${sourceLabel(from)} to ${sourceLabel(to)}`;
  return runs.length === 0 ? "–" : runs.map(text).join(", ");
}
