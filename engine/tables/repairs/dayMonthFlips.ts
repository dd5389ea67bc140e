import { dateSerial } from "../../workbook/dates";

/** Days around the middle half of the dates that still belong to them, at least. */
const LEAST_MARGIN = 14;
/** The margin in interquartile ranges, as for whiskers (Tukey 1977). */
const WHISKER = 1.5;
const LEAST_DATES = 10;

/** The date with day and month exchanged; null where there is no such date or it is the same. */
export function flippedDate(iso: string): string | null {
  const [year = "", month = "", day = ""] = iso.split("-");
  const flipped = `${year}-${day}-${month}`;
  return month === day || dateSerial(flipped) === null ? null : flipped;
}

/**
 * Which dates seem to have day and month changed over: they lie outside the bulk of the dates (the middle half, with a
 * margin of 1.5 interquartile ranges and at least two weeks) and exchanged they lie inside.
 */
export function findFlips(codes: Int32Array, levels: readonly string[]): ReadonlySet<number> {
  const serials = levels.map((level) => dateSerial(level));
  const all: number[] = [];
  for (const code of codes) {
    const serial = serials[code] ?? null;
    if (code >= 0 && serial !== null) all.push(serial);
  }
  if (all.length < LEAST_DATES) return new Set();
  all.sort((left, right) => left - right);
  const [lower, upper] = [all[Math.floor(all.length * 0.25)] ?? 0, all[Math.floor(all.length * 0.75)] ?? 0];
  const margin = Math.max(LEAST_MARGIN, WHISKER * (upper - lower));
  const [low, high] = [lower - margin, upper + margin];
  const isInside = (serial: number | null): boolean => serial !== null && serial >= low && serial <= high;
  const flips = new Set<number>();
  levels.forEach((level, code) => {
    const flipped = flippedDate(level);
    if (!isInside(serials[code] ?? null) && flipped !== null && isInside(dateSerial(flipped))) flips.add(code);
  });
  return flips;
}
