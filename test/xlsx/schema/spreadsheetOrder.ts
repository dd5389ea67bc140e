import { WORKSHEET_ORDER } from "../../../xlsx/writer/worksheetElement";

const FONT = "b|i|strike|condense|extend|outline|shadow|u|vertAlign|sz|color|name|rFont|family|charset|scheme";
const TEXT = "t r rPh phoneticPr";

/**
 * The children SpreadsheetML allows, in their order, for the elements of the parts we write: ECMA-376 part 1, annex A.2
 * (sml.xsd), with the transitional ones of part 4. `a|b` is a choice; the two sides of a border are called otherwise in
 * strict workbooks.
 */
export const spreadsheetOrder: Readonly<Record<string, string>> = {
  workbook:
    "fileVersion fileSharing workbookPr mc:AlternateContent workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  bookViews: "workbookView extLst",
  sheets: "sheet",
  externalReferences: "externalReference",
  definedNames: "definedName",

  worksheet: WORKSHEET_ORDER.join(" "),
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetViews: "sheetView extLst",
  sheetView: "pane selection pivotSelection extLst",
  cols: "col",
  sheetData: "row",
  row: "c extLst",
  c: "f v is extLst",
  is: TEXT,
  r: "rPr t",
  rPr: FONT,
  mergeCells: "mergeCell",
  conditionalFormatting: "cfRule extLst",
  cfRule: "formula colorScale dataBar iconSet extLst",
  colorScale: "cfvo color",
  dataBar: "cfvo color",
  iconSet: "cfvo",
  dataValidations: "dataValidation",
  dataValidation: "formula1 formula2",
  hyperlinks: "hyperlink",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  rowBreaks: "brk",
  colBreaks: "brk",
  tableParts: "tablePart",

  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  autoFilter: "filterColumn sortState extLst",
  tableColumns: "tableColumn",
  comments: "authors commentList extLst",
  authors: "author",
  commentList: "comment",
  comment: "text commentPr",
  text: TEXT,

  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  numFmts: "numFmt",
  fonts: "font",
  font: FONT,
  fills: "fill",
  fill: "patternFill|gradientFill",
  patternFill: "fgColor bgColor",
  borders: "border",
  border: "left|start right|end top bottom diagonal vertical horizontal",
  left: "color",
  start: "color",
  right: "color",
  end: "color",
  top: "color",
  bottom: "color",
  diagonal: "color",
  cellStyleXfs: "xf",
  cellXfs: "xf",
  xf: "alignment protection extLst",
  cellStyles: "cellStyle",
  dxfs: "dxf",
  dxf: "font numFmt fill alignment border protection extLst",
};

/** Parts of the package itself (ECMA-376 part 2, annex C) and of the application (part 1, annex A.6.2: in any order). */
export const packageOrder: Readonly<Record<string, string>> = {
  Types: "Default|Override",
  Relationships: "Relationship",
  "cp:coreProperties":
    "dc:title|dc:creator|cp:lastModifiedBy|cp:keywords|dc:description|dc:subject|cp:category|dcterms:created|dcterms:modified",
  Properties:
    "Template|Manager|Company|Pages|Application|DocSecurity|ScaleCrop|HeadingPairs|TitlesOfParts|LinksUpToDate|SharedDoc|HyperlinksChanged|AppVersion",
};
