import { isCellError, isDateFormat, isoDate, type CellValue } from "../../engine";

/**
 * A value as a sheet shows it, for the number formats school workbooks and our own sheets use: decimals, thousands,
 * per cent, sections for signs, dates as day/month/year.
 * @example cellText(2.75, "+0.0;−0.0;0.0") // "+2.8"
 */
export function cellText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (isDateFormat(format)) return dateText(value);
  return numberText(value, format);
}

function dateText(serial: number): string {
  const day = isoDate(serial);
  return day === null ? String(serial) : day.split("-").reverse().join("/");
}

function numberText(value: number, format: string): string {
  const sections = format.split(";");
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : sections[0]) ?? sections[0] ?? "General";
  if (/general/i.test(section) || section === "@") return String(Number(value.toPrecision(11)));
  const pattern = /[#0?][#0?,]*(?:\.[0#?]+)?/.exec(unquoted(section));
  if (pattern === null) return unquoted(section).trim();
  const decimals = (pattern[0].split(".")[1] ?? "").length;
  const shown = Math.abs(section.includes("%") ? value * 100 : value).toFixed(decimals);
  const [whole = "", fraction] = shown.split(".");
  const grouped = pattern[0].includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const sign = value < 0 && sections[1] === undefined ? "-" : "";
  return sign + unquoted(section).replace(pattern[0], number).trim();
}

/** A section without the marks that only say how to read it. */
function unquoted(section: string): string {
  return section
    .replace(/\[[^\]]*\]/g, "")
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1");
}
