import { CONTENT_TYPES, type Part } from "../package/part";
import { relationshipXml, type Relationship } from "../package/relationships";
import { attributes, escapeXml } from "../package/xmlText";
import { appendTo, applyEdits, removal, setAttribute, type TextEdit } from "./textEdits";
import { attributeOf, childOf, childrenOf, parseXml } from "./xmlTree";

/** `[Content_Types].xml` without the parts removed, with ours. */
export function editContentTypes(xml: string, removed: ReadonlySet<string>, parts: readonly Part[]): string {
  const root = parseXml(xml);
  const edits: TextEdit[] = childrenOf(root, "Override")
    .filter((override) => removed.has((attributeOf(override, "PartName") ?? "").replace(/^\/+/, "").toLowerCase()))
    .map(removal);
  const override = (path: string, contentType: string) =>
    `<${root.prefix}Override${attributes({ PartName: `/${path}`, ContentType: contentType })}/>`;
  const declared = new Set(
    childrenOf(root, "Default").map((one) => (attributeOf(one, "Extension") ?? "").toLowerCase()),
  );
  const added = parts.map(({ path, contentType }) => {
    if (contentType !== null) return override(path, contentType);
    return declared.has("rels") ? "" : override(path, CONTENT_TYPES.relationships);
  });
  edits.push(appendTo(xml, root, added.join("")));
  return applyEdits(xml, edits);
}

/** The workbook's relationships without those named, with ours. */
export function editRelationships(
  xml: string,
  removed: ReadonlySet<string>,
  { added, asHost }: { readonly added: readonly Relationship[]; readonly asHost: (xml: string) => string },
): string {
  const root = parseXml(xml);
  const edits = childrenOf(root, "Relationship")
    .filter((relationship) => removed.has(attributeOf(relationship, "Id") ?? ""))
    .map(removal);
  const lines = added.map((relationship) => asHost(relationshipXml(relationship, root.prefix))).join("");
  return applyEdits(xml, [...edits, appendTo(xml, root, lines)]);
}

/**
 * The list of sheet names in the application's properties, where there is one: the group whose titles are all sheets
 * of the workbook becomes its sheets in their new order, chart sheets and the like left where they are listed.
 */
export function editAppProperties(xml: string, oldNames: readonly string[], newNames: readonly string[]): string {
  const root = parseXml(xml);
  const titles = childOf(childOf(root, "TitlesOfParts"), "vector");
  const pairs = childOf(childOf(root, "HeadingPairs"), "vector");
  if (!titles || !pairs) return xml;
  const listed = titles.children;
  let first = 0;
  for (let index = 1; index < pairs.children.length; index += 2) {
    const counted = pairs.children[index]?.children[0];
    const count = Number(counted?.text.trim());
    if (!counted || !Number.isInteger(count) || count < 0) return xml;
    const group = listed.slice(first, first + count);
    const names = group.map(({ text }) => text);
    first += count;
    if (names.length === 0 || !names.every((name) => oldNames.includes(name))) continue;
    const elsewhere = new Set(oldNames.filter((name) => !names.includes(name)));
    const chosen = newNames.filter((name) => !elsewhere.has(name));
    const [head, last] = [group[0], group.at(-1)];
    if (!head || !last) return xml;
    const tag = `${head.prefix}${head.name}`;
    const size = setAttribute(xml, titles, "size", String(listed.length - names.length + chosen.length));
    return applyEdits(xml, [
      { start: counted.openEnd, end: counted.closeStart, text: String(chosen.length) },
      ...(size ? [size] : []),
      {
        start: head.start,
        end: last.end,
        text: chosen.map((name) => `<${tag}>${escapeXml(name)}</${tag}>`).join(""),
      },
    ]);
  }
  return xml;
}
