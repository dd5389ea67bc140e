import {
  answerCell,
  collectWorkbooks,
  fingerprint,
  isFacilitatorOnly,
  packWorkbook,
  shareCopy,
  type AnswerDifference,
  type FormEntry,
} from "../../engine";
import { forms } from "../../templates";
import { openWorkbook, scanShareCopy, writeFresh, zipFiles } from "../../xlsx";
import { sheetOfCopy } from "../port/sheetCopy";
import type { CollectedDifference, FileReply, FileRequest } from "./fileMessages";
import { recogniseSheets } from "./recogniseSheets";

type Asked<Kind extends FileRequest["kind"]> = Extract<FileRequest, { kind: Kind }>;

/** A copy for others: made anew from the study, and searched for people before anyone gets it. */
export async function shareStudy({ sheets, corrections, mode, version }: Asked<"share">): Promise<FileReply> {
  const recognised = recogniseSheets({ sheets, corrections, noticed: [], version });
  if (!recognised.ok) return { kind: "refused", issues: recognised.issues };
  const study = recognised.value;
  const copy = shareCopy(study, { mode, version, fingerprint: fingerprint(study.tables) });
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
  const opened: { file: string; sheets: Parameters<typeof collectWorkbooks>[0] }[] = [];
  for (const { name, blob } of returned) {
    const workbook = await openWorkbook(blob);
    if (!workbook.ok)
      return {
        kind: "refused",
        issues: workbook.issues.map((issue) => ({ ...issue, message: `${name}: ${issue.message}` })),
      };
    opened.push({ file: name, sheets: workbook.value.sheets });
  }
  const merged = collectWorkbooks(sheets.map(sheetOfCopy), opened, { forms });
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
