import { type AnswerKind, type AnswerSet, agreementOf } from "../../answerSet";
import type { Column, NumberColumn, Table } from "../../study";
import { foldText } from "../cells/foldText";

/** What a part of a questionnaire asks, where one table asks in several sets of answers. */
const askedOf: Readonly<Record<AnswerKind, string>> = {
  agreement: "agreement",
  frequency: "how often",
  amount: "how much",
  confidence: "confidence",
  satisfaction: "satisfaction",
  quality: "quality",
  truth: "how true",
  likeness: "how like me",
  importance: "importance",
  usefulness: "usefulness",
  ease: "how easy",
  likelihood: "how likely",
  "yes-no": "yes or no",
};
const USUAL_POINTS = 5;

interface Answered {
  readonly table: Table;
  readonly items: readonly string[];
  readonly title: string;
}

/** Statements answered in different words make no scale together: a part for each kind of answers. */
export function partsByAnswers({ table, items, title }: Answered): readonly Answered[] {
  const kinds = [...new Set(itemsOf(table).map((column) => answersOf(column).kind))];
  if (kinds.length < 2) return [{ table, items, title }];
  return kinds.map((kind) => {
    const columns = table.columns.filter((column) => !isItem(column) || answersOf(column).kind === kind);
    const own = { ...table, columns };
    return {
      table: own,
      items: itemsOf(own).map(({ id }) => id),
      title: `${title}: ${askedOf[kind]}`.replace(/^: /, ""),
    };
  });
}

/** The answers of all waves: words before numbers, which say nothing of their ends; else the widest, else the first. */
export function answersOfWaves(tables: readonly Table[]): AnswerSet {
  const sets = tables.flatMap((table) => itemsOf(table).map(answersOf));
  const worded = sets.filter(({ kind }) => kind !== "agreement");
  return (worded.length > 0 ? worded : sets).reduce(
    (widest, set) => (set.answers.length > widest.answers.length ? set : widest),
    worded[0] ?? sets[0] ?? agreementOf(USUAL_POINTS),
  );
}

/** What is known of a statement in any wave holds in all: that its highest answer is a bad sign, or that it is not. */
export type Signs = ReadonlyMap<string, Pick<NumberColumn, "direction" | "reversed">>;

/** The signs of statements whose answers may be good or bad at their top, and those said to be reversed. */
export function signsOfWaves(tables: readonly Table[]): Signs {
  const signs = new Map<string, Pick<NumberColumn, "direction" | "reversed">>();
  for (const { id, direction, reversed } of tables.flatMap(itemsOf)) {
    const known = signs.get(id);
    signs.set(id, { direction: known?.direction ?? direction, reversed: reversed || known?.reversed === true });
  }
  return signs;
}

/**
 * The table with its answers on the set of the whole questionnaire, where a wave used fewer each keeping its word, and
 * with what is known of its statements. The direction of numbers is that of their own table.
 */
export function withAnswers(
  table: Table,
  { answers, signs }: { readonly answers: AnswerSet; readonly signs: Signs },
): Table {
  const columns = table.columns.map((column): Column => {
    if (!isItem(column)) return column;
    const sign = signs.get(column.id);
    const direction = answers.kind === "agreement" ? column.direction : (sign?.direction ?? column.direction);
    return { ...onSet(column, answers), direction, reversed: sign?.reversed ?? column.reversed };
  });
  return { ...table, columns };
}

function onSet(column: NumberColumn, answers: AnswerSet): NumberColumn {
  const own = answersOf(column);
  const scale = column.scale === null ? null : { ...column.scale, maximum: answers.answers.length };
  if (own.answers.length === answers.answers.length) return { ...column, answers };
  const places = own.answers.map(
    (word) => answers.answers.findIndex((other) => foldText(other) === foldText(word)) + 1,
  );
  const isKnown = places.every((place) => place > 0);
  const values = isKnown ? column.values.map((value) => places[value - 1] ?? value) : column.values;
  return { ...column, answers, scale, values };
}

function answersOf({ answers }: NumberColumn): AnswerSet {
  return answers ?? agreementOf(USUAL_POINTS);
}

function isItem(column: Column): column is NumberColumn {
  return column.kind === "number" && column.role === "item";
}

function itemsOf(table: Table): readonly NumberColumn[] {
  return table.columns.filter(isItem);
}
