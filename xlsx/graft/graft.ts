import {
  failure,
  sheetNameTaken,
  signatureBroken,
  success,
  workbookEncrypted,
  workbookNotWritable,
  workbookTooLarge,
  type Issue,
  type Outcome,
  type Sheet,
  type SheetDraft,
  planSheets,
} from "../../engine";
import { graftSheets } from "./graftSheets";
import { GraftRefusal, openOriginal } from "./openOriginal";
import { workbookOutline } from "./workbookOutline";
import { writeGrafted } from "./writeGrafted";
import { XmlError } from "./xmlTree";

export interface GraftOptions {
  /** The workbook's sheets where they have been read already; else they are read when comments need them. */
  readonly sheets?: readonly Sheet[];
  /** Removes sheets of ours that no draft replaces (never Setup): after a whole analysis they would be out of date. */
  readonly removeOthers?: boolean;
  /** false: the sheets carry no mark of ours; they are a person's own from then on. */
  readonly marked?: boolean;
}

export interface GraftedWorkbook {
  readonly bytes: Uint8Array;
  /** The drafts' sheets with the names they have in the workbook. */
  readonly sheetNames: readonly { readonly id: string; readonly name: string }[];
}

/**
 * A copy of a workbook with our sheets in it. Only the parts that list sheets, names and styles change (content types,
 * the workbook, its relationships, the style sheet, the application's list of sheets); every other part is copied still
 * compressed, byte for byte. Sheets of ours that are there already are replaced whole under their present name and
 * place, a person's comments on them carried over, so that a second run gives the same bytes. A reference in a draft to
 * another draft's name follows that sheet where it gets another name.
 */
export async function graft(
  original: Blob,
  drafts: readonly SheetDraft[],
  options: GraftOptions = {},
): Promise<Outcome<GraftedWorkbook>> {
  const ids = new Set(drafts.map(({ id }) => id));
  if (ids.size !== drafts.length) throw new RangeError("two drafts of one id");
  try {
    const source = await openOriginal(original);
    const main = (await source.relationships("")).find(({ type }) => type === "officeDocument")?.path ?? null;
    if (main === null) throw new GraftRefusal("damaged");
    const outline = workbookOutline(await source.text(main));
    const plan = planSheets(outline.sheets, drafts, options.removeOthers === true);
    const grafted = await graftSheets({
      original,
      source,
      main,
      outline,
      plan,
      drafts,
      sheets: options.sheets ?? null,
      marked: options.marked !== false,
    });
    const bytes = await writeGrafted(original, source, grafted);
    const sheetNames = drafts.map(({ id, name }) => ({ id, name: plan.names.get(id) ?? name }));
    const present = new Set(outline.sheets.filter(({ mark }) => !mark).map(({ name }) => name.toLowerCase()));
    const renamed = drafts.flatMap(({ id, name }) => {
      const final = plan.names.get(id) ?? name;
      return final !== name && !plan.replaced.has(id) && present.has(name.toLowerCase())
        ? [sheetNameTaken({ wanted: name, name: final })]
        : [];
    });
    const signed = source.paths.some((path) => path.toLowerCase().startsWith("_xmlsignatures/"));
    const issues = [...(signed ? [signatureBroken()] : []), ...renamed, ...grafted.issues];
    return success({ bytes, sheetNames }, issues);
  } catch (error) {
    if (error instanceof XmlError) return failure([workbookNotWritable()]);
    if (error instanceof GraftRefusal) return failure([refusalIssue(error.reason)]);
    throw error;
  }
}

function refusalIssue(reason: GraftRefusal["reason"]): Issue {
  switch (reason) {
    case "encrypted":
      return workbookEncrypted();
    case "too-large":
      return workbookTooLarge();
    case "damaged":
      return workbookNotWritable();
  }
}
