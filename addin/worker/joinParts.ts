import type { RowsPart, Wanted } from "./messages";

/** The request with the rows that were sent before it: what `sendInParts` took apart. */
export function joinParts(wanted: Wanted, parts: readonly RowsPart[]): Wanted {
  if (parts.length === 0) return wanted;
  const sheets = wanted.sheets.map((copy, index) => {
    const own = parts.filter(({ sheet }) => sheet === index);
    return {
      ...copy,
      rows: own.flatMap(({ rows }) => rows),
      formatCodes: own.flatMap((part) => part.formatCodes),
      fillCodes: own.flatMap((part) => part.fillCodes),
    };
  });
  return { ...wanted, sheets };
}
