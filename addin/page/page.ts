import { downloadFile } from "../port/downloadFile";
import { pageElement, startWorkbookWindow } from "../preview/workbookWindow";
import { startPane } from "../taskpane/startPane";
import { engineClient } from "../worker/engineClient";
import { fileClient } from "../worker/fileClient";
import { embeddedWorker } from "./embeddedWorker";
import { MemoryHost } from "./memoryHost";

declare const PRODUCT_VERSION: string;

const host = new MemoryHost(downloadFile);
const files = fileClient(() => embeddedWorker("file-worker"));
const pane = startPane({
  root: pageElement("pane"),
  engine: engineClient({
    analyses: () => embeddedWorker("engine-worker"),
    forms: () => embeddedWorker("forms-worker"),
  }),
  files,
  version: PRODUCT_VERSION,
});

startWorkbookWindow({
  workbook: host,
  files,
  onOpened: () => pane.connect(host),
  promise: "All on this machine: this page makes no request.",
});
pane.connect(host);
