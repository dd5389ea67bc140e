import { cellAddress, type CellComment, type SheetDraft, type TableDraft } from "../../engine";
import { checkChartCells } from "../chart/chartCells";
import { chartXml } from "../chart/chartXml";
import { drawingXml } from "../chart/drawingXml";
import { CONTENT_TYPES, type Part } from "../package/part";
import { relationshipsPath, relationshipsXml, type Relationship } from "../package/relationships";
import { inlineStrings, type CellStyles } from "./inlineStrings";
import { linksXml } from "./linksXml";
import { commentsXml, NOTE_AUTHOR, notesVml } from "./notesXml";
import { tableXml } from "./tableXml";
import { validationsXml } from "./validationsXml";
import { insertElement } from "./worksheetElement";

/** Free places and names in the package a sheet goes into. */
export interface Places {
  /** A part not there yet: ("charts", "chart", "xml") gives "xl/charts/chart3.xml". */
  freePath(folder: string, base: string, extension: string): string;
  tableId(): number;
  tableName(wanted: string): string;
}

export interface SheetToComplete {
  readonly draft: SheetDraft;
  /** As exceljs wrote it. */
  readonly worksheet: string;
  readonly sharedStrings: readonly string[];
  readonly styles: CellStyles;
  readonly places: Places;
  /** The sheet the workbook opens on. */
  readonly selected: boolean;
  /** Notes of people, which stay where the draft has one too. */
  readonly comments?: readonly CellComment[];
}

/** The worksheet part first, then all that belongs to it. */
export function completeSheet(sheet: SheetToComplete): readonly [worksheet: Part, ...others: Part[]] {
  const { draft, places } = sheet;
  checkChartCells(draft);
  const path = places.freePath("worksheets", "sheet", "xml");
  const relationships: Relationship[] = [];
  const parts: Part[] = [];
  const relate = (type: string, target: string) => {
    const id = `rId${relationships.length + 1}`;
    relationships.push({ id, type, target: `/${target}` });
    return id;
  };
  let xml = inlineStrings(sheet.worksheet, sheet.sharedStrings, sheet.styles);
  if (sheet.selected) xml = xml.replace("<sheetView ", '<sheetView tabSelected="1" ');
  xml = insertElement(xml, "dataValidations", validationsXml(draft.validations ?? []));

  const links = linksXml(draft, () => `rIdLink${relationships.length + 1}`);
  xml = insertElement(xml, "hyperlinks", links.xml);

  if (draft.charts.length > 0) {
    const drawing = addCharts(draft, places, parts);
    xml = insertElement(xml, "drawing", `<drawing r:id="${relate("drawing", drawing)}"/>`);
  }
  const notes = notesOf(draft, sheet.comments ?? []);
  if (notes.length > 0) {
    const comments = places.freePath("", "comments", "xml");
    const vml = places.freePath("drawings", "vmlDrawing", "vml");
    parts.push({ path: comments, text: commentsXml(notes), contentType: CONTENT_TYPES.comments });
    parts.push({ path: vml, text: notesVml(notes), contentType: CONTENT_TYPES.vmlDrawing });
    relate("comments", comments);
    xml = insertElement(xml, "legacyDrawing", `<legacyDrawing r:id="${relate("vmlDrawing", vml)}"/>`);
  }
  const tables = draft.tables.map((table) => relate("table", addTable(table, draft, places, parts)));
  xml = insertElement(xml, "tableParts", tablePartsXml(tables));

  const all = [...relationships, ...links.relationships];
  if (all.length > 0) parts.push({ path: relationshipsPath(path), text: relationshipsXml(all), contentType: null });
  return [{ path, text: xml, contentType: CONTENT_TYPES.worksheet }, ...parts];
}

function addCharts(draft: SheetDraft, places: Places, parts: Part[]): string {
  const drawing = places.freePath("drawings", "drawing", "xml");
  parts.push({ path: drawing, text: drawingXml(draft.charts), contentType: CONTENT_TYPES.drawing });
  const relationships = draft.charts.map((chart, index) => {
    const path = places.freePath("charts", "chart", "xml");
    parts.push({ path, text: chartXml(draft.name, chart), contentType: CONTENT_TYPES.chart });
    return { id: `rId${index + 1}`, type: "chart", target: `/${path}` };
  });
  parts.push({ path: relationshipsPath(drawing), text: relationshipsXml(relationships), contentType: null });
  return drawing;
}

function addTable(table: TableDraft, draft: SheetDraft, places: Places, parts: Part[]): string {
  checkHeaderCells(table, draft);
  const path = places.freePath("tables", "table", "xml");
  const text = tableXml(table, { id: places.tableId(), name: places.tableName(table.name) });
  parts.push({ path, text, contentType: CONTENT_TYPES.table });
  return path;
}

/** Excel calls the workbook damaged where a table's header cells do not hold its column names as texts. */
function checkHeaderCells({ name, range, columns }: TableDraft, draft: SheetDraft): void {
  const header = new Map(draft.rows.find(({ row }) => row === range.row)?.cells ?? []);
  columns.forEach((column, index) => {
    const value = header.get(range.column + index)?.value ?? null;
    const text = Array.isArray(value) ? value.map((run: { text: string }) => run.text).join("") : value;
    if (text !== column) {
      throw new RangeError(`table ${name}: ${cellAddress(range.row, range.column + index)} is not its heading`);
    }
  });
}

function tablePartsXml(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  return `<tableParts count="${ids.length}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
}

/** Our notes and people's, one a cell, in the order of rows and columns. */
function notesOf(draft: SheetDraft, comments: readonly CellComment[]): readonly CellComment[] {
  const byPlace = new Map<string, CellComment>();
  for (const { row, cells } of draft.rows) {
    for (const [column, { note }] of cells) {
      if (note !== undefined) byPlace.set(`${row},${column}`, { row, column, author: NOTE_AUTHOR, text: note });
    }
  }
  for (const comment of comments) byPlace.set(`${comment.row},${comment.column}`, comment);
  return [...byPlace.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}
