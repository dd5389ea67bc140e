import {
  DPIA_FORMS,
  dpiaEntries,
  fingerprint,
  formDrafts,
  makeCodes,
  noKey,
  purge,
  readCodeKey,
  success,
  type CodeKey,
  type Outcome,
} from "../../engine";
import { forms } from "../../templates";
import { openWorkbook, scanShareCopy, writeFresh } from "../../xlsx";
import { sheetOfCopy } from "../port/sheetCopy";
import type { FileReply, FileRequest } from "./fileMessages";
import { recogniseSheets } from "./recogniseSheets";

type Asked<Kind extends FileRequest["kind"]> = Extract<FileRequest, { kind: Kind }>;

/** A copy with codes instead of names and numbers, searched for people, and the key to it. */
export async function codeStudy({ sheets, corrections, key, version }: Asked<"codes">): Promise<FileReply> {
  const known = await readKey(key);
  if (!known.ok) return { kind: "refused", issues: known.issues };
  const recognised = recogniseSheets({ sheets, corrections, noticed: [], version });
  if (!recognised.ok) return { kind: "refused", issues: recognised.issues };
  const study = recognised.value;
  const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
  const made = makeCodes({ sheets: sheets.map(sheetOfCopy), study, forms, key: known.value, random });
  if (!made.ok) return { kind: "refused", issues: made.issues };
  const { drafts, marked, keyDrafts, counts } = made.value;
  const bytes = await writeFresh(drafts, { marked });
  const found = await scanShareCopy({ bytes, texts: [], study, copy: "coded copy" });
  if (found.length > 0) return { kind: "refused", issues: found };
  const keyBytes = await writeFresh(keyDrafts, { marked: true });
  const { people, added } = counts;
  return { kind: "coded", bytes, key: keyBytes, people, added, issues: made.issues };
}

async function readKey(key: Blob | null): Promise<Outcome<CodeKey>> {
  if (key === null) return success(noKey);
  const opened = await openWorkbook(key);
  return opened.ok ? readCodeKey(opened.value.sheets) : opened;
}

/** A workbook without pupils' rows that keeps totals, searched for people. */
export async function purgeStudy({ sheets, corrections, mode, day, version }: Asked<"purge">): Promise<FileReply> {
  const recognised = recogniseSheets({ sheets, corrections, noticed: [], version });
  if (!recognised.ok) return { kind: "refused", issues: recognised.issues };
  const study = recognised.value;
  const print = fingerprint(study.tables);
  const purged = purge(study, sheets.map(sheetOfCopy), { mode, version, fingerprint: print, day });
  const bytes = await writeFresh(purged.drafts, { marked: purged.marked });
  const found = await scanShareCopy({ bytes, texts: [], study, copy: "purged workbook" });
  if (found.length > 0) return { kind: "refused", issues: found };
  return { kind: "purged", bytes, removal: purged.removal };
}

/** A start for a data protection impact assessment, filled in from the workbook's settings. */
export async function startDpia({ sheets, corrections, version }: Asked<"dpia">): Promise<FileReply> {
  const recognised = recogniseSheets({ sheets, corrections, noticed: [], version });
  if (!recognised.ok) return { kind: "refused", issues: recognised.issues };
  const { value: study } = recognised;
  const entries = dpiaEntries(study);
  const drafts = forms
    .filter(({ id }) => DPIA_FORMS.includes(id))
    .flatMap((form) => formDrafts(form, { schools: study.formSchools ?? [], entries }));
  return { kind: "file", bytes: await writeFresh(drafts, { marked: false }) };
}
