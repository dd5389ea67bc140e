import { BYTES_AN_ENTRY } from "./memoryBudget";
import type { Package } from "./openPackage";
import { attributeOf } from "./xmlTag";

/** What kind of content a part declares, in lower case; "" when nothing is declared (ECMA-376 Part 2, 10.1.2). */
export async function readContentTypes(parts: Package): Promise<(partName: string) => string> {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  await parts.readXml("/[Content_Types].xml", {
    open(tag) {
      parts.budget.spend(BYTES_AN_ENTRY);
      const type = (attributeOf(tag, "ContentType") ?? "").trim().toLowerCase();
      if (tag.name === "Default") defaults.set((attributeOf(tag, "Extension") ?? "").toLowerCase(), type);
      if (tag.name === "Override") overrides.set((attributeOf(tag, "PartName") ?? "").toLowerCase(), type);
    },
  });
  return (partName) => {
    const name = partName.toLowerCase();
    return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
  };
}
