import { parseSheetMark, SHEET_MARK_NAME, type SheetMark } from "../../engine";
import { NAMESPACES } from "../package/part";
import { STRICT_SPREADSHEET, strictNamespace } from "../package/strictXml";
import { GraftRefusal } from "./openOriginal";
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from "./xmlTree";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly mark: SheetMark | null;
  readonly element: XmlElement;
}

export interface ListedName {
  readonly name: string;
  /** Index of its sheet in tab order; null for a name of the workbook. */
  readonly sheetIndex: number | null;
  readonly refersTo: string;
  readonly element: XmlElement;
}

/** What the workbook part says, with the places where it says so. */
export interface WorkbookOutline {
  readonly xml: string;
  readonly root: XmlElement;
  readonly sheetList: XmlElement;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly ListedName[];
  /** Whether the workbook is of the strict kind of ISO/IEC 29500, and so must be what we put into it. */
  readonly isStrict: boolean;
  /** How attributes of the relationships namespace are written: "r:". */
  readonly relationshipPrefix: string | null;
}

export function workbookOutline(xml: string): WorkbookOutline {
  const root = parseXml(xml);
  const isStrict = root.namespace === STRICT_SPREADSHEET;
  const sheetList = childOf(root, "sheets");
  if (root.name !== "workbook" || !(isStrict || root.namespace === NAMESPACES.spreadsheet) || !sheetList) {
    throw new GraftRefusal("damaged");
  }
  const names = childrenOf(childOf(root, "definedNames"), "definedName").map((element) => {
    const local = attributeOf(element, "localSheetId");
    return {
      name: attributeOf(element, "name") ?? "",
      sheetIndex: local === null ? null : Number(local),
      refersTo: element.text,
      element,
    };
  });
  const markOf = (sheetIndex: number) => {
    const mark = names.find((name) => name.sheetIndex === sheetIndex && sameName(name.name, SHEET_MARK_NAME));
    return mark ? parseSheetMark(mark.refersTo) : null;
  };
  const sheets = childrenOf(sheetList, "sheet").map((element, index) => ({
    name: attributeOf(element, "name") ?? "",
    sheetId: Number(attributeOf(element, "sheetId")),
    relationshipId: relationshipIdOf(element),
    mark: markOf(index),
    element,
  }));
  if (sheets.length === 0) throw new GraftRefusal("damaged");
  return { xml, root, sheetList, sheets, names, isStrict, relationshipPrefix: relationshipPrefixOf(root, isStrict) };
}

/** Names of cells and sheets are the same whatever their case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function relationshipIdOf(element: XmlElement): string {
  const key = Object.keys(element.attributes).find((name) => name === "id" || name.endsWith(":id"));
  return key === undefined ? "" : (element.attributes[key] ?? "");
}

function relationshipPrefixOf(root: XmlElement, isStrict: boolean): string | null {
  const namespace = isStrict ? strictNamespace(NAMESPACES.relationship) : NAMESPACES.relationship;
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value === namespace,
  );
  return declared ? `${declared[0].slice("xmlns:".length)}:` : null;
}
