import type { Package } from "./openPackage";
import { richText } from "./richText";
import type { TextPool } from "./textPool";

/** Reads the shared strings into the pool; their declared counts are not believed. */
export async function readSharedStrings(parts: Package, partName: string | null, pool: TextPool): Promise<void> {
  if (partName === null || !parts.has(partName)) return;
  const item = richText("si");
  await parts.readXml(partName, {
    open: item.open,
    text: item.text,
    close(name, parent) {
      item.close(name, parent);
      if (name === "si" && parent === "sst") pool.addShared(item.take());
    },
  });
}
