import "./closedNetwork";
import { sampleDrafts, templateDrafts } from "../../templates";
import { openWorkbook, writeFresh } from "../../xlsx";
import type { FileReply, FileRequest } from "./fileMessages";
import { codeStudy, purgeStudy, startDpia } from "./governanceFiles";
import { saveWorkbook } from "./saveWorkbook";
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
    case "save": {
      const saved = await saveWorkbook(request);
      return saved.ok ? { kind: "file", bytes: saved.value } : { kind: "refused", issues: saved.issues };
    }
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
