import { cellAddress, type CellComment } from "../../engine";
import { NAMESPACES } from "../package/part";
import { attributes, cellText, escapeXml, XML_DECLARATION } from "../package/xmlText";

/** The author of the product's own notes: on a second run they are replaced, a person's are kept. */
export const NOTE_AUTHOR = "Enquiry Impact";

/** The comments part of a sheet, in the order of rows and columns. */
export function commentsXml(notes: readonly CellComment[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const list = notes.map(({ row, column, author, text }) => {
    const place = attributes({ ref: cellAddress(row, column), authorId: authors.indexOf(author) });
    return `<comment${place}><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Calibri"/><family val="2"/></rPr><t xml:space="preserve">${escapeXml(cellText(text))}</t></r></text></comment>`;
  });
  return (
    `${XML_DECLARATION}<comments xmlns="${NAMESPACES.spreadsheet}"><authors>` +
    `${authors.map((author) => `<author>${escapeXml(author)}</author>`).join("")}</authors><commentList>${list.join("")}</commentList></comments>`
  );
}

const COLUMNS_WIDE = 4;
const CHARACTERS_A_LINE = 38;
const FIRST_SHAPE_ID = 1025;

/** The VML drawing Excel needs beside them: one hidden box a note, large enough for its text. */
export function notesVml(notes: readonly CellComment[]): string {
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
    const top = Math.max(0, row - 1);
    const anchor = [column + 1, 15, top, 4, column + 1 + COLUMNS_WIDE, 15, top + Math.min(20, lines + 2), 4].join(", ");
    return (
      `<v:shape id="_x0000_s${FIRST_SHAPE_ID + index}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:190pt;height:60pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>` +
      `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    `${shapes.join("")}</xml>`
  );
}
