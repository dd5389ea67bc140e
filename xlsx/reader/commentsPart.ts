import { parseRange, type CellComment } from "../../engine";
import { BYTES_AN_ENTRY } from "./memoryBudget";
import type { Package } from "./openPackage";
import { richText } from "./richText";
import { attributeOf } from "./xmlTag";
import { decodeUtf8, decodeXmlText, unescapeXstring } from "./xmlText";

/**
 * Reads the notes on cells (ECMA-376 Part 1, 18.7). Those Excel writes beside a conversation, for programs that do not
 * know conversations, have an author `tc=...` and are left out: the conversation is read from its own part.
 */
export async function readCommentsPart(parts: Package, partName: string): Promise<readonly CellComment[]> {
  const authors: string[] = [];
  const comments: CellComment[] = [];
  const item = richText("text");
  let author: string | null = null;
  let current: { address: string; author: string } | null = null;
  await parts.readXml(partName, {
    open(tag) {
      item.open(tag);
      if (tag.name === "author" && tag.parent === "authors") author = "";
      if (tag.name === "comment" && tag.parent === "commentList") {
        current = {
          address: attributeOf(tag, "ref") ?? "",
          author: authors[Number(attributeOf(tag, "authorId"))] ?? "",
        };
      }
    },
    text(bytes, from, to, literal) {
      if (author === null) item.text(bytes, from, to, literal);
      else author = unescapeXstring((literal ? decodeUtf8 : decodeXmlText)(bytes, from, to));
    },
    close(name, parent) {
      item.close(name, parent);
      if (name === "author" && author !== null) {
        parts.budget.spend(BYTES_AN_ENTRY);
        authors.push(author);
        author = null;
      }
      if (name !== "comment" || current === null) return;
      const range = parseRange(current.address);
      const text = item.take();
      if (range !== null && !current.author.startsWith("tc=")) {
        parts.budget.spend(BYTES_AN_ENTRY + text.length);
        comments.push({ row: range.row, column: range.column, author: current.author, text });
      }
      current = null;
    },
  });
  return comments;
}
