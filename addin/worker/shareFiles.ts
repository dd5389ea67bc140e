import {
  answerCell,
  collectWorkbooks,
  fingerprint,
  isFacilitatorOnly,
  packWorkbook,
  shareCopy,
  failure,
  readEarlierCopies,
  success,
  type AnswerDifference,
  type FormEntry,
  type Outcome,
  type Sheet,
} from "../../engine";
import { forms } from "../../templates";
import { openWorkbook, scanShareCopy, writeFresh, zipFiles } from "../../xlsx";
import { sheetOfCopy } from "../port/sheetCopy";
import type { CollectedDifference, FileReply, FileRequest } from "./fileMessages";
import { recogniseSheets } from "./recogniseSheets";

type Asked<Kind extends FileRequest["kind"]> = Extract<FileRequest, { kind: Kind }>;

/** A copy for others: made anew from the study, and searched for people before anyone gets it. */
export async function shareStudy({ sheets, corrections, mode, version, earlier }: Asked<"share">): Promise<FileReply> {
  const recognised = recogniseSheets({ sheets, corrections, noticed: [], version });
  if (!recognised.ok) return { kind: "refused", issues: recognised.issues };
  const study = recognised.value;
  const opened = await openAll(earlier);
  if (!opened.ok) return { kind: "refused", issues: opened.issues };
  const before = readEarlierCopies(opened.value);
  if (!before.ok) return { kind: "refused", issues: before.issues };
  const copy = shareCopy(study, { mode, version, fingerprint: fingerprint(study.tables), earlier: before.value });
  const bytes = await writeFresh(copy.drafts, { marked: true });
  const found = await scanShareCopy({ bytes, texts: [copy.answer.join("\n")], study });
  if (found.length > 0) return { kind: "refused", issues: found };
  return { kind: "shared", bytes, answer: copy.answer };
}

/** One workbook a school, and all of them in one ZIP file. */
export async function packSchools({ sheets, meeting, returnBy }: Asked<"pack">): Promise<FileReply> {
  const packed = packWorkbook(sheets.map(sheetOfCopy), {
    forms,
    ...(meeting === "" ? {} : { meeting }),
    ...(returnBy === "" ? {} : { returnBy }),
  });
  if (!packed.ok) return { kind: "refused", issues: packed.issues };
  const files: { school: string; name: string; bytes: Uint8Array }[] = [];
  for (const { school, fileName, drafts } of packed.value.packs)
    files.push({ school, name: fileName, bytes: await writeFresh(drafts, { marked: false }) });
  return { kind: "packed", files, zip: await zipFiles(files), withdrawn: packed.value.withdrawn };
}

/** Merges workbooks that came back into a new one of the alliance's forms. */
export async function collectSchools({ sheets, returned }: Asked<"collect">): Promise<FileReply> {
  const opened = await openAll(returned);
  if (!opened.ok) return { kind: "refused", issues: opened.issues };
  const merged = collectWorkbooks(sheets.map(sheetOfCopy), opened.value, { forms });
  if (!merged.ok) return { kind: "refused", issues: merged.issues };
  const { collected, drafts, leftBehind } = merged.value;
  return {
    kind: "collected",
    bytes: await writeFresh(drafts, { marked: ["collected"] }),
    schools: collected.schools,
    missing: collected.missing,
    differences: collected.differences.map(differenceShown),
    leftBehind,
    issues: merged.issues.filter(({ severity }) => severity !== "info"),
  };
}

/** Every workbook of a choice, or why the first bad one cannot be read. */
async function openAll(
  files: readonly { readonly name: string; readonly blob: Blob }[],
): Promise<Outcome<OpenedFile[]>> {
  const opened: OpenedFile[] = [];
  for (const { name, blob } of files) {
    const workbook = await openWorkbook(blob);
    if (!workbook.ok)
      return failure(workbook.issues.map((issue) => ({ ...issue, message: `${name}: ${issue.message}` })));
    opened.push({ file: name, sheets: workbook.value.sheets });
  }
  return success(opened);
}

interface OpenedFile {
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

function differenceShown({ kind, taken, answers }: AnswerDifference): CollectedDifference {
  const form = forms.find((one) => one.id === taken.form && !isFacilitatorOnly(one));
  const field = form?.fields.find(({ id }) => id === taken.field);
  const text = ({ value }: FormEntry): string =>
    String(field === undefined || field.type.kind === "date" ? value : answerCell(field.type, value));
  return {
    kind,
    form: form?.sheetName ?? taken.form,
    question: field?.label ?? taken.field,
    school: taken.school,
    versions: answers.map(({ file, entry }) => ({ file, text: text(entry), isTaken: entry === taken })),
  };
}
