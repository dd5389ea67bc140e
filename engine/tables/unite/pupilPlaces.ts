import type { Column, Role, Table } from "../../study";
import type { Place } from "../../workbook/place";
import { placesOfRows, type PlacedRows } from "../columns/notes";

/** Where rows of a united table stand: per sheet, in the first column with one of the roles or the key given. */
export function pupilPlaces(
  table: Table,
  rows: readonly number[],
  where: { readonly tables: readonly Table[]; readonly roles: readonly Role[]; readonly measure?: string },
): readonly PlacedRows[] {
  const bySource = new Map<number, number[]>();
  for (const row of rows) {
    const source = table.sourceOf?.[row] ?? 0;
    const own = bySource.get(source) ?? [];
    own.push((table.rowNumbers[row] ?? 1) - 1);
    bySource.set(source, own);
  }
  return [...bySource]
    .sort(([left], [right]) => left - right)
    .flatMap(([source, sheetRows]) => {
      const own = where.tables[source] ?? table;
      const isLong = own.rowsUsed !== undefined && own.rowsUsed > own.rowNumbers.length;
      const roles: readonly Role[] = isLong ? ["upn", "local-id", "name", "surname"] : where.roles;
      const column = columnOf(own, roles, isLong ? undefined : where.measure);
      const place: Place =
        column?.place ?? (own.file === null ? { sheet: own.sheet } : { file: own.file, sheet: own.sheet });
      return placesOfRows(
        [...sheetRows].sort((left, right) => left - right),
        place,
      );
    });
}

function columnOf(table: Table, roles: readonly Role[], measure: string | undefined): Column | null {
  for (const role of roles) {
    const column = table.columns.find(
      (candidate) => candidate.role === role && (measure === undefined || candidate.measure === measure),
    );
    if (column !== undefined) return column;
  }
  return null;
}
