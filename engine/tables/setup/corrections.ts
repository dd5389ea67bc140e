import type { AnswerSet } from "../../answerSet";
import type { Issue } from "../../issue";
import { setupValue } from "../../issues/tables/setup";
import type { Scale } from "../../scale";
import type { Column, NumberColumn, QuestionnaireTables, Role, Table } from "../../study";
import { cleanText, foldHeader, foldText } from "../cells/foldText";
import type { FoundTable } from "../layout/foundTable";
import type { Guess } from "../roles/guess";
import { understandTable, type UnderstoodTable } from "../roles/understandTable";
import { recogniseScale } from "../scales/recogniseScale";
import { scaleCatalogue } from "../scales/scaleCatalogue";
import { EARLIER_COHORT, roleOfLabel, scaleOfLabel } from "./labels";
import { asksSign, countedChoices } from "./countedAnswers";
import { withLimits } from "./scoreLimits";
import { saysYes, type SetupReading } from "./readSetup";

/** What Setup wants of a column that recognition found otherwise. */
interface Wanted {
  readonly role: Role;
  readonly measure: string | null;
  readonly label: string | null;
}

/** A table understood with Setup's corrections, and Setup's Values that mean nothing. */
export interface Corrected {
  readonly table: UnderstoodTable;
  readonly issues: readonly Issue[];
}

/**
 * Understands a table; where Setup names other roles or measures than were found, understands it again with those
 * fixed, so that the columns beside them settle anew. Scales are Setup's last.
 */
export function understandWithSetup(found: FoundTable, setup: SetupReading): Corrected {
  const first = understandTable(found, (_, guess) => guess);
  if (setup.entries === null) return { table: first, issues: [] };
  const issues: Issue[] = [];
  const wanted = new Map<string, Wanted>();
  first.guesses.forEach((guess, index) => {
    const id = first.ids[index] ?? "";
    const want = wantedOf(guess, { label: `${found.id}!${id}`, setup, issues });
    if (want !== null) wanted.set(id, want);
  });
  const second = wanted.size === 0 ? first : understandTable(found, (id, guess) => fixed(guess, wanted.get(id)));
  const guesses = second.guesses.map((guess) => withScale(guess, setup, issues));
  return { table: { ...second, guesses }, issues };
}

function wantedOf(
  guess: Guess,
  { label, setup, issues }: { label: string; setup: SetupReading; issues: Issue[] },
): Wanted | null {
  const said = setup.valueOf("role", label);
  const found: Role = guess.role === "score" ? "ignored" : guess.role;
  const role = said === null ? found : roleOfLabel(String(said));
  if (role === null) {
    const place = setup.placeOf("role", label);
    if (place !== null) issues.push(setupValue(place, "one of the words in the list"));
    return null;
  }
  const saidMeasure = setup.valueOf("measure", label);
  const name = saidMeasure === null ? null : cleanText(String(saidMeasure));
  const measure = name === null ? null : foldHeader(name);
  const isOther = measure !== null && measure !== guess.measure && measure !== foldHeader(guess.label ?? "");
  if (role === found && !isOther) return null;
  return isOther
    ? { role, measure, label: name }
    : {
        role,
        measure: guess.measure ?? (guess.reading.stem === "" ? "score" : guess.reading.stem),
        label: guess.label,
      };
}

function fixed(guess: Guess, wanted: Wanted | undefined): Guess {
  if (wanted === undefined) return guess;
  const { role, measure, label } = wanted;
  const isScore = role === "before" || role === "after" || role === "wave";
  const { header, profile } = guess.column;
  const scale = guess.scale ?? (isScore ? recogniseScale(header, profile) : null);
  return {
    ...guess,
    role,
    confidence: 1,
    reason: "setup",
    scale:
      scale ??
      (isScore && profile.numbers > 0 ? { scale: scaleCatalogue.number, confidence: 1, reason: "content" } : null),
    measure: isScore ? measure : null,
    label: isScore ? (label ?? (guess.reading.label === "" ? null : guess.reading.label)) : null,
    wave: role === "before" ? 0 : role === "after" ? 1 : null,
  };
}

function withScale(guess: Guess, setup: SetupReading, issues: Issue[]): Guess {
  if (guess.measure === null) return guess;
  const wanted = setupScale(guess.measure, setup, issues);
  const isOther = wanted !== null && (wanted.id !== guess.scale?.scale.id || wanted.levels !== undefined);
  const scale = isOther ? ({ scale: wanted, confidence: 1, reason: "header" } as const) : guess.scale;
  if (scale === null) return guess;
  return { ...guess, scale: { ...scale, scale: withLimits(scale.scale, { measure: guess.measure, setup, issues }) } };
}

