import type { Study, Table } from "../study";
import { schoolOfRow } from "../tables/withdrawals/schoolOfRow";
import type { Sheet } from "../workbook/sheet";
import { columnFates } from "./codedColumns";
import type { CodedPeople } from "./codedPeople";
import type { CodedTable } from "./codedSheet";
import { foldedName, rowIdentityReader } from "./rowIdentity";

/** Codes for every row: first where rows name a UPN, so that rows with less find who they are about. */
export function codedTables(
  study: Study,
  tables: readonly { readonly sheet: Sheet; readonly table: Table }[],
  people: CodedPeople,
): readonly CodedTable[] {
  const school = schoolOfRow(study.pupils);
  const { specialCategories: asked, namesChecked } = study.settings;
  const readers = tables.map(({ sheet, table }) => {
    const schools = new Set([...table.rowNumbers].flatMap((rowNumber) => school(table, rowNumber) ?? []));
    const [only = null, ...others] = schools;
    const read = rowIdentityReader(
      sheet,
      table,
      (rowNumber) => school(table, rowNumber) ?? (others.length === 0 ? only : null),
    );
    return { sheet, table, read, codes: new Map<number, string | null>() };
  });
  for (const isFirst of [true, false]) {
    for (const { table, read, codes } of readers) {
      const byName = new Map<string, string>();
      for (const rowNumber of table.rowNumbers) {
        const identity = read(rowNumber - 1);
        if ((identity.upn !== "") !== isFirst) continue;
        codes.set(rowNumber - 1, people.codeFor(identity));
      }
      if (isFirst || table.rowsUsed === undefined) continue;
      // A long layout: recognition keeps one row a pupil, the copy keeps all.
      for (const [row, code] of codes) if (code !== null) byName.set(foldedName(read(row).name), code);
      for (let row = table.range.row + 1; row <= table.range.toRow; row++) {
        if (codes.has(row)) continue;
        const identity = read(row);
        const isNameOnly = identity.upn + identity.own + identity.localId === "";
        const code = isNameOnly ? byName.get(foldedName(identity.name)) : people.knownCode(identity);
        if (code !== undefined && code !== null) codes.set(row, code);
      }
    }
  }
  return readers.map(({ sheet, table, codes }) => ({
    table,
    codes,
    fates: columnFates({ sheet, table, asked, namesChecked: namesChecked === true }),
  }));
}
