import { identityRoles, type TableKind } from "../../study";
import { foldHeader } from "../cells/foldText";
import { fillerWords, groupFigures, scoreWords } from "../headers/headingWords";
import { readMoment, type MomentReading } from "../headers/moment";
import type { FoundTable } from "../layout/foundTable";
import { pivotLong, type Pivoted } from "../long/pivotLong";
import { columnIds } from "../layout/columnIds";
import { combineTicks } from "../questionnaires/combineTicks";
import { agreementWords, foldAnswer } from "../scales/answerWords";
import type { Guess } from "./guess";
import { guessRole } from "./guessRole";
import { unitedLevels } from "../scales/orderedWords";
import { scaleOfContext } from "../scales/recogniseScale";
import { settleScores } from "./settleScores";

/** A found table with what each column is taken for. */
export interface UnderstoodTable {
  readonly found: FoundTable;
  /** Set where the table was long: sheet rows that say a result again. */
  readonly pivoted: Pick<Pivoted, "repeated" | "contradicting"> | null;
  /** Id of each column, unique in the table: its heading. */
  readonly ids: readonly string[];
  readonly guesses: readonly Guess[];
  readonly kind: TableKind;
  /** When the whole table was taken, where its name or title says so. */
  readonly time: MomentReading | null;
}

/** How columns are corrected by the Setup sheet before they are settled among each other. */
export type Correct = (id: string, guess: Guess) => Guess;

/** Understands a table: each column alone, Setup's corrections, then scores among their neighbours. */
export function understandTable(supplied: FoundTable, correct: Correct): UnderstoodTable {
  const guess = (table: FoundTable): readonly Guess[] => {
    const ids = columnIds(table.columns);
    return table.columns.map((column, index) => correct(ids[index] ?? "", guessRole(column)));
  };
  const ticked = combineTicks(supplied);
  const asFound = guess(ticked);
  const pivoted = holdsAnswers(asFound) ? null : pivotLong(ticked, asFound);
  const found = pivoted?.found ?? ticked;
  const single = pivoted === null ? asFound : guess(found);
  const context = [found.source.sheet.name, ...found.titles].join(" | ");
  const answers = withAnswerRules(single.map((each) => withContext(each, context)));
  const time = timeOfTable(found);
  const guesses = agreeOnScales(
    settleScores(
      answers.map((each) => withSubject(each, found)),
      time?.moment ?? null,
    ),
  );
  return {
    found,
    pivoted,
    ids: columnIds(found.columns),
    guesses,
    kind: isSummary(guesses) ? "other" : kindOf(guesses),
    time,
  };
}

/** In a table of answers, the export's running number is no id, and lone numbers 1 to 5 under statements are answers. */
function withAnswerRules(guesses: readonly Guess[]): readonly Guess[] {
  const items = guesses.filter((guess) => guess.role === "item").length;
  const scores = guesses.filter((guess) => guess.role === "score").length;
  if (items < 2 || scores > items) return guesses;
  return guesses.map((guess): Guess => {
    if (guess.reason === "setup") return guess;
    if (guess.role === "local-id" && guess.signs.isCounter && isRunningNumber(guess))
      return { ...guess, role: "ignored" };
    const isAnswers = guess.signs.texts > 0.8 && guess.column.profile.levels.every(({ text }) => isAgreement(text));
    if (isAnswers && guess.reason === "content") return { ...guess, role: "item", confidence: 0.7 };
    if (guess.role !== "score") return guess;
    return guess.signs.isShortScale ? { ...guess, role: "item", confidence: 0.6 } : guess;
  });
}

/** Two or more statements: rounds of one questionnaire under each other are no long list of results. */
function holdsAnswers(guesses: readonly Guess[]): boolean {
  const count = (role: Guess["role"]): number => guesses.filter((guess) => guess.role === role).length;
  return count("item") >= 2 && count("item") >= count("score");
}

/** Numbers from 1 under "Id" count the answers of an export; under "Pupil no" they are the paper's. */
function isRunningNumber({ column }: Guess): boolean {
  return !/\b(pupil|student|child)/.test(foldHeader(column.header));
}

/** A score whose heading names no scale is on the one the sheet's name or titles do, where its values fit. */
function withContext(guess: Guess, context: string): Guess {
  if (
    guess.role !== "score" ||
    guess.scale?.reason === "header" ||
    guess.column.profile.texts > guess.column.profile.numbers
  )
    return guess;
  const namesNothing = guess.reading.stem.split(" ").every((word) => word === "" || fillerWords.has(word));
  const scale = scaleOfContext(context, { profile: guess.column.profile, namesNothing });
  return scale === null ? guess : { ...guess, scale };
}

