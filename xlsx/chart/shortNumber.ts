/**
 * A number as the short formats of chart labels show it: optional sections for negative numbers and zero, a sign or
 * text around, and a fixed number of decimals. Anything richer shows one decimal.
 * @example shortNumber(-2.34, "+0.0;−0.0;0.0") // "−2.3"
 */
export function shortNumber(value: number, format: string): string {
  const sections = format.split(";");
  const rounded = Number(Math.abs(value).toFixed(decimalsOf(sections[0] ?? "")));
  const chosen =
    rounded === 0 ? (sections[2] ?? sections[0]) : value < 0 ? (sections[1] ?? `-${sections[0] ?? ""}`) : sections[0];
  const section = chosen ?? "";
  if (section === "" || /general/i.test(section)) return String(value);
  const digits = Math.abs(value).toFixed(decimalsOf(section));
  return section.replace(/[0#,]+(\.[0#]+)?/, digits).replace(/["\\]/g, "");
}

function decimalsOf(section: string): number {
  const match = /[0#]+(?:\.([0#]+))?/.exec(section);
  return match ? (match[1]?.length ?? 0) : 1;
}
