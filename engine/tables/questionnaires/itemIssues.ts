import type { Issue } from "../../issue";
import {
  answersInOtherWords,
  answersSignUnknown,
  directionUnknown,
  itemAgainstOthers,
} from "../../issues/tables/answers";
import { quoted } from "../../issues/tables/wording";
import type { NumberColumn, Table } from "../../study";
import { placeText } from "../../workbook/place";
import { answersOf, isAgainstOthers } from "./isAgainstOthers";

const itemsOf = (table: Table): readonly NumberColumn[] =>
  table.columns.filter((column): column is NumberColumn => column.kind === "number" && column.role === "item");

const isKeyed = ({ answers }: NumberColumn): boolean => answers === undefined || answers.kind === "agreement";

/**
 * What must be said of the statements of a questionnaire's tables, waves in order: which end of their answers is which,
 * and those that run against the others. What holds of a statement in several waves is said once.
 */
export function itemIssues(tables: readonly Table[]): readonly Issue[] {
  const first = firstOfEach(tables, ({ id }) => id);
  const places = firstOfEach(tables, ({ place }) => placeText(place));
  return [
    ...runsOf(first.filter((item) => !isKeyed(item))).flatMap(answersIssue),
    ...places.flatMap((item) =>
      isKeyed(item) && item.direction === null
        ? [directionUnknown(item.place, { header: item.header, points: answersOf(item) })]
        : [],
    ),
    ...tables.flatMap((table) =>
      itemsOf(table).flatMap((item) =>
        isAgainstOthers(table, item)
          ? [itemAgainstOthers(item.place, { header: item.header, sign: signOf(item) })]
          : [],
      ),
    ),
  ];
}

function firstOfEach(tables: readonly Table[], keyOf: (item: NumberColumn) => string): readonly NumberColumn[] {
  const first = new Map<string, NumberColumn>();
  for (const item of tables.flatMap(itemsOf)) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}

function signOf({ answers }: NumberColumn): string {
  const highest = answers?.answers[answers.answers.length - 1];
  return highest === undefined || answers?.kind === "agreement" ? "agreeing" : quoted(highest);
}

/** Neighbouring statements with one set of answers of which as much is known. */
function runsOf(items: readonly NumberColumn[]): readonly (readonly NumberColumn[])[] {
  const runs: NumberColumn[][] = [];
  for (const item of items) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const isNext =
      last !== undefined &&
      last.answers === item.answers &&
      last.direction === item.direction &&
      last.place.sheet === item.place.sheet &&
      (last.place.column ?? 0) + 1 === item.place.column;
    if (isNext) run?.push(item);
    else runs.push([item]);
  }
  return runs;
}

function answersIssue(run: readonly NumberColumn[]): readonly Issue[] {
  const [first] = run;
  const last = run[run.length - 1];
  if (first?.answers === undefined || last === undefined) return [];
  const { answers, upper } = first.answers;
  const found = {
    statements: run.length,
    lowest: answers[0] ?? "",
    highest: answers[answers.length - 1] ?? "",
    counted: answers.slice(answers.length - upper),
  };
  const place = run.length === 1 ? first.place : { ...first.place, ...toColumn(last) };
  return [first.direction === null ? answersSignUnknown(place, found) : answersInOtherWords(place, found)];
}

function toColumn({ place: { column } }: NumberColumn): { readonly toColumn?: number } {
  return column === undefined ? {} : { toColumn: column };
}
