import { rangeAddress, type TableDraft } from "../../engine";
import { NAMESPACES } from "../package/part";
import { attributes, XML_DECLARATION } from "../package/xmlText";

/** The table part of a draft under the id and name it has in its workbook (ECMA-376 part 1, 18.5.1.2). */
export function tableXml(draft: TableDraft, { id, name }: { id: number; name: string }): string {
  checkTable(draft);
  const reference = rangeAddress(draft.range);
  const filter = draft.filter === true ? `<autoFilter${attributes({ ref: reference })}/>` : "";
  const columns = draft.columns.map(
    (column, index) => `<tableColumn${attributes({ id: index + 1, name: escapedBreaks(column) })}/>`,
  );
  const style =
    draft.style === "light"
      ? '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>'
      : '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>';
  return (
    `${XML_DECLARATION}<table${attributes({ xmlns: NAMESPACES.spreadsheet, id, name, displayName: name, ref: reference, totalsRowShown: 0 })}>` +
    `${filter}<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>${style}</table>`
  );
}

/** Excel calls a workbook damaged where one of these does not hold. */
function checkTable({ name, range, columns }: TableDraft): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,200}$/.test(name)) throw new RangeError(`table name ${name}`);
  if (columns.length !== range.toColumn - range.column + 1) throw new RangeError(`columns of table ${name}`);
  if (range.toRow <= range.row) throw new RangeError(`table ${name} has no rows`);
  const different = new Set(columns.map((column) => column.toLowerCase()));
  if (different.size !== columns.length || different.has("")) throw new RangeError(`column names of table ${name}`);
}

function escapedBreaks(column: string): string {
  return column.replace(/\n/g, "_x000a_");
}
