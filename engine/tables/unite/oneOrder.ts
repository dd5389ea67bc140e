import type { Scale } from "../../scale";
import type { NumberColumn } from "../../study";
import { missingCode } from "../columns/numberColumn";
import { placeAmong, unitedLevels } from "../scales/orderedWords";

type Scores = Pick<NumberColumn, "values" | "missing">;

/** One scale for the columns of several sheets, and each column's values on it. */
export interface OneOrder {
  readonly scale: Scale | null;
  readonly onOneOrder: (column: NumberColumn) => Scores;
}

/**
 * Sheets that use different parts of one order of words ("below, expected" here, "expected, greater depth" there) count
 * from different ends: their values are put on one order. Words without a place in it are missing, never guessed.
 */
export function oneOrder(columns: readonly (NumberColumn | null)[], model: NumberColumn): OneOrder {
  const lists = columns.flatMap((column) => (column?.scale?.levels === undefined ? [] : [column.scale.levels]));
  const [first] = lists;
  const isAlike = lists.every((list) => list === first || list.join("\u0000") === first?.join("\u0000"));
  if (first === undefined || isAlike) return { scale: model.scale, onOneOrder: (column) => column };
  const levels = unitedLevels(lists) ?? longest(lists);
  const scale: Scale | null = model.scale === null ? null : { ...model.scale, levels };
  return { scale, onOneOrder: (column) => moved(column, levels) };
}

function longest(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((long, list) => (list.length > long.length ? list : long), []);
}

function moved({ values, missing, scale }: NumberColumn, levels: readonly string[]): Scores {
  const places = (scale?.levels ?? []).map((level) => placeAmong(levels, level));
  const unknown = missingCode("not-a-number");
  return {
    values: values.map((value) => Math.max(0, places[value] ?? 0)),
    missing: missing.map((reason, row) => (reason !== 0 || (places[values[row] ?? -1] ?? -1) >= 0 ? reason : unknown)),
  };
}
