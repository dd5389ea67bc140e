import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";

/** Where the pane runs without Excel: in the page that needs no rights, or on office.js in the preview. */
export const deskKinds = ["page", "preview"] as const;
export type DeskKind = (typeof deskKinds)[number];

/** Part of a page in which things are looked for. */
type Part = Pick<FrameLocator, "getByRole" | "getByLabel" | "getByText" | "locator">;

/** A pane beside a grid, as a person has both before them: the same for page and preview. */
export interface Desk {
  readonly kind: DeskKind;
  readonly page: Page;
  readonly pane: Part;
  /** Addresses asked for so far. */
  readonly requests: readonly string[];
  /** What went wrong in the page's own scripts, and what its console calls an error. */
  readonly faults: readonly string[];
  /** A button of the pane. */
  button(name: string | RegExp): Locator;
  tab(name: string): Locator;
  /** Waits for the heading of a screen. */
  heading(name: string): Promise<void>;
  /** A button of the bar above pane and grid. */
  barButton(name: string): Locator;
  /** The button of a sheet below the grid. */
  sheetButton(name: string): Locator;
  sheetNames(): Promise<readonly string[]>;
}

export interface DeskOptions {
  readonly kind: DeskKind;
  readonly address: string;
  /** Milliseconds anything may take. */
  readonly patience: number;
  readonly context?: BrowserContextOptions;
  /** Runs in every frame before its own scripts. */
  readonly before?: () => void;
}

/** Opens page or preview in a browser of its own settings. */
export async function openDesk(
  browser: Browser,
  { kind, address, patience, context, before }: DeskOptions,
): Promise<Desk> {
  const page = await (await browser.newContext({ viewport: { width: 1300, height: 832 }, ...context })).newPage();
  page.setDefaultTimeout(patience);
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(address);
  const pane: Part = kind === "preview" ? page.frameLocator("#pane") : page.locator("#pane");
  const sheets = page.getByRole("navigation", { name: "Sheets" }).getByRole("button");
  return {
    kind,
    page,
    pane,
    requests,
    faults,
    button: (name) => pane.getByRole("button", { name }),
    tab: (name) => pane.getByRole("tab", { name }),
    heading: (name) => pane.getByRole("heading", { name, exact: true }).waitFor(),
    barButton: (name) => page.locator("#bar").getByRole("button", { name }),
    sheetButton: (name) => page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name, exact: true }),
    sheetNames: () => sheets.allInnerTexts(),
  };
}

/** The made-up sample, as both hosts offer it. */
export async function openSample({ barButton, page, pane }: Desk): Promise<void> {
  await barButton("Open the made-up sample").click();
  await page.getByText("thistlewick-vale.xlsx is open. The file itself stays as it is").waitFor();
  await pane.locator(".workbook", { hasText: "thistlewick-vale.xlsx" }).waitFor();
}

/** A new workbook, in which nothing stands. */
export async function beginWorkbook({ barButton, page, pane }: Desk): Promise<void> {
  await barButton("New workbook").click();
  await page.getByText("A new workbook is open").waitFor();
  await pane.locator(".workbook", { hasText: "New enquiry.xlsx" }).waitFor();
}
