import { missingReasons, type MissingReason } from "../../study";
import type { Scale } from "../../scale";
import { isoDate } from "../../workbook/dates";
import { CellKind, type CellColumn } from "../cells/cellColumn";
import type { ColumnAnswers } from "../scales/chooseAnswers";
import { missingReasonOf } from "../scales/missingCodes";
import { placeAmong } from "../scales/orderedWords";
import {
  parseCurriculumLevel,
  parseFineGrade,
  parseGcseGrade,
  parseLegacyGcse,
  parseReadingAge,
  parseScore,
  type ParsedScore,
} from "../scales/parseScore";
import { monthsOfPointed, type PointReading } from "../repairs/readingAgePoints";
import type { ColumnNotes } from "./notes";

/** Scores with the reason of each missing one (index into `missingReasons` plus one; 0 present). */
export interface ParsedNumbers {
  readonly values: Float64Array;
  readonly missing: Uint8Array;
}

/** One more than the index of the reason: what `missing` holds. */
export function missingCode(reason: MissingReason): number {
  return missingReasons.indexOf(reason) + 1;
}

/** Where a column's cells stand, where oddities are noted, and which of them Setup says to mend. */
export interface NumberContext {
  readonly rows: Uint32Array;
  readonly notes: ColumnNotes;
  readonly mends: (code: string) => boolean;
  /** How reading ages with a point are read. */
  readonly points?: Pick<PointReading, "form" | "readsTen">;
  /** For questionnaire items: what the answers are. */
  readonly answers?: ColumnAnswers;
}

/** What one text means on a scale. */
interface TextMeaning {
  readonly value: number;
  readonly missing: number;
  readonly note: string | null;
}

/**
 * Parses a column of scores on its scale. Each different text is read once; every oddity is noted with its row.
 * `rows` are the sheet's row indexes. Times and dates are missing until a repair says what they were.
 */
export function parseNumbers(cells: CellColumn, scale: Scale | null, found: NumberContext): ParsedNumbers {
  const length = cells.kinds.length;
  const values = new Float64Array(length);
  const missing = new Uint8Array(length);
  const { rows, notes, points = asWritten } = found;
  const meanings = cells.levels.map((text) => {
    const place = found.answers?.placeOf(text) ?? null;
    if (place !== null) return { value: place, missing: 0, note: null };
    return textMeaning(text, scale, { ...points, readsTen: false });
  });
  const blank = missingCode("blank");
  const limits = { minimum: scale?.minimum ?? -Infinity, maximum: scale?.maximum ?? Infinity };
  const isReadingAge = scale?.id === "reading-age";
  const mends = {
    zeros: found.mends("zero-for-absence"),
    range: found.mends("out-of-range"),
    times: found.mends("reading-age-as-time"),
    dates: found.mends("dates-among-scores"),
  };
  const stored = scale?.levels !== undefined;
  for (let index = 0; index < length; index++) {
    const row = rows[index] ?? 0;
    const held = cells.numbers[index] ?? 0;
    switch (cells.kinds[index]) {
      case CellKind.number: {
        const value = isReadingAge ? monthsOfNumber(held, points) : held;
        if (stored) {
          missing[index] = missingCode("not-a-number");
          notes.add("number-among-words", row);
          break;
        }
        values[index] = value;
        if (value === 0 && limits.minimum > 0) {
          notes.add("zero-for-absence", row);
          if (mends.zeros) missing[index] = missingCode("zero-for-absence");
        } else if (value < limits.minimum || value > limits.maximum) {
          notes.add("out-of-range", row);
          if (mends.range) missing[index] = missingCode("out-of-range");
        }
        break;
      }
      case CellKind.text: {
        const meaning = meanings[held];
        if (meaning === undefined) break;
        values[index] = meaning.value;
        missing[index] = meaning.missing;
        if (meaning.note !== null) notes.add(meaning.note, row);
        if (
          meaning.missing === 0 &&
          scale?.ordinal !== true &&
          (meaning.value < limits.minimum || meaning.value > limits.maximum)
        )
          notes.add("out-of-range", row);
        break;
      }
      case CellKind.moment:
        notes.add(isReadingAge ? "reading-age-as-time" : "dates-among-scores", row);
        if (isReadingAge && mends.times) values[index] = monthsOfTime(held);
        else if (!isReadingAge && mends.dates) values[index] = gradeOfDate(held);
        else missing[index] = missingCode("not-a-number");
        break;
      case CellKind.error:
        missing[index] = missingCode("error");
        notes.add("error-values", row);
        break;
      case CellKind.yes:
      case CellKind.no:
        missing[index] = missingCode("not-a-number");
        notes.add("words-among-scores", row);
        break;
      default:
        missing[index] = blank;
    }
  }
  return { values, missing };
}

type Points = Pick<PointReading, "form" | "readsTen">;

const asWritten: Points = { form: "months", readsTen: false };

/** A reading age kept as a number: a whole one up to 35 is years, a larger one months. */
export function monthsOfNumber(value: number, points: Points): number {
  if (value >= 36) return value;
  return monthsOfPointed(String(value), points) ?? value * 12;
}

/** Months of a reading age Excel took for a time of day: hours were years, minutes months. */
export function monthsOfTime(serial: number): number {
  const minutes = Math.round(serial * 1440);
  return Math.floor(minutes / 60) * 12 + (minutes % 60);
}

/** The mean of the two grades of an entry such as 5-4 that became the date 5 April. */
export function gradeOfDate(serial: number): number {
  const [, month = "0", day = "0"] = (isoDate(serial) ?? "").split("-");
  return (Number(day) + Number(month)) / 2;
}

function textMeaning(text: string, scale: Scale | null, points: Points): TextMeaning {
  const pointed = scale?.id === "reading-age" ? monthsOfPointed(text, points) : null;
  const own = pointed === null ? scaleValue(text, scale) : { value: pointed, missing: 0, note: null };
  if (own !== null) return own;
  const reason = missingReasonOf(text, scale?.id ?? null);
  if (reason !== null) return { value: 0, missing: missingCode(reason), note: "missing-codes" };
  const number = scale?.levels === undefined ? parseScore(text) : null;
  if (number !== null) return scoreMeaning(number, text);
  return { value: 0, missing: missingCode("not-a-number"), note: "words-among-scores" };
}

/** The value of a text on a scale that has words of its own; null where it has none or the text is none of them. */
function scaleValue(text: string, scale: Scale | null): TextMeaning | null {
  const present = (value: number): TextMeaning => ({ value, missing: 0, note: null });
  const orNull = (value: number | null): TextMeaning | null => (value === null ? null : present(value));
  switch (scale?.id) {
    case "reading-age": {
      const age = parseReadingAge(text);
      return age === null ? null : { ...present(age.value), note: age.censored === null ? null : "censored-values" };
    }
    case "national-curriculum-level":
      return orNull(parseCurriculumLevel(text));
    case "gcse-grade":
      return orNull(parseGcseGrade(text) ?? parseLegacyGcse(text));
    case "fine-grade":
      return orNull(parseFineGrade(text));
    default: {
      const level = scale?.levels === undefined ? -1 : placeAmong(scale.levels, text);
      return level < 0 ? null : present(level);
    }
  }
}

function scoreMeaning(score: ParsedScore, text: string): TextMeaning {
  const note =
    score.censored !== null
      ? "censored-values"
      : score.marked
        ? "marked-numbers"
        : /^[+-]?\d/.test(text)
          ? "text-numbers"
          : null;
  return { value: score.value, missing: 0, note };
}
