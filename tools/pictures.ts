import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./desk/browser";
import { openDesk, type Desk, type DeskKind } from "./desk/desk";
import { pictureName, screens } from "./desk/screens";
import { screensDocument } from "./desk/screensDocument";
import { servePreview } from "./preview/previewServer";

const ROOT = path.resolve(__dirname, "..");
const DOCS = path.join(ROOT, "docs");
const PAGE = pathToFileURL(path.join(ROOT, "dist/enquiry-impact.html")).href;
/** The pane beside its grid is 350 wide, as in Excel. */
const WIDTH = 1280;
const TALLEST = 1000;
const SHORTEST = 420;
const PATIENCE = 120_000;

/** `npm run pictures`: every screen of the pane as page and preview last built show it, and the document that lists them. */
export async function run(): Promise<void> {
  const { address, server } = await servePreview(0);
  const browser = await launchBrowser();
  try {
    await photograph(browser, "page", PAGE);
    await photograph(browser, "preview", address);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  await writeFile(path.join(DOCS, "SCREENS.md"), screensDocument());
}

/** Screens of the page alone in the page; all others on the real office.js. */
async function photograph(browser: Browser, kind: DeskKind, address: string): Promise<void> {
  // The style of `inSchoolsType` is not the pane's own, and its policy would refuse it.
  const context = { viewport: { width: WIDTH, height: TALLEST }, locale: "en-GB", bypassCSP: true };
  const desk = await openDesk(browser, { kind, address, patience: PATIENCE, context, before: inSchoolsType });
  for (const screen of screens) {
    const own = screen.only ?? "preview";
    if (kind === "page" && own !== "page") break;
    if (own !== kind) continue;
    await screen.reach(desk);
    await picture(desk, pictureName(screen));
    if (screen.inDark !== true) continue;
    await desk.page.emulateMedia({ colorScheme: "dark" });
    await picture(desk, pictureName(screen, "dark"));
    await desk.page.emulateMedia({ colorScheme: "light" });
  }
}

/** Letters and shapes about as large as Segoe UI's, which schools have and machines that take pictures have not. */
function inSchoolsType(): void {
  document.addEventListener("DOMContentLoaded", () => {
    const style = document.createElement("style");
    style.textContent = `
      @font-face { font-family: Shapes; src: local("DejaVu Sans"); unicode-range: U+2190-21FF, U+25A0-27BF; }
      body { font-family: Shapes, "Segoe UI", "Liberation Sans", sans-serif; }`;
    document.head.append(style);
  });
}

/** The pane as tall as its screen needs, no taller than a laptop shows. */
async function picture({ page, pane }: Desk, name: string): Promise<void> {
  const content = await pane.locator(".screen").evaluate((screen) => screen.scrollHeight);
  const height = Math.min(TALLEST, Math.max(SHORTEST, content + 230));
  await page.setViewportSize({ width: WIDTH, height });
  await page.mouse.move(0, 0);
  await page.locator("#pane").screenshot({ path: path.join(DOCS, "pictures", name), animations: "disabled" });
  await page.setViewportSize({ width: WIDTH, height: TALLEST });
}
