import { SHEET_MARK_NAME, parseSheetMark, type Sheet, type SheetMark } from "../../engine";
import { BYTES_AN_ENTRY } from "./memoryBudget";
import type { Package } from "./openPackage";
import { attributeOf, booleanAttribute } from "./xmlTag";
import { decodeUtf8, decodeXmlText, unescapeXstring } from "./xmlText";

/** A sheet as the workbook lists it, in tab order. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** Id of the relationship to its part; null where the file leaves it out. */
  readonly relationshipId: string | null;
}

/** A defined name: what it stands for, and the sheet it is limited to (position in tab order) if any. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly sheetIndex: number | null;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
}

/** Reads the list of sheets, the defined names and the date system (ECMA-376 Part 1, 18.2). */
export async function readWorkbookPart(parts: Package, partName: string): Promise<WorkbookPart> {
  const sheets: ListedSheet[] = [];
  const definedNames: DefinedName[] = [];
  let date1904 = false;
  let current: { name: string; sheetIndex: number | null; formula: string } | null = null;
  await parts.readXml(partName, {
    open(tag) {
      parts.budget.spend(BYTES_AN_ENTRY);
      if (tag.name === "workbookPr") date1904 = booleanAttribute(tag, "date1904");
      if (tag.name === "sheet" && tag.parent === "sheets") {
        sheets.push({
          name: unescapeXstring(attributeOf(tag, "name") ?? ""),
          visibility: visibilityOf(attributeOf(tag, "state")),
          relationshipId: attributeOf(tag, "r:id"),
        });
      }
      if (tag.name === "definedName" && tag.parent === "definedNames") {
        const sheetIndex = attributeOf(tag, "localSheetId");
        current = {
          name: attributeOf(tag, "name") ?? "",
          sheetIndex: sheetIndex === null ? null : Number(sheetIndex),
          formula: "",
        };
      }
    },
    text(bytes, from, to, literal) {
      if (current !== null) current.formula = (literal ? decodeUtf8 : decodeXmlText)(bytes, from, to);
    },
    close(name) {
      if (name !== "definedName" || current === null) return;
      parts.budget.spend(current.formula.length);
      definedNames.push(current);
      current = null;
    },
  });
  return { sheets, definedNames, date1904 };
}

function visibilityOf(state: string | null): Sheet["visibility"] {
  if (state === "hidden") return "hidden";
  return state === "veryHidden" ? "very-hidden" : "visible";
}

/** The mark of the sheet at a position in tab order, null for a person's own sheet. */
export function markOf(definedNames: readonly DefinedName[], sheetIndex: number): SheetMark | null {
  const marked = definedNames.find(
    (defined) => defined.sheetIndex === sheetIndex && defined.name.toLowerCase() === SHEET_MARK_NAME.toLowerCase(),
  );
  return marked === undefined ? null : parseSheetMark(marked.formula);
}
