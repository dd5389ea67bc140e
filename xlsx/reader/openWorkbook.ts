import {
  failure,
  formulasWithoutValues,
  success,
  workbookDamaged,
  workbookTooLarge,
  workbookWithoutSheets,
  type CellComment,
  type Issue,
  type Outcome,
  type Sheet,
  type SheetTable,
} from "../../engine";
import { readCommentsPart } from "./commentsPart";
import { readContentTypes } from "./contentTypes";
import { READING_LIMITS, type ReadingLimits } from "./limits";
import { openPackage, type Package } from "./openPackage";
import { otherArchive, workbookKindOf, type WorkbookKind } from "./packageKind";
import { Refusal, refuse } from "./refusal";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedStrings } from "./sharedStrings";
import { readSheetPart } from "./sheetPart";
import { sniffFile } from "./sniffFile";
import { storedSheet } from "./storedSheet";
import { readStyles } from "./styles";
import { readTablePart } from "./tablePart";
import { textPool } from "./textPool";
import { readPersons, readThreadedComments } from "./threadedComments";
import { markOf, readWorkbookPart, type DefinedName, type ListedSheet } from "./workbookPart";

export interface OpenedWorkbook {
  readonly kind: WorkbookKind;
  /** In tab order, hidden ones too; chart and macro sheets, which have no cells, are left out. */
  readonly sheets: readonly Sheet[];
  /** Whether the file counts days from 1904; the dates in `sheets` count from 1900 in any case. */
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
}

export interface OpenWorkbookOptions {
  /** Set when a study has several files: the places of issues then name this one. */
  readonly fileName?: string;
  readonly limits?: ReadingLimits;
}

/**
 * Reads a workbook whole: every sheet's values, number formats, merges, hidden rows and columns, tables and comments.
 * What is not a workbook, is encrypted, damaged, cut short, or larger than the limits fails with one issue that says
 * so; nothing of such a file is used. Works in browsers and Node.
 * @example const outcome = await openWorkbook(await fs.openAsBlob("scores.xlsx"))
 */
export async function openWorkbook(source: Blob, options: OpenWorkbookOptions = {}): Promise<Outcome<OpenedWorkbook>> {
  const { fileName, limits = READING_LIMITS } = options;
  const located = (issue: Issue): Issue =>
    fileName === undefined || issue.place === null ? issue : { ...issue, place: { file: fileName, ...issue.place } };
  try {
    const wrongFile = await sniffFile(source);
    if (wrongFile !== null) return failure([wrongFile]);
    const { workbook, issues } = await readWorkbook(await openPackage(source, limits), limits);
    return success(workbook, issues.map(located));
  } catch (error) {
    if (error instanceof Refusal) return failure([located(error.issue)]);
    throw error;
  }
}

async function readWorkbook(
  parts: Package,
  limits: ReadingLimits,
): Promise<{ workbook: OpenedWorkbook; issues: readonly Issue[] }> {
  if (!parts.has("/[Content_Types].xml")) refuse(await otherArchive(parts));
  const contentTypeOf = await readContentTypes(parts);
  const mainPart = (await readRelationships(parts, "/")).find(({ type }) => type === "officeDocument")?.target;
  if (mainPart === undefined || !parts.has(mainPart)) refuse(workbookDamaged());
  const kind = workbookKindOf(contentTypeOf(mainPart));
  if (typeof kind !== "string") refuse(kind);

  const { sheets: listed, definedNames, date1904 } = await readWorkbookPart(parts, mainPart);
  if (listed.length > limits.sheets) refuse(workbookTooLarge());
  const relationships = await readRelationships(parts, mainPart);
  const targetOf = (type: string) => relationships.find((candidate) => candidate.type === type)?.target ?? null;

  const pool = textPool(parts.budget);
  const styles = await readStyles(parts, targetOf("styles"));
  await readSharedStrings(parts, targetOf("sharedStrings"), pool);
  const personPart = targetOf("person");
  const persons = personPart !== null && parts.has(personPart) ? await readPersons(parts, personPart) : new Map();

  const sheets: Sheet[] = [];
  const issues: Issue[] = [];
  const partsRead = new Set<string>();
  for (const [sheetIndex, sheet] of listed.entries()) {
    const relationship = relationshipOf(sheet, relationships);
    if (relationship.type !== "worksheet") continue;
    // A part is one sheet's: one that stood for a thousand would be read a thousand times.
    if (partsRead.has(relationship.target)) refuse(workbookDamaged({ sheet: sheet.name }));
    partsRead.add(relationship.target);
    try {
      const part = await readSheetPart(parts, {
        partName: relationship.target,
        sheetName: sheet.name,
        pool,
        styles,
        date1904,
      });
      const attached = await readAttached(parts, { sheetPart: relationship.target, persons });
      sheets.push(
        storedSheet({
          name: sheet.name,
          visibility: sheet.visibility,
          mark: markOf(definedNames, sheetIndex),
          part,
          ...attached,
          texts: pool.texts,
          formats: styles.formats,
          fills: styles.fills,
        }),
      );
      issues.push(...part.valueless.map((block) => formulasWithoutValues({ sheet: sheet.name, ...block })));
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(ofSheet(error.issue, sheet.name)) : error;
    }
  }
  if (sheets.length === 0) refuse(workbookWithoutSheets());
  return { workbook: { kind, sheets, date1904, definedNames }, issues };
}

function relationshipOf(sheet: ListedSheet, relationships: readonly Relationship[]): Relationship {
  return relationships.find(({ id }) => id === sheet.relationshipId) ?? refuse(workbookDamaged({ sheet: sheet.name }));
}

function ofSheet(issue: Issue, sheet: string): Issue {
  return issue.code === workbookDamaged().code && issue.place === null ? workbookDamaged({ sheet }) : issue;
}

/** The tables and comments that belong to a sheet. */
async function readAttached(
  parts: Package,
  options: { sheetPart: string; persons: ReadonlyMap<string, string> },
): Promise<{ tables: readonly SheetTable[]; comments: readonly CellComment[] }> {
  const tables: SheetTable[] = [];
  const comments: CellComment[] = [];
  for (const { type, target } of await readRelationships(parts, options.sheetPart)) {
    if (!parts.has(target)) continue;
    if (type === "table") {
      const table = await readTablePart(parts, target);
      if (table !== null) tables.push(table);
    }
    if (type === "comments") comments.push(...(await readCommentsPart(parts, target)));
    if (type === "threadedComment") comments.push(...(await readThreadedComments(parts, target, options.persons)));
  }
  comments.sort((one, other) => one.row - other.row || one.column - other.column);
  return { tables, comments };
}
