import type { SheetDraft } from "../../engine";
import { CONTENT_TYPES, NAMESPACES, type Part } from "../package/part";
import { relationshipsPath, relationshipsXml } from "../package/relationships";
import { attributes, escapeXml, XML_DECLARATION } from "../package/xmlText";
import { definedNameXml, type DefinedName } from "./definedNames";

interface FreshSheet {
  readonly draft: SheetDraft;
  readonly parts: readonly [Part, ...Part[]];
  readonly definedNames: readonly DefinedName[];
}

interface Surroundings {
  readonly opened: number;
  readonly styles: string;
  readonly theme: string;
  readonly title?: string;
  readonly creator?: string;
}

const PRODUCT = "Enquiry Impact";
const WORKBOOK = "xl/workbook.xml";
/** The calculation engine of Excel 2019 and later: what it finds cached it believes. */
const CALCULATION_ENGINE = 191_029;
const PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006";

/** Every part of a new workbook, `[Content_Types].xml` first. */
export function workbookParts(sheets: readonly FreshSheet[], surroundings: Surroundings): readonly Part[] {
  const part = (path: string, text: string, contentType: string | null): Part => ({ path, text, contentType });
  const parts = [
    part("_rels/.rels", packageRelationships(), null),
    part(WORKBOOK, workbookXml(sheets, surroundings.opened), CONTENT_TYPES.workbook),
    part(relationshipsPath(WORKBOOK), workbookRelationships(sheets), null),
    ...sheets.flatMap((sheet) => sheet.parts),
    part("xl/styles.xml", surroundings.styles, CONTENT_TYPES.styles),
    part("xl/theme/theme1.xml", surroundings.theme, CONTENT_TYPES.theme),
    part("docProps/core.xml", coreProperties(surroundings), CONTENT_TYPES.coreProperties),
    part("docProps/app.xml", appProperties(), CONTENT_TYPES.appProperties),
  ];
  return [part("[Content_Types].xml", contentTypes(parts), null), ...parts];
}

function contentTypes(parts: readonly Part[]): string {
  const ofExtension = (extension: string, contentType: string) =>
    `<Default${attributes({ Extension: extension, ContentType: contentType })}/>`;
  const overrides = parts.map(({ path, contentType }) =>
    contentType === null ? "" : `<Override${attributes({ PartName: `/${path}`, ContentType: contentType })}/>`,
  );
  return (
    `${XML_DECLARATION}<Types xmlns="${NAMESPACES.contentTypes}">${ofExtension("rels", CONTENT_TYPES.relationships)}` +
    `${ofExtension("xml", "application/xml")}${overrides.join("")}</Types>`
  );
}

function packageRelationships(): string {
  return relationshipsXml([
    { id: "rId1", type: "officeDocument", target: WORKBOOK },
    { id: "rId2", type: `${PACKAGE_TYPES}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
    { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
  ]);
}

function workbookRelationships(sheets: readonly FreshSheet[]): string {
  return relationshipsXml([
    ...sheets.map(({ parts }, index) => ({ id: `rId${index + 1}`, type: "worksheet", target: `/${parts[0].path}` })),
    { id: `rId${sheets.length + 1}`, type: "theme", target: "/xl/theme/theme1.xml" },
    { id: `rId${sheets.length + 2}`, type: "styles", target: "/xl/styles.xml" },
  ]);
}

function workbookXml(sheets: readonly FreshSheet[], opened: number): string {
  const list = sheets.map(({ draft }, index) => {
    const state = draft.visibility === "hidden" ? "hidden" : undefined;
    return `<sheet${attributes({ name: draft.name, sheetId: index + 1, state, "r:id": `rId${index + 1}` })}/>`;
  });
  const names = sheets.flatMap(({ definedNames }, index) => definedNames.map((name) => definedNameXml(name, index)));
  const recalculated = sheets.some(({ draft }) => hasUncachedFormula(draft)) ? 1 : undefined;
  return (
    `${XML_DECLARATION}<workbook xmlns="${NAMESPACES.spreadsheet}" xmlns:r="${NAMESPACES.relationship}"><workbookPr/>` +
    `<bookViews><workbookView${attributes({ xWindow: 0, yWindow: 0, windowWidth: 28_800, windowHeight: 17_000, activeTab: opened })}/></bookViews>` +
    `<sheets>${list.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}` +
    `<calcPr${attributes({ calcId: CALCULATION_ENGINE, fullCalcOnLoad: recalculated })}/></workbook>`
  );
}

/** A formula drafted without a value, which Excel must work out when it opens the workbook. */
function hasUncachedFormula(draft: SheetDraft): boolean {
  return draft.rows.some(({ cells }) =>
    cells.some(
      ([, { value }]) => typeof value === "object" && value !== null && "formula" in value && value.value === null,
    ),
  );
}

function coreProperties({ title, creator = PRODUCT }: Surroundings): string {
  const titleXml = title === undefined ? "" : `<dc:title>${escapeXml(title)}</dc:title>`;
  return (
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE_TYPES}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `${titleXml}<dc:creator>${escapeXml(creator)}</dc:creator><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy></cp:coreProperties>`
  );
}

function appProperties(): string {
  return `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${PRODUCT}</Application></Properties>`;
}
