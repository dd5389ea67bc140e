import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { builtPage } from "./builtWeb";
import { describeInBrowser, launchBrowser } from "./browser";

const PATIENCE = 180_000;
const WIDTHS = [270, 320, 450] as const;
const THEMES = ["light", "dark"] as const;

describeInBrowser("every screen of the pane, both themes, 270 to 450 pixels: axe finds nothing", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const address = builtPage();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 320, height: 720 }, reducedMotion: "reduce" });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE / 3);
    await page.goto(address);
  }, 3 * PATIENCE);

  afterAll(() => browser.close(), PATIENCE);

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const heading = (name: string) => page.getByRole("heading", { name, exact: true }).waitFor();

  async function violations(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 720 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (overflow) found.push(`${colorScheme} ${width}: scrolls sideways`);
        const { violations: all } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of all) found.push(`${colorScheme} ${width}: ${id} ${nodes[0]?.html ?? ""}`);
      }
    }
    return found;
  }

  test(
    "start, without a workbook and with one",
    async () => {
      expect(await violations()).toEqual([]);
      await page.getByRole("tab", { name: "Enquiry" }).click();
      await heading("Begin an enquiry");
      expect(await violations()).toEqual([]);
      await page.getByRole("tab", { name: "Analysis" }).click();
      await button("Open the made-up sample").click();
      await page.getByText("is open. The file itself stays as it is").waitFor();
      expect(await violations()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "before you start",
    async () => {
      await button("See what your design could show").click();
      await page.getByText("What would help").waitFor();
      expect(await violations()).toEqual([]);
      await button(/^Back$/).click();
    },
    PATIENCE,
  );

  test(
    "what was found",
    async () => {
      await button("Find my data").click();
      await heading("Check what we found");
      expect(await violations()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "data check",
    async () => {
      await button("Continue to data check").click();
      await heading("Data check");
      expect(await violations()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "analysing",
    async () => {
      // Holds the engine back, so that the screen stays as long as it is looked at.
      await page.evaluate(() => {
        Worker.prototype.postMessage = () => undefined;
      });
      await button(/^Analyse$/).click();
      await heading("Analysing");
      expect(await violations()).toEqual([]);
      await page.reload();
      await button("Open the made-up sample").click();
      await page.getByText("is open. The file itself stays as it is").waitFor();
    },
    PATIENCE,
  );

  test(
    "results",
    async () => {
      await button("Find my data").click();
      await button("Continue to data check").click();
      await button(/^Analyse$/).click();
      await heading("Results");
      expect(await violations()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "results, asking whether to remove our sheets",
    async () => {
      await button("Remove our sheets…").click();
      await button("Keep them").waitFor();
      expect(await violations()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "enquiry: all schools, one school, a note being written, a rating",
    async () => {
      await page.getByRole("tab", { name: "Enquiry" }).click();
      const school = page.getByLabel("School", { exact: true });
      await school.waitFor();
      for (const summary of await page.locator("main summary").all()) await summary.click();
      expect(await violations()).toEqual([]);
      await school.selectOption({ index: 2 });
      await page.locator("main summary").first().click();
      expect(await violations()).toEqual([]);
      await button("Next prompt").click();
      await page.locator("#note").waitFor();
      expect(await violations()).toEqual([]);
      await button("Rate on the Innovation grid").click();
      await button("Far").click();
      expect(await violations()).toEqual([]);
      await button(/^Back$/).click();
    },
    2 * PATIENCE,
  );

  test(
    "templates, sharing and collecting",
    async () => {
      await page.getByLabel("School", { exact: true }).selectOption("all");
      await button("Add sheets from a template").click();
      await page.locator("main summary").first().click();
      expect(await violations()).toEqual([]);
      await button(/^Back$/).click();
      await button("Send workbooks to schools, and collect them").click();
      await button("Make the workbooks").click();
      await page.getByText("8 workbooks ready.").waitFor();
      expect(await violations()).toEqual([]);
      await button(/^Back$/).click();
    },
    2 * PATIENCE,
  );

  test(
    "settings",
    async () => {
      await page.getByRole("tab", { name: "Settings" }).click();
      await button(/^Save$/).waitFor();
      expect(await violations()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "the sheets beside the pane",
    async () => {
      await page.setViewportSize({ width: 1300, height: 832 });
      const { violations: all } = await new AxeBuilder({ page }).analyze();
      expect(all.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
    },
    PATIENCE,
  );
});
