import { html, nothing, render } from "lit";
import { startGrid } from "../preview/grid";
import { startPane } from "../taskpane/startPane";
import { engineClient } from "../worker/engineClient";
import { embeddedWorker } from "./embeddedWorker";
import { fileClient } from "./fileClient";
import type { FileReply } from "./fileMessages";
import { MemoryHost } from "./memoryHost";

declare const PRODUCT_VERSION: string;

const SAMPLE_NAME = "thistlewick-vale.xlsx";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const UNREADABLE = "This file could not be read. Is it an Excel workbook (.xlsx or .xlsm)?";

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new RangeError(`the page has no ${id}`);
  return found;
};

const host = new MemoryHost(download);
const files = fileClient(() => embeddedWorker("file-worker"));
const grid = startGrid({
  root: element("grid"),
  onEdit: (sheet, at, value) => void host.edit([{ sheet, ...at, value }]),
});
const pane = startPane({
  root: element("pane"),
  engine: engineClient(() => embeddedWorker("engine-worker")),
  version: PRODUCT_VERSION,
});
const both = element("both");
let said = "";
let working = false;

host.onView((place) => {
  grid.show(host.shownSheets());
  if (place === null) return;
  grid.select(place);
  showPart("grid");
});
pane.connect(host);
showBar();

function showBar(): void {
  const opened = host.name() !== null;
  render(
    html`<span class="file">
        <label for="file">Open a workbook</label>
        <input id="file" type="file" accept=".xlsx,.xlsm,.xltx,.xltm" ?disabled=${working} @change=${chosen} />
      </span>
      <button type="button" ?disabled=${working} @click=${() => void openSample()}>Open the made-up sample</button>
      <button type="button" ?disabled=${working || !opened} @click=${() => void save()}>Save a copy</button>
      <button type="button" class="narrow" @click=${() => showPart(both.dataset["shows"] === "pane" ? "grid" : "pane")}>
        ${both.dataset["shows"] === "pane" ? "Show sheets" : "Show pane"}
      </button>
      <p role="status">${said === "" ? "All on this machine: this page makes no request." : said}</p>
      ${nothing}`,
    element("bar"),
  );
}

function showPart(part: "pane" | "grid"): void {
  both.dataset["shows"] = part;
  showBar();
}

async function during<T>(words: string, work: () => Promise<T>): Promise<T> {
  working = true;
  said = words;
  showBar();
  try {
    return await work();
  } finally {
    working = false;
    showBar();
  }
}

function chosen(event: Event): void {
  if (!(event.target instanceof HTMLInputElement)) return;
  const [file] = event.target.files ?? [];
  event.target.value = "";
  if (file !== undefined) void open(file.name, file);
}

async function open(name: string, blob: Blob): Promise<void> {
  const reply = await during(`Reading ${name}…`, () => files({ kind: "open", blob }));
  if (reply.kind !== "opened") return say(troubleOf(reply));
  host.open({ name, blob }, reply.sheets);
  pane.connect(host);
  showPart("pane");
  say(`${name} is open. The file itself stays as it is.`);
}

async function openSample(): Promise<void> {
  const reply = await during("Making the sample…", () => files({ kind: "sample" }));
  if (reply.kind === "file") await open(SAMPLE_NAME, blobOf(reply.bytes));
  else say(troubleOf(reply));
}

async function save(): Promise<void> {
  const wanted = host.toSave();
  if (wanted === null) return;
  const reply = await during("Writing the copy…", () => files({ kind: "save", ...wanted }));
  if (reply.kind !== "file") return say(troubleOf(reply));
  const name = copyName(host.name() ?? SAMPLE_NAME);
  await host.saveAs(name, reply.bytes);
  say(`${name} was saved where your browser keeps downloads. It holds pupils' rows: confidential.`);
}

function copyName(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = name.slice(0, dot).replace(/-CONFIDENTIAL$/, "");
  return `${stem}-CONFIDENTIAL${name.slice(dot)}`;
}

function troubleOf(reply: FileReply): string {
  if (reply.kind !== "refused") return UNREADABLE;
  return reply.issues.map(({ message, suggestion }) => `${message} ${suggestion ?? ""}`).join(" ");
}

function say(words: string): void {
  said = words;
  showBar();
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORKBOOK_TYPE });
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blobOf(bytes));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
