import { parseRange, type SheetTable } from "../../engine";
import type { Package } from "./openPackage";
import { attributeOf } from "./xmlTag";
import { unescapeXstring } from "./xmlText";

/** Reads an Excel table (ECMA-376 Part 1, 18.5.1.2); null when it names no range. */
export async function readTablePart(parts: Package, partName: string): Promise<SheetTable | null> {
  let table: SheetTable | null = null;
  await parts.readXml(partName, {
    open(tag) {
      if (tag.name !== "table" || tag.parent !== "") return;
      const range = parseRange(attributeOf(tag, "ref") ?? "");
      if (range === null) return;
      const name = attributeOf(tag, "displayName") ?? attributeOf(tag, "name") ?? "";
      const totalsRow = Number(attributeOf(tag, "totalsRowCount") ?? 0) > 0;
      table = { name: unescapeXstring(name), range, totalsRow };
    },
  });
  return table;
}