/** The scale Setup names for a measure, with the order of its words where given; null where it says nothing. */
function setupScale(measure: string, setup: SetupReading, issues: Issue[]): Scale | null {
  const order = setup.valueOf("order", measure);
  if (typeof order === "string" && order.includes(";")) {
    const levels = order
      .split(";")
      .map(cleanText)
      .filter((level) => level !== "");
    return { ...scaleCatalogue["ordered-words"], levels };
  }
  const said = setup.valueOf("scale", measure);
  if (said === null) return null;
  const id = scaleOfLabel(String(said));
  if (id !== null) return id === "ordered-words" ? null : scaleCatalogue[id];
  const place = setup.placeOf("scale", measure);
  if (place !== null && !issues.some((issue) => issue.place?.row === place.row)) {
    issues.push(setupValue(place, "one of the scales in the list"));
  }
  return null;
}

/** Applies what Setup says of a table's answers and arms: direction, reversed statements, words for the arms. */
export function correctColumns(table: Table, setup: SetupReading): Table {
  if (setup.entries === null) return table;
  const direction = directionOf(setup.valueOf("direction", table.id));
  return {
    ...table,
    columns: table.columns.map((column): Column => {
      if (column.kind === "text") return column.role === "arm" ? withArmWords(column, setup) : column;
      if (column.role !== "item") return withDirection(column, setup);
      const reversed = setup.valueOf("reversed", `${table.id}!${column.id}`);
      return {
        ...column,
        direction: column.direction ?? (asksSign(column) ? (reversed === null ? null : "higher-is-better") : direction),
        reversed: reversed === null ? column.reversed : saysYes(reversed),
      };
    }),
  };
}

/** Which way is better for a measure, where Setup says so. */
function withDirection(column: NumberColumn, { settings }: SetupReading): NumberColumn {
  const better = column.measure === null ? null : (settings.measures[column.measure]?.better ?? null);
  if (better === null) return column;
  return { ...column, direction: better === "higher" ? "higher-is-better" : "lower-is-better" };
}

/** What Setup says of a questionnaire: whose answers it holds, and which of them a share counts. */
export function correctQuestionnaire(
  questionnaire: QuestionnaireTables,
  setup: SetupReading,
): { readonly questionnaire: QuestionnaireTables; readonly issues: readonly Issue[] } {
  const said = foldText(String(setup.valueOf("level", questionnaire.id) ?? ""));
  const level = (["pupil", "professional", "organisation"] as const).find((one) => one === said) ?? questionnaire.level;
  const { answers, id } = questionnaire;
  const counted = setup.valueOf("counted-answers", id);
  const upper = counted === null ? answers.upper : upperOf(answers, String(counted));
  const place = setup.placeOf("counted-answers", id);
  return {
    questionnaire: { ...questionnaire, level, answers: { ...answers, upper: upper ?? answers.upper } },
    issues:
      upper === null && place !== null ? [setupValue(place, "answers from the highest down, as in the list")] : [],
  };
}

/** How many answers from the top a text such as "Often; Always" names; null where they are not the highest ones. */
function upperOf(answers: AnswerSet, text: string): number | null {
  return countedChoices(answers).findIndex((choice) => foldText(choice) === foldText(text)) + 1 || null;
}

function directionOf(value: string | number | boolean | null): "higher-is-better" | "lower-is-better" | null {
  const text = foldText(String(value ?? ""));
  return /^[2-7]/.test(text) || text.startsWith("highest")
    ? "higher-is-better"
    : text.startsWith("1") || text.startsWith("lowest")
      ? "lower-is-better"
      : null;
}

function withArmWords(column: Extract<Column, { kind: "text" }>, setup: SetupReading): Column {
  const meaning: Record<string, "treatment" | "comparison" | "yes" | "no"> = {};
  for (const level of column.levels) {
    const said = foldText(String(setup.valueOf("arm", level) ?? ""));
    const found = column.meaning?.[level];
    if (said === "project") meaning[level] = "treatment";
    else if (said === "comparison" || said === EARLIER_COHORT) meaning[level] = "comparison";
    else if (said === "" && found !== undefined) meaning[level] = found;
  }
  return { ...column, meaning };
}
