import type { FieldType } from "../../form";
import { isCellError, type CellValue } from "../../workbook/cellValue";
import { dateSerial, isDateFormat, isoDate } from "../../workbook/dates";
import { fold } from "./fold";

export type Answer = string | number | boolean;

/** A cell as an answer of a field's type: its value, nothing at all, or what was expected instead. */
export type AnswerReading =
  { readonly kind: "value"; readonly value: Answer } | { readonly kind: "blank" } | { readonly kind: "not-understood" };

const blank: AnswerReading = { kind: "blank" };
const notUnderstood: AnswerReading = { kind: "not-understood" };
const understood = (value: Answer | null): AnswerReading => (value === null ? notUnderstood : { kind: "value", value });

/**
 * Reads a cell as an answer. Ratings take their word, its initials or its number; dates take serials, ISO dates and
 * British day/month/year; everything else takes what a person would type.
 */
export function readAnswer(type: FieldType, cell: { value: CellValue; numberFormat: string }): AnswerReading {
  const { value } = cell;
  if (value === null || (typeof value === "string" && value.trim() === "")) return blank;
  if (isCellError(value)) return notUnderstood;
  switch (type.kind) {
    case "text":
      return understood(textOf(value, cell.numberFormat));
    case "choice":
      return understood(choiceOf(type.choices, value));
    case "rating":
      return understood(ratingOf(type.words, value));
    case "number":
      return understood(numberOf(type, value));
    case "date":
      return understood(dateOf(value));
    case "yes-no":
      return understood(yesNoOf(value));
  }
}

type Filled = string | number | boolean;

function textOf(value: Filled, numberFormat: string): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" && isDateFormat(numberFormat)) return isoDate(value) ?? String(value);
  return typeof value === "boolean" ? (value ? "Yes" : "No") : String(value);
}

function choiceOf(choices: readonly string[], value: Filled): string | null {
  const wanted = fold(textOf(value, "General"));
  return choices.find((choice) => fold(choice) === wanted) ?? null;
}

function ratingOf(words: readonly string[], value: Filled): number | null {
  if (typeof value === "boolean") return null;
  const text = String(value).trim();
  const leading = /^([0-9]+)\s*(?:$|[^0-9.,\s])/.exec(text);
  if (leading) {
    const rating = Number(leading[1]);
    return rating >= 1 && rating <= words.length ? rating : null;
  }
  const wanted = fold(text);
  const byWord = words.findIndex((word) => fold(word) === wanted);
  if (byWord >= 0) return byWord + 1;
  const initials = words.map(initialsOf);
  const byInitials = initials.indexOf(wanted);
  return byInitials >= 0 && initials.lastIndexOf(wanted) === byInitials ? byInitials + 1 : null;
}

function initialsOf(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => fold(word).slice(0, 1))
    .join("");
}

function numberOf(type: Extract<FieldType, { kind: "number" }>, value: Filled): number | null {
  if (typeof value === "boolean") return null;
  const number = typeof value === "number" ? value : parsedNumber(value);
  if (number === null || number < type.minimum || number > type.maximum) return null;
  return type.whole && !Number.isInteger(number) ? null : number;
}

function parsedNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^£\s*/, "")
    .replace(/,(?=[0-9]{3}(?:\D|$))/g, "")
    .replace(/−/g, "-");
  return /^-?[0-9]+(?:\.[0-9]+)?$/.test(plain) ? Number(plain) : null;
}

function dateOf(value: Filled): string | null {
  if (typeof value === "number") return isoDate(value);
  if (typeof value === "boolean") return null;
  const text = value.trim();
  if (dateSerial(text) !== null) return text;
  const british = /^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$/.exec(text);
  if (!british) return null;
  const iso = `${british[3]}-${(british[2] ?? "").padStart(2, "0")}-${(british[1] ?? "").padStart(2, "0")}`;
  return dateSerial(iso) === null ? null : iso;
}

const yes: ReadonlySet<string> = new Set(["yes", "y", "true", "1", "t"]);
const no: ReadonlySet<string> = new Set(["no", "n", "false", "0", "f"]);

function yesNoOf(value: Filled): boolean | null {
  if (typeof value === "boolean") return value;
  const text = String(value).trim();
  if (text === "✓" || text === "✔") return true;
  const folded = fold(text);
  return yes.has(folded) ? true : no.has(folded) ? false : null;
}

/**
 * What a drafted cell holds for an answer, the counterpart of `readAnswer`: the word of a rating, the serial of a date.
 */
export function answerCell(type: FieldType, answer: Answer): string | number | boolean {
  switch (type.kind) {
    case "rating":
      return typeof answer === "number" ? (type.words[answer - 1] ?? answer) : answer;
    case "date":
      return typeof answer === "string" ? (dateSerial(answer) ?? answer) : answer;
    case "yes-no":
      return answer === true ? "Yes" : answer === false ? "No" : answer;
    case "text":
    case "choice":
    case "number":
      return answer;
  }
}
