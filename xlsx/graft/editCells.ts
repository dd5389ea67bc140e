import { cellAddress, failure, parseRange, success, workbookNotWritable, type Outcome } from "../../engine";
import { escapeXml } from "../package/xmlText";
import { GraftRefusal, openOriginal } from "./openOriginal";
import { appendTo, applyEdits, type TextEdit } from "./textEdits";
import { workbookOutline } from "./workbookOutline";
import { writeGrafted } from "./writeGrafted";
import { attributeOf, childOf, childrenOf, parseXml, XmlError, type XmlElement } from "./xmlTree";

/** A cell a person typed into: what it is to hold, with the look it has. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}

/**
 * A copy of a workbook with other values in some cells; everything else is copied as it is. Cells keep their style; a
 * text is written as text, never as a formula. Cells that hold a formula are for their program to change, not for us.
 */
export async function editCells(original: Blob, edits: readonly CellEdit[]): Promise<Outcome<Uint8Array>> {
  try {
    const source = await openOriginal(original);
    const main = (await source.relationships("")).find(({ type }) => type === "officeDocument")?.path ?? null;
    if (main === null) throw new GraftRefusal("damaged");
    const { sheets } = workbookOutline(await source.text(main));
    const targets = await source.relationships(main);
    const parts: { readonly path: string; readonly contentType: null; readonly text: string }[] = [];
    for (const name of new Set(edits.map(({ sheet }) => sheet))) {
      const id = sheets.find((sheet) => sheet.name === name)?.relationshipId;
      const path = targets.find((target) => target.id === id)?.path;
      if (path === undefined || path === null) throw new GraftRefusal("damaged");
      const own = edits.filter(({ sheet }) => sheet === name);
      parts.push({ path, contentType: null, text: editSheet(await source.text(path), own) });
    }
    const contentTypes = await source.text("[Content_Types].xml");
    return success(await writeGrafted(original, source, { contentTypes, parts, removed: new Set(), issues: [] }));
  } catch (error) {
    if (error instanceof XmlError || error instanceof GraftRefusal) return failure([workbookNotWritable()]);
    throw error;
  }
}

function editSheet(xml: string, edits: readonly CellEdit[]): string {
  const content = childOf(parseXml(xml), "sheetData");
  if (content === null) throw new GraftRefusal("damaged");
  const rows = numbered(childrenOf(content, "row"), rowNumberOf);
  const wanted = new Map<number, CellEdit[]>();
  for (const edit of edits) wanted.set(edit.row, [...(wanted.get(edit.row) ?? []), edit]);
  const changes: TextEdit[] = [];
  const missing: { row: number; xml: string }[] = [];
  for (const [row, cells] of [...wanted].sort(([one], [other]) => one - other)) {
    const present = rows.find(({ index }) => index === row)?.element;
    if (present !== undefined) changes.push(...editRow(xml, present, cells));
    else {
      const inner = inOrder(cells).map((edit) => cellXml(edit, content.prefix, null));
      missing.push({ row, xml: `<${content.prefix}row r="${row + 1}">${inner.join("")}</${content.prefix}row>` });
    }
  }
  return applyEdits(xml, [...changes, ...inserted(xml, { parent: content, present: rows, missing })]);
}

function editRow(xml: string, row: XmlElement, edits: readonly CellEdit[]): readonly TextEdit[] {
  const cells = numbered(childrenOf(row, "c"), columnOf);
  const changes: TextEdit[] = [];
  const missing: { row: number; xml: string }[] = [];
  for (const edit of inOrder(edits)) {
    const present = cells.find(({ index }) => index === edit.column)?.element;
    if (present === undefined) missing.push({ row: edit.column, xml: cellXml(edit, row.prefix, null) });
    else {
      const text = cellXml(edit, row.prefix, attributeOf(present, "s"));
      changes.push({ start: present.start, end: present.end, text });
    }
  }
  return [...changes, ...inserted(xml, { parent: row, present: cells, missing })];
}

interface Numbered {
  readonly index: number;
  readonly element: XmlElement;
}

/** Rows and cells say where they stand, or stand after the one before. */
function numbered(
  elements: readonly XmlElement[],
  indexOf: (element: XmlElement) => number | null,
): readonly Numbered[] {
  let next = 0;
  return elements.map((element) => {
    const index = indexOf(element) ?? next;
    next = index + 1;
    return { index, element };
  });
}

function rowNumberOf(row: XmlElement): number | null {
  const number = Number(attributeOf(row, "r") ?? "");
  return Number.isInteger(number) && number > 0 ? number - 1 : null;
}

function columnOf(cell: XmlElement): number | null {
  return parseRange(attributeOf(cell, "r") ?? "")?.column ?? null;
}

/** New elements before the first that comes after them, or at the end. */
function inserted(
  xml: string,
  options: {
    readonly parent: XmlElement;
    readonly present: readonly Numbered[];
    readonly missing: readonly { readonly row: number; readonly xml: string }[];
  },
): readonly TextEdit[] {
  const { parent, present, missing } = options;
  const before = new Map<XmlElement, string>();
  let atEnd = "";
  for (const one of missing) {
    const after = present.find(({ index }) => index > one.row)?.element;
    if (after === undefined) atEnd += one.xml;
    else before.set(after, (before.get(after) ?? "") + one.xml);
  }
  const edits = [...before].map(([element, text]) => ({ start: element.start, end: element.start, text }));
  return atEnd === "" ? edits : [...edits, appendTo(xml, parent, atEnd)];
}

function inOrder(edits: readonly CellEdit[]): readonly CellEdit[] {
  return [...edits].sort((one, other) => one.column - other.column);
}

function cellXml({ row, column, value }: CellEdit, prefix: string, style: string | null): string {
  const start = `<${prefix}c r="${cellAddress(row, column)}"${style === null ? "" : ` s="${style}"`}`;
  const end = `</${prefix}c>`;
  switch (typeof value) {
    case "number":
      return `${start}><${prefix}v>${value}</${prefix}v>${end}`;
    case "boolean":
      return `${start} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v>${end}`;
    case "string":
      return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value)}</${prefix}t></${prefix}is>${end}`;
    default:
      return `${start}/>`;
  }
}
