import type { Table, TextColumn } from "../../study";
import { sheetLabel } from "../sourceSheet";

/** The school united pupils give a row: sheets of one school each have no column of it. */
export function schoolOfRow(pupils: Table | null): (table: Table, rowNumber: number) => string | null {
  const column = pupils?.columns.find((one): one is TextColumn => one.kind === "text" && one.role === "school");
  if (pupils === null || column === undefined) return () => null;
  const schools = new Map<string, string>();
  pupils.rowNumbers.forEach((rowNumber, row) => {
    const { file, sheet } = pupils.sources?.[pupils.sourceOf?.[row] ?? 0] ?? pupils;
    const school = column.levels[column.codes[row] ?? -1];
    if (school !== undefined) schools.set(`${sheetLabel({ file, sheet: { name: sheet } })}\u0000${rowNumber}`, school);
  });
  return ({ file, sheet }, rowNumber) =>
    schools.get(`${sheetLabel({ file, sheet: { name: sheet } })}\u0000${rowNumber}`) ?? null;
}
