/** The difference between Excel's two date systems in days: a serial of 1904 plus this is the serial of 1900. */
export const DAYS_FROM_1904 = 1462;

/**
 * Whether a number format shows dates or times: one of d, m, y, h, s outside quotation marks, brackets and escapes.
 * `[h]:mm` is a time too.
 * @example isDateFormat("dd/mm/yyyy") // true
 * @example isDateFormat('0.0" d"') // false
 */
export function isDateFormat(format: string): boolean {
  const section = format.split(";")[0] ?? "";
  if (/\[(h+|m+|s+)\]/i.test(section)) return true;
  const bare = section
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/_./g, "")
    .replace(/\[[^\]]*\]/g, "");
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

/**
 * The ISO date of a serial of the 1900 system (29 February 1900, which never was, counts as in Excel); null when it is
 * no date Excel can show.
 * @example isoDate(45231) // "2023-11-01"
 */
export function isoDate(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= 2_958_466) return null;
  const day = Math.floor(serial);
  const days = day < 60 ? day : day - 1;
  return civilFromDays(days - 25_568);
}

/**
 * The serial of the 1900 system of an ISO date; null when the text is none.
 * @example dateSerial("2023-11-01") // 45231
 */
export function dateSerial(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const days = daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3]));
  const serial = days + 25_568;
  const counted = serial < 60 ? serial : serial + 1;
  return isoDate(counted) === iso ? counted : null;
}

/** Days since 1970-01-01 of a Gregorian date (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const padded = (value: number, length: number) => String(value).padStart(length, "0");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Days between two ISO dates (later minus earlier); null when one is not a date. */
export function daysBetween(from: string, to: string): number | null {
  const start = dateSerial(from);
  const end = dateSerial(to);
  return start === null || end === null ? null : end - start;
}
