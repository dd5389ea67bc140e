/** A score read from text, and what was odd about it. */
export interface ParsedScore {
  readonly value: number;
  /** "<70" is at most 70, ">130" at least. */
  readonly censored: "low" | "high" | null;
  /** Something beside the number was left out: a star, a per cent in brackets, a unit. */
  readonly marked: boolean;
}

const NUMBER =
  /^([<>≤≥]=?|under |over |below |above )?\s*([+-]?\d+(?:[.,]\d+)?|[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)\s*([+*†‡]|\(.*\)|\[.*\]|%|marks?|pts|points|\/ ?\d+)?$/i;

const FRACTIONS: Readonly<Record<string, number>> = { "¼": 0.25, "½": 0.5, "¾": 0.75 };

/**
 * The number a text holds: "104", "104*", "<70", "130+", "115 (84%)", "34/40", "17½"; null where it holds none.
 * Dates, ranges and reading ages are not numbers.
 */
export function parseScore(text: string): ParsedScore | null {
  const [, whole, part = ""] = /^(\d{1,3}) ?([¼½¾])$/.exec(text) ?? [];
  if (whole !== undefined) return { value: Number(whole) + (FRACTIONS[part] ?? 0), censored: null, marked: false };
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, sign, digits = "", rest] = match;
  const plain = /^[+-]?\d{1,3}(,\d{3})+/.test(digits) ? digits.replaceAll(",", "") : digits.replace(",", ".");
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  const low = sign !== undefined && /^[<≤]|under|below/i.test(sign);
  const high = (sign !== undefined && !low) || rest === "+";
  return { value, censored: low ? "low" : high ? "high" : null, marked: rest !== undefined && rest !== "%" };
}

const READING_AGE =
  /^([<>])?\s*(\d{1,2})\s*(?::|\.|y(?:ea)?rs?\.?|y|\/|-)\s*(\d{1,2})?\s*(?:m(?:(?:on)?ths?|o|s)?\.?)?\s*(\+)?$/i;

/**
 * Months of a reading age: "9:06", "9y6m", "9 yrs 6 mths", "9.06", "<6:00", "16:06+"; null where it is none. A point
 * is read as years and months, two digits; "9.6" is six months; "9.5" as half a year cannot be told and is asked.
 */
export function parseReadingAge(text: string): ParsedScore | null {
  const match = READING_AGE.exec(text);
  if (match === null) return null;
  const years = Number(match[2]);
  const months = match[3] === undefined ? 0 : Number(match[3]);
  if (months > 11 || years < 3 || years > 25) return null;
  const censored = match[1] === "<" ? "low" : match[1] === ">" || match[4] === "+" ? "high" : null;
  return { value: years * 12 + months, censored, marked: false };
}

const LEVEL = /^([1-8])\s*([abc])?$/i;
const LEVEL_STEP: Readonly<Record<string, number>> = { c: 1, b: 3, a: 5 };

/**
 * Points of an old national curriculum level: W 3, 1c 7, 1b 9, 1a 11, 2c 13 ...; a whole level = 6 x level + 3
 * (DfE point scores, until 2015); null where it is none.
 */
export function parseCurriculumLevel(text: string): number | null {
  if (/^w$/i.test(text)) return 3;
  const match = LEVEL.exec(text);
  if (match === null) return null;
  return 6 * Number(match[1]) + (match[2] === undefined ? 3 : (LEVEL_STEP[match[2].toLowerCase()] ?? 3));
}

/** A GCSE grade 9 to 1 with U = 0; combined "54" and "5-4" are their mean; null where it is none. */
export function parseGcseGrade(text: string): number | null {
  if (/^u$/i.test(text)) return 0;
  const match = /^([1-9])(?:[ /-]?([1-9]))?$/.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  if (match[2] === undefined) return first;
  const second = Number(match[2]);
  return Math.abs(first - second) <= 1 ? (first + second) / 2 : null;
}

const LEGACY: Readonly<Record<string, number>> = { "a*": 8.5, a: 7, b: 5.5, c: 4, d: 3, e: 2, f: 1.5, g: 1, u: 0 };

/**
 * An old GCSE grade A* to G on the scale of 9 to 1; null where it is none. Source: AQA, Attainment 8, "Points for
 * unreformed GCSEs" 2017 and 2018, https://www.aqa.org.uk/about-us/what-we-do/policy/attainment-8.
 * @example parseLegacyGcse("C") // 4
 */
export function parseLegacyGcse(text: string): number | null {
  const folded = text.toLowerCase();
  return Object.hasOwn(LEGACY, folded) ? (LEGACY[folded] ?? null) : null;
}

const FINE = /^([1-9])\s*([+=-]|[abc])?$/i;
const FINE_STEP: Readonly<Record<string, number>> = { "+": 1 / 3, "=": 0, "-": -1 / 3, a: 1 / 3, b: 0, c: -1 / 3 };

/** A fine grade in thirds: "4+" 4.33, "4" 4, "4-" 3.67, "5a" 5.33, "5c" 4.67, U 0; null where it is none. */
export function parseFineGrade(text: string): number | null {
  if (/^u$/i.test(text)) return 0;
  const match = FINE.exec(text);
  if (match === null) return null;
  return Number(match[1]) + (match[2] === undefined ? 0 : (FINE_STEP[match[2].toLowerCase()] ?? 0));
}
