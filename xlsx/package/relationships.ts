import { NAMESPACES } from "./part";
import { attributes, XML_DECLARATION } from "./xmlText";

/** One line of a `.rels` part; `type` without the common beginning: "worksheet". */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** The `.rels` part of a part: "xl/workbook.xml" gives "xl/_rels/workbook.xml.rels". */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

export function relationshipXml({ id, type, target, external }: Relationship, prefix = ""): string {
  const fullType = type.includes("://") ? type : `${NAMESPACES.relationship}/${type}`;
  return `<${prefix}Relationship${attributes({
    Id: id,
    Type: fullType,
    Target: target,
    TargetMode: external === true ? "External" : undefined,
  })}/>`;
}

export function relationshipsXml(relationships: readonly Relationship[]): string {
  const lines = relationships.map((relationship) => relationshipXml(relationship)).join("");
  return `${XML_DECLARATION}<Relationships xmlns="${NAMESPACES.packageRelationships}">${lines}</Relationships>`;
}
