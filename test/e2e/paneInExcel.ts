import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { fillFromSheets, MemoryExcel, type MemoryExcelOptions } from "../../addin/host";
import { openWorkbook } from "../../xlsx";
import { launchBrowser } from "./browser";
import { builtAddIn } from "./builtWeb";
import { putExcelBehind } from "./excelBehindPage";
import { serveFolder } from "./serveFolder";

const ROOT = path.resolve(__dirname, "../..");
/** Where office.js comes from; the tests answer with the pinned copy. */
export const OFFICE = "https://appsforoffice.microsoft.com";

export interface PaneInExcel {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where the add-in's files are served. */
  readonly origin: string;
  close(): Promise<void>;
}

/** The built pane as Excel shows it, with the unmodified office.js and an in-memory Excel behind it. */
export async function openPaneInExcel(
  excel: MemoryExcel,
  { listen }: { readonly listen?: (context: BrowserContext, page: Page) => void } = {},
): Promise<PaneInExcel> {
  const served = await serveFolder(builtAddIn());
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 350, height: 800 } });
  await context.route(`${OFFICE}/**`, (route) => {
    const file = new URL(route.request().url()).pathname.replace(/^\/lib\/1\/hosted\//, "");
    return route.fulfill({ path: path.join(ROOT, "node_modules/@microsoft/office-js/dist", file) });
  });
  const page = await context.newPage();
  listen?.(context, page);
  await putExcelBehind(page, excel);
  await page.goto(`${served.origin}/taskpane.html`);
  return {
    page,
    context,
    origin: served.origin,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** An in-memory Excel with the sample open in it. */
export async function excelWithSample(options: MemoryExcelOptions = {}): Promise<MemoryExcel> {
  const opened = await openWorkbook(
    new Blob([readFileSync(path.join(ROOT, "templates/samples/thistlewick-vale.xlsx"))]),
  );
  if (!opened.ok) throw new Error("the sample did not open");
  const excel = new MemoryExcel({ name: "Thistlewick Vale.xlsx", ...options });
  fillFromSheets(excel, opened.value.sheets);
  return excel;
}
