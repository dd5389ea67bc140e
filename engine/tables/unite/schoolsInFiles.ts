import type { Issue } from "../../issue";
import { schoolInTwoFiles } from "../../issues/tables/pupils";
import type { Table } from "../../study";
import { fileTitle, nameMeaning } from "./sheetMeaning";

/** Schools whose pupils came in more than one file: one of them is usually an older copy. */
export function schoolsInFiles(tables: readonly Table[]): readonly Issue[] {
  const fileOf = new Map<string, string>();
  return tables.flatMap((table): readonly Issue[] => {
    const { file } = table;
    if (file === null) return [];
    const again = schoolsOf(table).filter((school) => {
      const known = fileOf.get(school) ?? file;
      fileOf.set(school, known);
      return known !== file;
    });
    return again.length === 0 ? [] : [schoolInTwoFiles({ file, sheet: table.sheet }, again.length)];
  });
}

function schoolsOf(table: Table): readonly string[] {
  const column = table.columns.find(({ role }) => role === "school");
  if (column?.kind === "text") return column.levels;
  const named =
    nameMeaning(table.sheet).school ?? (table.file === null ? null : nameMeaning(fileTitle(table.file)).school);
  return named === null ? [] : [named];
}
