import { parseRange, type CellRange } from "../../engine";
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from "../../xlsx/graft/xmlTree";
import { resolveTarget } from "../../xlsx/reader/partNames";
import { WORKSHEET_ORDER } from "../../xlsx/writer/worksheetElement";
import { misplacedElements } from "./schema/misplacedElements";

/**
 * What Excel would repair or refuse in a workbook of ours, in sentences: parts that are not there or not declared,
 * elements out of order, indexes beyond their lists, cells out of order, blocks that overlap, links and names that lead
 * nowhere, tables whose headings are not their columns. None in a sound workbook.
 */
export function packageFaults(parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const text = (path: string) => parts.get(path) ?? "";
  const types = parseXml(text("[Content_Types].xml"));
  const defaults = new Set(childrenOf(types, "Default").map((one) => attributeOf(one, "Extension")));
  const overrides = childrenOf(types, "Override").map((one) => (attributeOf(one, "PartName") ?? "").slice(1));
  for (const path of overrides) if (!parts.has(path)) faults.push(`${path} is declared but not there`);
  if (new Set(overrides).size !== overrides.length) faults.push("a part is declared twice");
  for (const path of parts.keys()) {
    const extension = path.slice(path.lastIndexOf(".") + 1);
    if (!overrides.includes(path) && !defaults.has(extension)) faults.push(`${path} is not declared`);
    if (path.endsWith(".rels")) faults.push(...missingTargets(path, parts));
    if (/\.(xml|rels)$/.test(path)) {
      faults.push(...misplacedElements(text(path)).map((fault) => `${path}: ${fault}`));
    }
  }
  const styles = parseXml(text("xl/styles.xml"));
  const limits = {
    styles: childOf(styles, "cellXfs")?.children.length ?? 0,
    differentials: childOf(styles, "dxfs")?.children.length ?? 0,
  };
  const workbook = parseXml(text("xl/workbook.xml"));
  const sheetNames = childrenOf(childOf(workbook, "sheets"), "sheet").map((sheet) => attributeOf(sheet, "name") ?? "");
  faults.push(...nameFaults(workbook, sheetNames));
  for (const path of parts.keys()) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    faults.push(...sheetFaults(parseXml(text(path)), { limits, sheetNames }).map((fault) => `${path}: ${fault}`));
  }
  faults.push(...tableFaults(parts));
  return faults;
}

function missingTargets(path: string, parts: ReadonlyMap<string, string>): string[] {
  const source = `/${path.replace(/(^|\/)_rels\//, "$1").replace(/\.rels$/, "")}`;
  return childrenOf(parseXml(parts.get(path) ?? ""), "Relationship")
    .filter((one) => attributeOf(one, "TargetMode") !== "External")
    .map((one) => resolveTarget(source, attributeOf(one, "Target") ?? "").slice(1))
    .filter((target) => !parts.has(target))
    .map((target) => `${path} leads to ${target}, which is not there`);
}

function nameFaults(workbook: XmlElement, sheetNames: readonly string[]): string[] {
  const faults: string[] = [];
  if (new Set(sheetNames.map((name) => name.toLowerCase())).size !== sheetNames.length)
    faults.push("two sheets of a name");
  for (const name of sheetNames) if (name.length > 31 || name === "") faults.push("a sheet name too long or empty");
  const seen = new Set<string>();
  for (const name of childrenOf(childOf(workbook, "definedNames"), "definedName")) {
    const local = attributeOf(name, "localSheetId");
    const key = `${(attributeOf(name, "name") ?? "").toLowerCase()} of ${local ?? "the workbook"}`;
    if (seen.has(key)) faults.push(`the name ${key} twice`);
    seen.add(key);
    if (local !== null && Number(local) >= sheetNames.length) faults.push(`the name ${key} of no sheet`);
    faults.push(...unknownSheets(name.text, sheetNames));
  }
  return faults;
}

