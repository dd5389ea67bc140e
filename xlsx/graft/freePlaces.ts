import type { Places } from "../writer/completeSheet";
import type { OriginalPackage } from "./openOriginal";
import { attributeOf, parseXml } from "./xmlTree";

/** Free paths, table ids and table names of a workbook once the removed parts are gone. */
export async function freePlaces(
  original: OriginalPackage,
  removed: ReadonlySet<string>,
  definedNames: readonly string[],
): Promise<Places> {
  const paths = new Set(original.paths.map((path) => path.toLowerCase()).filter((path) => !removed.has(path)));
  const names = new Set(definedNames.map((name) => name.toLowerCase()));
  let lastTable = 0;
  for (const path of paths) {
    if (!/(^|\/)tables\/[^/]+\.xml$/.test(path)) continue;
    const table = parseXml(await original.text(path));
    if (table.name !== "table") continue;
    names.add((attributeOf(table, "displayName") ?? "").toLowerCase());
    names.add((attributeOf(table, "name") ?? "").toLowerCase());
    lastTable = Math.max(lastTable, Number(attributeOf(table, "id")) || 0);
  }
  return {
    freePath(folder, base, extension) {
      const start = `xl/${folder === "" ? "" : `${folder}/`}${base}`;
      let number = 1;
      while (paths.has(`${start}${number}.${extension}`.toLowerCase())) number++;
      const path = `${start}${number}.${extension}`;
      paths.add(path.toLowerCase());
      return path;
    },
    tableId: () => ++lastTable,
    tableName(wanted) {
      let name = wanted;
      for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
      names.add(name.toLowerCase());
      return name;
    },
  };
}
