import { parseRange, type CellComment } from "../../engine";
import { BYTES_AN_ENTRY } from "./memoryBudget";
import type { Package } from "./openPackage";
import { attributeOf } from "./xmlTag";
import { decodeUtf8, decodeXmlText } from "./xmlText";

/** Display names of the people who take part in conversations, by id ([MS-XLSX] 2.6.203). */
export async function readPersons(parts: Package, partName: string): Promise<ReadonlyMap<string, string>> {
  const persons = new Map<string, string>();
  await parts.readXml(partName, {
    open(tag) {
      if (tag.name !== "person") return;
      parts.budget.spend(BYTES_AN_ENTRY);
      persons.set(attributeOf(tag, "id") ?? "", attributeOf(tag, "displayName") ?? "");
    },
  });
  return persons;
}

/** Reads conversations on cells, a comment for each contribution in its order ([MS-XLSX] 2.6.205). */
export async function readThreadedComments(
  parts: Package,
  partName: string,
  persons: ReadonlyMap<string, string>,
): Promise<readonly CellComment[]> {
  const comments: CellComment[] = [];
  let current: { address: string; author: string; text: string } | null = null;
  let inText = false;
  await parts.readXml(partName, {
    open(tag) {
      if (tag.name === "threadedComment") {
        const author = persons.get(attributeOf(tag, "personId") ?? "") ?? "";
        current = { address: attributeOf(tag, "ref") ?? "", author, text: "" };
      }
      inText = tag.name === "text" && tag.parent === "threadedComment";
    },
    text(bytes, from, to, literal) {
      if (inText && current !== null) current.text = (literal ? decodeUtf8 : decodeXmlText)(bytes, from, to);
    },
    close(name) {
      inText = false;
      if (name !== "threadedComment" || current === null) return;
      const range = parseRange(current.address);
      parts.budget.spend(BYTES_AN_ENTRY + current.text.length);
      if (range !== null) {
        comments.push({ row: range.row, column: range.column, author: current.author, text: current.text });
      }
      current = null;
    },
  });
  return comments;
}
