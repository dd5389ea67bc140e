import type { Place } from "../../workbook/place";
import type { FoundTable } from "../layout/foundTable";

/** The place of a whole column of a table. */
export function columnPlace(found: Pick<FoundTable, "source">, column: number): Place {
  const { file, sheet } = found.source;
  return file === null ? { sheet: sheet.name, column } : { file, sheet: sheet.name, column };
}
