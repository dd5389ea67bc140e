import { cellAddress, type SheetDraft } from "../../engine";
import type { Relationship } from "../package/relationships";
import { attributes } from "../package/xmlText";

const LONGEST_ADDRESS = 2079;

/** The `<hyperlinks>` element of a sheet and the relationships of its outside addresses. */
export function linksXml(
  draft: SheetDraft,
  newId: () => string,
): { xml: string; relationships: readonly Relationship[] } {
  const relationships: Relationship[] = [];
  const links: string[] = [];
  for (const { row, cells } of draft.rows) {
    for (const [column, { link }] of cells) {
      if (!link) continue;
      const ref = cellAddress(row, column);
      if ("sheet" in link) {
        const location = `'${link.sheet.replace(/'/g, "''")}'!${link.address}`;
        links.push(`<hyperlink${attributes({ ref, location })}/>`);
        continue;
      }
      const target = safeAddress(link.url);
      if (target === null) continue;
      const id = newId();
      relationships.push({ id, type: "hyperlink", target, external: true });
      links.push(`<hyperlink${attributes({ ref, "r:id": id })}/>`);
    }
  }
  return { xml: links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`, relationships };
}

/**
 * The address of a link that may leave the workbook: http, https or mailto, written as the standard says; null for
 * any other (files, scripts, shares), whose cell then stays plain text.
 */
export function safeAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return /^(https?|mailto):$/.test(protocol) && href.length <= LONGEST_ADDRESS ? href : null;
  } catch {
    return null;
  }
}
