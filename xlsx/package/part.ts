/** One part of a workbook package that we write. */
export interface Part {
  /** Without a leading slash: "xl/worksheets/sheet1.xml". */
  readonly path: string;
  readonly text: string;
  /** null: told by the Default of its extension (relationships). */
  readonly contentType: string | null;
}

const SPREADSHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const CONTENT_TYPES = {
  workbook: `${SPREADSHEETML}.sheet.main+xml`,
  worksheet: `${SPREADSHEETML}.worksheet+xml`,
  styles: `${SPREADSHEETML}.styles+xml`,
  table: `${SPREADSHEETML}.table+xml`,
  comments: `${SPREADSHEETML}.comments+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  appProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;

export const NAMESPACES = {
  spreadsheet: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
} as const;
