import { dateSerial } from "../../workbook/dates";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date read from text; `isAmbiguous` where day and month could change places. */
export interface ParsedDate {
  readonly iso: string;
  readonly isAmbiguous: boolean;
}

/**
 * Reads "13/05/2017", "13.5.17", "2017-05-13", "13 May 2017", with or without a time; null where it is no date. Two
 * digits of a year are 20xx up to 39, else 19xx. `dayFirst` decides where both orders are possible.
 */
export function parseDateText(text: string, dayFirst: boolean): ParsedDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) return dateOf({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, false);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -,]+(\d{2,4})(?: .*)?$/.exec(text);
  if (named !== null) {
    const month = MONTHS.indexOf((named[2] ?? "").slice(0, 3).toLowerCase()) + 1;
    return month === 0 ? null : dateOf({ year: fullYear(named[3] ?? ""), month, day: Number(named[1]) }, false);
  }
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:[ T].*)?$/.exec(text);
  if (numbers === null) return null;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  const year = fullYear(numbers[3] ?? "");
  const isAmbiguous = first <= 12 && second <= 12 && first !== second;
  const isDayFirst = second > 12 ? false : first > 12 ? true : dayFirst;
  return dateOf({ year, month: isDayFirst ? second : first, day: isDayFirst ? first : second }, isAmbiguous);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 40 ? 2000 + year : 1900 + year;
}

function dateOf(parts: { year: number; month: number; day: number }, isAmbiguous: boolean): ParsedDate | null {
  const padded = (value: number, length: number): string => String(value).padStart(length, "0");
  const iso = `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
  return dateSerial(iso) === null ? null : { iso, isAmbiguous };
}
