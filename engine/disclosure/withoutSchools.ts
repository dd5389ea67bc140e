import type { Study, Table, TextColumn } from "../study";
import { takeRows } from "../tables/unite/takeRows";

/** The study without the pupils of these schools; what people answered and rated stays. */
export function withoutSchools(study: Study, schools: readonly string[]): Study {
  if (study.pupils === null || schools.length === 0) return study;
  const gone = new Set(schools);
  const column = study.pupils.columns.find(isSchool);
  if (column === undefined) return study;
  const keep = Uint8Array.from(column.codes, (code) => (gone.has(column.levels[code] ?? "") ? 0 : 1));
  return { ...study, pupils: onlyLevelsUsed(takeRows(study.pupils, keep)) };
}

const isSchool = (column: Table["columns"][number]): column is TextColumn =>
  column.kind === "text" && column.role === "school";

/** Schools nobody is left of are not listed as schools without pupils. */
function onlyLevelsUsed(table: Table): Table {
  const columns = table.columns.map((column) => {
    if (!isSchool(column)) return column;
    const used = new Set(column.codes);
    const kept = column.levels.flatMap((_, code) => (used.has(code) ? [code] : []));
    const position = new Map(kept.map((code, index) => [code, index]));
    return {
      ...column,
      levels: kept.map((code) => column.levels[code] ?? ""),
      codes: column.codes.map((code) => position.get(code) ?? -1),
    };
  });
  return { ...table, columns };
}
