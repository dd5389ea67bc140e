import { formIssues } from "../../issues/forms";
import type { CellValue } from "../../workbook/cellValue";
import { saysFictional } from "../../workbook/fictional";
import { fold } from "./fold";
import { parseFormMark } from "./formMark";
import type { FormLocation } from "./locateForm";
import { LIST_PREFIX } from "./recordsDraft";
import { isFilled, type FormSource, type SheetReader } from "./sheetReading";

/**
 * Sets aside what people wrote around a form: above its headings, or in columns it does not know. Its own title, help
 * and mark are no notes.
 */
export function readAround({ sheet }: FormSource, location: FormLocation, reader: SheetReader): void {
  const { form, idRow, columns } = location;
  const ours = new Set([form.title, form.help].map(fold));
  const headings = idRow - 1;
  for (let row = 0; row < idRow; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      if (row === headings && columns.has(column)) continue;
      const value = sheet.cell(row, column);
      if (saysFictional(value)) continue;
      if (!isFilled(value) || parseFormMark(value) || (typeof value === "string" && ours.has(fold(value)))) continue;
      // A form of another version has another title and help.
      if (location.version !== form.version && row < headings) continue;
      reader.setAside(row, column, formIssues.note);
    }
  }
  for (let column = 0; column < sheet.columnCount; column++) {
    if (columns.has(column) || isList(sheet.cell(idRow, column))) continue;
    for (let row = idRow; row < sheet.rowCount; row++) {
      if (isFilled(sheet.cell(row, column))) reader.setAside(row, column, formIssues.note);
    }
  }
}

function isList(id: CellValue): boolean {
  return typeof id === "string" && id.startsWith(LIST_PREFIX);
}
