import { dateSerial } from "../../engine";

const SECONDS_A_DAY = 86_400;

/**
 * The serial (1900 system) of an ISO 8601 date, date and time, or time, as cells of type `d` hold them (ECMA-376
 * Part 1, 18.18.11); null when the text is none. A zone is left out: the clock time stands, as Excel shows it.
 * @example isoDateTimeSerial("2023-11-01T12:00:00Z") // 45231.5
 */
export function isoDateTimeSerial(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text.trim(),
  );
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const day = match[1] === undefined ? 0 : dateSerial(match[1]);
  const [hours, minutes, seconds] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  if (day === null || hours > 24 || minutes > 59 || seconds >= 61) return null;
  return day + (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}
