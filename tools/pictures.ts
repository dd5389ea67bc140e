import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";

const ROOT = path.resolve(__dirname, "..");
const PAGE = pathToFileURL(path.join(ROOT, "dist/enquiry-impact.html")).href;
const FOLDER = path.join(ROOT, "docs/pictures");
/** The page beside its grid: the pane is 350 wide, as in Excel. */
const WIDTH = 1280;
const TALLEST = 1000;

/** `npm run pictures`: the screens of the pane as the guide shows them, from the page as last built. */
export async function run(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--lang=en-GB"],
  });
  const context = await browser.newContext({ viewport: { width: WIDTH, height: TALLEST }, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(PAGE);
  await begin(page);
  await openSample(page);
  await enquire(page);
  await analyse(page);
  await browser.close();
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** The pane as tall as its screen needs, no taller than a laptop shows. */
async function picture(page: Page, name: string): Promise<void> {
  const content = await page.locator(".pane .screen").evaluate((screen) => screen.scrollHeight);
  const height = Math.min(TALLEST, Math.max(420, content + 230));
  await page.setViewportSize({ width: WIDTH, height });
  await page.locator("#pane").screenshot({ path: path.join(FOLDER, `pane-${name}.png`) });
  await page.setViewportSize({ width: WIDTH, height: TALLEST });
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Enquiry" }).click();
  await page.getByLabel("Schools, one a line").fill("Ash Grove\nBeacon Hill\nCastle Park");
  await picture(page, "begin");
  await page.getByRole("tab", { name: "Analysis" }).click();
}

async function openSample(page: Page): Promise<void> {
  await button(page, "Open the made-up sample").click();
  await page.getByText("is open. The file itself stays as it is").waitFor();
  await picture(page, "start");
  await button(page, "All templates, schools and cycle").click();
  await picture(page, "templates");
  await button(page, /^Back$/).click();
  await button(page, "See what your design could show").click();
  await page.getByText("What would help").waitFor();
  await picture(page, "before-you-start");
  await button(page, /^Back$/).click();
}

async function enquire(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Enquiry" }).click();
  const school = page.getByLabel("School", { exact: true });
  await school.waitFor();
  await picture(page, "all-schools");
  await school.selectOption({ label: "Wispmoor Junior (3 of 8)" });
  await button(page, /Innovate/).click();
  await picture(page, "school");
  await button(page, "Next prompt").click();
  await page.locator("#note").fill("Pupils give reasons more often in two of three classes");
  await picture(page, "note");
  await button(page, "Cancel").click();
  await button(page, "Rate on the Innovation grid").click();
  for (const name of ["What came of it", "Near", "Major"]) await button(page, name).click();
  await page.getByLabel("Rated by (role)").fill("literacy lead");
  await page.getByLabel("Date").fill("2025-03-12");
  await picture(page, "rating");
  await button(page, /^Back$/).click();
  await school.selectOption("all");
  await button(page, "Send workbooks to schools, and collect them").click();
  await button(page, "Make the workbooks").click();
  await page.getByText("8 workbooks ready.").waitFor();
  await picture(page, "share");
  await button(page, /^Back$/).click();
}

async function analyse(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Analysis" }).click();
  await button(page, "Find my data").click();
  await page.getByRole("heading", { name: "Check what we found" }).waitFor();
  await picture(page, "found");
  await button(page, "Continue to data check").click();
  await picture(page, "data-check");
  await button(page, /^Analyse$/).click();
  await page.getByRole("heading", { name: "Results", exact: true }).waitFor();
  await picture(page, "results");
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, "results-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("tab", { name: "Settings" }).click();
  await button(page, /^Save$/).waitFor();
  await picture(page, "settings");
}
