import "./closedNetwork";
import { success, type Outcome, type SheetDraft } from "../../engine";
import { sampleDrafts, templateDrafts } from "../../templates";
import { editCells, graft, openWorkbook, writeFresh } from "../../xlsx";
import type { FileReply, FileRequest } from "./fileMessages";
import { codeStudy, purgeStudy, startDpia } from "./governanceFiles";
import { collectSchools, packSchools, shareStudy } from "./shareFiles";
import { copySheet } from "../port/sheetCopy";

/** The part of a worker's own scope we use. */
interface WorkerScope {
  onmessage: ((event: { readonly data: FileRequest }) => void) | null;
  postMessage(reply: FileReply): void;
}

const scope = self as unknown as WorkerScope;
const TEMPLATE_SCHOOLS = 8;

scope.onmessage = ({ data }) => {
  answer(data).then(
    (reply) => scope.postMessage(reply),
    // What went wrong may quote a cell: nothing of it leaves the worker.
    () => scope.postMessage({ kind: "failed" }),
  );
};

async function answer(request: FileRequest): Promise<FileReply> {
  switch (request.kind) {
    case "open": {
      const opened = await openWorkbook(request.blob);
      if (!opened.ok) return { kind: "refused", issues: opened.issues };
      return { kind: "opened", sheets: opened.value.sheets.map(copySheet), issues: opened.issues };
    }
    case "sample":
      return { kind: "file", bytes: await writeFresh(sampleDrafts("small"), { marked: false }) };
    case "template": {
      const drafts = templateDrafts(request.name, { schools: TEMPLATE_SCHOOLS });
      return { kind: "file", bytes: await writeFresh(drafts, { marked: false }) };
    }
    case "save":
      return save(request);
    case "share":
      return shareStudy(request);
    case "codes":
      return codeStudy(request);
    case "purge":
      return purgeStudy(request);
    case "dpia":
      return startDpia(request);
    case "pack":
      return packSchools(request);
    case "collect":
      return collectSchools(request);
  }
}

/** First what was inserted and typed, then our sheets: as the command line would have found the file. */
async function save({ blob, inserted, edits, drafts }: Extract<FileRequest, { kind: "save" }>): Promise<FileReply> {
  const whole = await withInserted(blob, inserted);
  if (!whole.ok) return { kind: "refused", issues: whole.issues };
  const edited = await editCells(whole.value, edits);
  if (!edited.ok) return { kind: "refused", issues: edited.issues };
  if (drafts === null) return { kind: "file", bytes: edited.value };
  const grafted = await graft(blobOf(edited.value), drafts, { removeOthers: true });
  if (!grafted.ok) return { kind: "refused", issues: grafted.issues };
  return { kind: "file", bytes: grafted.value.bytes };
}

async function withInserted(blob: Blob | null, inserted: readonly SheetDraft[]): Promise<Outcome<Blob>> {
  if (blob === null) return success(blobOf(await writeFresh(inserted, { marked: false })));
  if (inserted.length === 0) return success(blob);
  const grafted = await graft(blob, inserted, { marked: false });
  return grafted.ok ? success(blobOf(grafted.value.bytes)) : grafted;
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}