function unknownSheets(formula: string, sheetNames: readonly string[]): string[] {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, "");
  return [...plain.matchAll(/'((?:[^']|'')+)'!/g)]
    .map((match) => (match[1] ?? "").replace(/''/g, "'"))
    .filter((name) => !sheetNames.includes(name))
    .map((name) => `a reference to the sheet ${name}, which is not there`);
}

interface Known {
  readonly limits: { readonly styles: number; readonly differentials: number };
  readonly sheetNames: readonly string[];
}

function sheetFaults(sheet: XmlElement, { limits, sheetNames }: Known): string[] {
  const faults: string[] = [];
  const places = sheet.children.map(({ name }) => WORKSHEET_ORDER.findIndex((known) => known === name));
  if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0)))
    faults.push("elements out of order");
  let lastRow = 0;
  for (const row of childrenOf(childOf(sheet, "sheetData"), "row")) {
    const number = Number(attributeOf(row, "r"));
    if (number <= lastRow) faults.push(`row ${number} out of order`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const place = parseRange(attributeOf(cell, "r") ?? "");
      if (!place || place.row !== number - 1 || place.column <= lastColumn) faults.push(`a cell of row ${number}`);
      lastColumn = place?.column ?? lastColumn;
      if (Number(attributeOf(cell, "s") ?? "0") >= limits.styles) faults.push(`a style of row ${number}`);
      const formula = childOf(cell, "f");
      if (formula) faults.push(...unknownSheets(formula.text, sheetNames));
      const value = childOf(cell, "v")?.text;
      const type = attributeOf(cell, "t") ?? "n";
      if (type === "n" && value !== undefined && !Number.isFinite(Number(value)))
        faults.push(`no number, row ${number}`);
    }
  }
  let lastColumn = 0;
  for (const column of childrenOf(childOf(sheet, "cols"), "col")) {
    if (Number(attributeOf(column, "min")) <= lastColumn) faults.push("columns overlap");
    lastColumn = Number(attributeOf(column, "max"));
  }
  const merges = childrenOf(childOf(sheet, "mergeCells"), "mergeCell").map((one) =>
    parseRange(attributeOf(one, "ref") ?? ""),
  );
  if (overlapping(merges)) faults.push("merges overlap");
  for (const format of childrenOf(sheet, "conditionalFormatting").flatMap(({ children }) => children)) {
    if (Number(attributeOf(format, "dxfId") ?? "0") >= limits.differentials)
      faults.push("a conditional format's style");
  }
  for (const rule of childrenOf(childOf(sheet, "dataValidations"), "dataValidation")) {
    const [first] = rule.children;
    if (first && first.text.length > (first.text.startsWith('"') ? 257 : 8192)) faults.push("a drop-down too long");
    if (first) faults.push(...unknownSheets(first.text, sheetNames));
  }
  for (const link of childrenOf(childOf(sheet, "hyperlinks"), "hyperlink")) {
    faults.push(...unknownSheets(attributeOf(link, "location") ?? "", sheetNames));
  }
  return faults;
}

function overlapping(ranges: readonly (CellRange | null)[]): boolean {
  return ranges.some((one, index) =>
    ranges
      .slice(index + 1)
      .some(
        (other) =>
          one &&
          other &&
          one.row <= other.toRow &&
          other.row <= one.toRow &&
          one.column <= other.toColumn &&
          other.column <= one.toColumn,
      ),
  );
}

function tableFaults(parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const [path, xml] of parts) {
    if (!/^xl\/tables\/[^/]+\.xml$/.test(path)) continue;
    const table = parseXml(xml);
    const name = (attributeOf(table, "displayName") ?? "").toLowerCase();
    const id = attributeOf(table, "id") ?? "";
    if (names.has(name) || ids.has(id)) faults.push(`${path}: its name or id is another's`);
    names.add(name);
    ids.add(id);
    const range = parseRange(attributeOf(table, "ref") ?? "");
    const columns = childrenOf(childOf(table, "tableColumns"), "tableColumn");
    if (!range || columns.length !== range.toColumn - range.column + 1) faults.push(`${path}: its columns`);
  }
  return faults;
}