/** The columns of one measure are on one scale: the one most sure of, the first among equals. */
function agreeOnScales(guesses: readonly Guess[]): readonly Guess[] {
  const best = new Map<string, NonNullable<Guess["scale"]>>();
  for (const { measure, scale } of guesses) {
    if (measure === null || scale === null) continue;
    const known = best.get(measure);
    if (known === undefined || scale.confidence > known.confidence) best.set(measure, scale);
    else if (known.scale.id === "ordered-words" && scale.scale.id === "ordered-words")
      best.set(measure, withAllWords(known, scale));
  }
  return guesses.map((guess) => {
    const scale = guess.measure === null ? undefined : best.get(guess.measure);
    const isEmpty = guess.scale === null && guess.column.profile.texts > 0;
    return scale === undefined || isEmpty ? guess : { ...guess, scale };
  });
}

/** Pupils may move out of the lowest level or into the highest: each column alone shows only a part of the order. */
function withAllWords(
  known: NonNullable<Guess["scale"]>,
  other: NonNullable<Guess["scale"]>,
): NonNullable<Guess["scale"]> {
  const levels = unitedLevels([known.scale.levels ?? [], other.scale.levels ?? []]);
  return levels === null ? known : { ...known, scale: { ...known.scale, levels } };
}

/** Any word or letter of agreement, in a table where other columns are plainly answers. */
function isAgreement(text: string): boolean {
  return agreementWords.has(foldAnswer(text));
}

function kindOf(guesses: readonly Guess[]): TableKind {
  const count = (...roles: Guess["role"][]): number => guesses.filter((guess) => roles.includes(guess.role)).length;
  const items = count("item");
  const scores = count("before", "after", "wave");
  if (items >= 2 && items > scores) return "questionnaire";
  if (scores > 0 || count("upn") > 0 || (count("result") > 0 && count("result-set", "subject") > 0)) return "pupils";
  if (items >= 1 && count("respondent-code", "timestamp", "email") > 0) return "questionnaire";
  return "other";
}

const personRoles: readonly Guess["role"][] = [...identityRoles];
const groupRoles: readonly Guess["role"][] = ["school", "class", "teacher", "year-group", "group"];

/** A row a class, school or group with its averages: nobody in it is a person, no group stands there twice. */
function isSummary(guesses: readonly Guess[]): boolean {
  if (guesses.some(({ role }) => personRoles.includes(role))) return false;
  if (guesses.some(({ column }) => foldHeader(column.header) === "row labels")) return true;
  const isByGroup = guesses.some(({ role, signs }) => groupRoles.includes(role) && signs.allDifferent);
  const scores = guesses.filter(({ role }) => role === "before" || role === "after" || role === "wave");
  return isByGroup && scores.length > 0 && scores.every(({ column }) => groupFigures.test(foldHeader(column.header)));
}

/** What the sheet's name or the title above says of the time, where only one does or both agree. */
function timeOfTable(found: FoundTable): MomentReading | null {
  const named = timed(readMoment(found.source.sheet.name));
  if (named !== null) return named;
  const titles = found.titles.map((title) => timed(readMoment(title))).filter((reading) => reading !== null);
  return titles.length === 1 ? (titles[0] ?? null) : null;
}

/** A year group in a title says who, not when. */
function timed(reading: MomentReading): MomentReading | null {
  const { moment } = reading;
  if (moment === null) return null;
  // "Mid-year" is a time although it has no part of its own.
  const isTimed =
    moment.yearGroup === null ||
    moment.word !== null ||
    moment.term !== null ||
    moment.year !== null ||
    moment.number !== null;
  return isTimed ? { ...reading, moment: { ...moment, yearGroup: null } } : null;
}

/** "Score" on a sheet called "Reading Autumn" measures reading. */
function withSubject(guess: Guess, found: FoundTable): Guess {
  const { stem } = guess.reading;
  if (guess.role !== "score" || stem.split(" ").some((word) => word !== "" && !fillerWords.has(word))) return guess;
  const sheet = readMoment(found.source.sheet.name);
  const words = sheet.stem.split(" ").filter((word) => !fillerWords.has(word));
  if (words.length === 0 || !words.every((word) => scoreWords.has(word))) return guess;
  return { ...guess, reading: { ...guess.reading, stem: words.join(" "), label: sheet.label } };
}
