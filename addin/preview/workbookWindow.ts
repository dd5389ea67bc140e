import { html, render } from "lit";
import type { Place } from "../../engine";
import type { FileClient } from "../worker/fileClient";
import type { FileReply, UnsavedWorkbook } from "../worker/fileMessages";
import type { SheetEdit } from "../port/host";
import type { SheetCopy } from "../port/sheetCopy";
import { downloadFile } from "../port/downloadFile";
import { copyName, workbookBlob } from "./files";
import { startGrid, type GridSheet } from "./grid";

/** A workbook that can be opened, looked at, typed into and saved without Excel. */
export interface OpenWorkbook {
  /** null before one is open */
  name(): string | null;
  open(file: { readonly name: string; readonly blob: Blob }, sheets: readonly SheetCopy[]): void;
  /** Takes a new workbook in which nothing stands. */
  begin(): void;
  shownSheets(): readonly GridSheet[];
  /** Types as a person would. */
  edit(edits: readonly SheetEdit[]): Promise<void>;
  /** Calls the listener when there is something else to show: a place, or other sheets (null). */
  onView(listener: (place: Place | null) => void): void;
  /** What has to be saved; null before a workbook is open. */
  toSave(): UnsavedWorkbook | null;
}

export interface WorkbookWindowOptions {
  readonly workbook: OpenWorkbook;
  readonly files: FileClient;
  /** Called when another workbook has been opened. */
  readonly onOpened: () => void;
  /** Said beside the buttons as long as there is nothing else to say. */
  readonly promise: string;
}

export interface WorkbookWindow {
  openSample(): Promise<void>;
}

const SAMPLE_NAME = "thistlewick-vale.xlsx";
const UNREADABLE = "This file could not be read. Is it an Excel workbook (.xlsx or .xlsm)?";

/** The bar above, the grid, and what moves between them: around the pane where there is no Excel. */
export function startWorkbookWindow({ workbook, files, onOpened, promise }: WorkbookWindowOptions): WorkbookWindow {
  const bar = pageElement("bar");
  const both = pageElement("both");
  const grid = startGrid({
    root: pageElement("grid"),
    onEdit: (sheet, at, value) => void workbook.edit([{ sheet, ...at, value }]),
  });
  let said = "";
  let working = false;

  const show = (): void => {
    const opened = workbook.name() !== null;
    render(
      html`<span class="button file">
          <label for="file">Open a workbook</label>
          <input id="file" type="file" accept=".xlsx,.xlsm,.xltx,.xltm" ?disabled=${working} @change=${chosen} />
        </span>
        <button type="button" class="button" ?disabled=${working} @click=${begin}>New workbook</button>
        <button type="button" class="button" ?disabled=${working} @click=${() => void openSample()}>
          Open the made-up sample
        </button>
        <button type="button" class="button" ?disabled=${working || !opened} @click=${() => void save()}>
          Save a copy
        </button>
        <button
          type="button"
          class="button narrow"
          @click=${() => showPart(both.dataset["shows"] === "pane" ? "grid" : "pane")}
        >
          ${both.dataset["shows"] === "pane" ? "Show sheets" : "Show pane"}
        </button>
        <p role="status">${said === "" ? promise : said}</p>`,
      bar,
    );
  };
  const say = (words: string): void => {
    said = words;
    show();
  };
  const showPart = (part: "pane" | "grid"): void => {
    both.dataset["shows"] = part;
    show();
  };
  const during = async (words: string, work: () => Promise<FileReply>): Promise<FileReply> => {
    working = true;
    say(words);
    try {
      return await work();
    } finally {
      working = false;
      show();
    }
  };

  const open = async (name: string, blob: Blob): Promise<void> => {
    const reply = await during(`Reading ${name}…`, () => files({ kind: "open", blob }));
    if (reply.kind !== "opened") return say(troubleOf(reply));
    workbook.open({ name, blob }, reply.sheets);
    onOpened();
    showPart("pane");
    say(`${name} is open. The file itself stays as it is.`);
  };
  const begin = (): void => {
    workbook.begin();
    onOpened();
    showPart("pane");
    say("A new workbook is open. Save a copy to keep it.");
  };
  const openSample = async (): Promise<void> => {
    const reply = await during("Making the sample…", () => files({ kind: "sample" }));
    if (reply.kind === "file") await open(SAMPLE_NAME, workbookBlob(reply.bytes));
    else say(troubleOf(reply));
  };
  const chosen = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file !== undefined) void open(file.name, file);
  };
  const save = async (): Promise<void> => {
    const wanted = workbook.toSave();
    if (wanted === null) return;
    const reply = await during("Writing the copy…", () => files({ kind: "save", ...wanted }));
    if (reply.kind !== "file") return say(troubleOf(reply));
    const name = copyName(workbook.name() ?? SAMPLE_NAME);
    downloadFile(name, reply.bytes);
    say(`${name} was saved where your browser keeps downloads. It holds pupils' rows: confidential.`);
  };

  workbook.onView((place) => {
    grid.show(workbook.shownSheets());
    if (place === null) return;
    grid.select(place);
    showPart("grid");
  });
  show();
  return { openSample };
}

function troubleOf(reply: FileReply): string {
  if (reply.kind !== "refused") return UNREADABLE;
  return reply.issues.map(({ message, suggestion }) => `${message} ${suggestion ?? ""}`).join(" ");
}

/** An element the page has to have. */
export function pageElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new RangeError(`the page has no ${id}`);
  return found;
}
