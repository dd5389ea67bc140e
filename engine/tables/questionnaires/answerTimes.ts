import type { Table } from "../../study";
import { dateSerial, isoDate } from "../../workbook/dates";
import type { Moment } from "../headers/moment";

/** First and last day of a table's time stamps, as serials; null where it has none. */
export function spanOfAnswers(table: Table): { readonly from: number; readonly to: number } | null {
  const stamps = table.columns.find(({ role }) => role === "timestamp");
  if (stamps?.kind !== "text") return null;
  const used = new Set(stamps.codes);
  const days = stamps.levels.flatMap((level, code) => (used.has(code) ? (dateSerial(level.slice(0, 10)) ?? []) : []));
  if (days.length === 0) return null;
  return {
    from: days.reduce((least, day) => Math.min(least, day)),
    to: days.reduce((most, day) => Math.max(most, day)),
  };
}

/** The month of a day: as a moment, and as it is written, "2025-09". */
export function monthOf(serial: number): { readonly moment: Moment; readonly month: string } {
  const month = (isoDate(serial) ?? "").slice(0, 7);
  const [year = 0, monthOfYear = 1] = month.split("-").map(Number);
  const term = (monthOfYear + 3) % 12;
  return { moment: { word: null, year, yearGroup: null, term, number: null }, month };
}
