import type { Issue } from "../../issue";
import {
  answersInOtherWords,
  answersSignUnknown,
  directionUnknown,
  itemAgainstOthers,
} from "../../issues/tables/answers";
import type { NumberColumn, Table } from "../../study";
import { isAgainstOthers } from "./isAgainstOthers";

/** What must be said of a table's statements: which end of their answers is which, and those that run against the others. */
export function itemIssues(table: Table): readonly Issue[] {
  const items = table.columns.filter(
    (column): column is NumberColumn => column.kind === "number" && column.role === "item",
  );
  const isKeyed = ({ answers }: NumberColumn): boolean => answers === undefined || answers.kind === "agreement";
  return [
    ...runsOf(items.filter((item) => !isKeyed(item))).flatMap(answersIssue),
    ...items.flatMap((item) => [
      ...(isKeyed(item) && item.direction === null ? [directionUnknown(item.place, item.header)] : []),
      ...(isAgainstOthers(table, item) ? [itemAgainstOthers(item.place, item.header)] : []),
    ]),
  ];
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
