import { windowExternal } from "../host";
import { fileClient } from "../worker/fileClient";
import { HostedWorkbook, type Locked } from "./hosted/hostedWorkbook";
import type { PreviewHost } from "./previewHost";
import { pageElement, startWorkbookWindow } from "./workbookWindow";

const PANE = "pane/taskpane.html";

const wishes = new URLSearchParams(location.search);
/** `?theme=dark` or `?theme=light`: what the preview's Excel says of its own look; without, the system decides. */
const theme = wishes.get("theme");
/** `?workbook=read-only` or `?workbook=protected`: what the add-in says where it may not add sheets. */
const lock = wishes.get("workbook");
const locked: Locked | null = lock === "read-only" || lock === "protected" ? lock : null;

const workbook = new HostedWorkbook(locked);
const host: PreviewHost = {
  external: () => windowExternal(workbook.excel, theme === "dark" || theme === "light" ? { theme } : {}),
  heardDrafts: (drafts) => workbook.formulas.learn(drafts),
};
Object.assign(window, { previewHost: host });

const frame = pageElement("pane") as HTMLIFrameElement;
const { openSample } = startWorkbookWindow({
  workbook,
  files: fileClient(() => new Worker("pane/file-worker.js")),
  // As Excel does: another workbook has a pane of its own.
  onOpened: () => (frame.src = `${PANE}?${Date.now()}`),
  promise: "A preview without Excel: all on this machine.",
});
void openSample();
