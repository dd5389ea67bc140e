import { BYTES_AN_ENTRY } from "./memoryBudget";
import type { Package } from "./openPackage";
import { relationshipsPartOf, resolveTarget } from "./partNames";
import { attributeOf, type XmlHandler } from "./xmlTag";

export interface Relationship {
  readonly id: string;
  /** The last word of the type, the same in transitional and strict workbooks: "worksheet". */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** The relationships of a part (of the package with "/") to other parts; none when it has no relationships part. */
export async function readRelationships(parts: Package, partName: string): Promise<readonly Relationship[]> {
  const relationshipsPart = relationshipsPartOf(partName);
  if (!parts.has(relationshipsPart)) return [];
  const relationships: Relationship[] = [];
  const handler: XmlHandler = {
    open(tag) {
      if (tag.name !== "Relationship" || attributeOf(tag, "TargetMode") === "External") return;
      parts.budget.spend(BYTES_AN_ENTRY);
      const type = attributeOf(tag, "Type") ?? "";
      relationships.push({
        id: attributeOf(tag, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolveTarget(partName, attributeOf(tag, "Target") ?? ""),
      });
    },
  };
  await parts.readXml(relationshipsPart, handler);
  return relationships;
}
