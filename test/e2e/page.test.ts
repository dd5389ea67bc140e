import type { Browser, Page } from "playwright-core";
import { runCommand, temporaryFolder } from "../headless/runCommand";
import { builtPage } from "./builtWeb";
import { describeInBrowser, launchBrowser } from "./browser";
import { rowsAsText, sheetsOf } from "./workbookCells";

/** Generous: the machine may have two busy cores. */
const PATIENCE = 120_000;

describeInBrowser("the page that needs no rights", () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const faults: string[] = [];
  let address = "";

  beforeAll(async () => {
    address = builtPage();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 832 } });
    page.setDefaultTimeout(PATIENCE);
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await page.goto(address);
  }, 5 * PATIENCE);

  afterAll(async () => {
    await browser.close();
    folder.remove();
  }, PATIENCE);

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const heading = (name: string) => page.getByRole("heading", { name, exact: true }).waitFor();
  const sheetButton = (name: string) =>
    page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name, exact: true });
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent("download"), button("Save a copy").click()]);
    await file.saveAs(folder.at(name));
    return folder.at(name);
  };

  test(
    "opens the made-up sample and shows what it found",
    async () => {
      await button("Open the made-up sample").click();
      await page.getByText("is open. The file itself stays as it is").waitFor();
      await button("Find my data").click();
      await heading("Check what we found");
      expect(
        await page
          .locator("main")
          .getByText(/We found/)
          .innerText(),
      ).toContain("14 tables");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Check what we found");
    },
    PATIENCE,
  );

  test(
    "a mapping corrected is understood again",
    async () => {
      const sex = page.getByLabel("Candlecombe Primary: “Sex” is");
      await sex.selectOption("Not used");
      await button("Continue to data check").waitFor();
      expect(await sex.inputValue()).toBe("Not used");
    },
    PATIENCE,
  );

  test(
    "an issue leads to its cell",
    async () => {
      await button("Continue to data check").click();
      await heading("Data check");
      await button(/^Go to 'Candlecombe Primary'!D15$/).click();
      expect(await page.getByRole("gridcell", { selected: true }).first().getAttribute("data-cell")).toBe("14,3");
      expect(await sheetButton("Candlecombe Primary").getAttribute("aria-pressed")).toBe("true");
    },
    PATIENCE,
  );

  test(
    "cancelling leaves the workbook as it was",
    async () => {
      await page.evaluate(() => {
        const press = (name: string) =>
          [...document.querySelectorAll<HTMLButtonElement>(".next button")]
            .find(({ innerText }) => innerText === name)
            ?.click();
        press("Analyse");
        press("Cancel");
      });
      await page.getByText("Cancelled. The workbook is as it was.").first().waitFor();
      expect(await sheetButton("Impact summary").count()).toBe(0);
    },
    PATIENCE,
  );

  test(
    "analyses, and opens the summary",
    async () => {
      await button(/^Analyse$/).click();
      await heading("Results");
      await button("Open one-page summary").click();
      await page.getByRole("gridcell", { name: "What changed, and how sure are we?" }).waitFor();
      expect(await page.locator(".chart svg").count()).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  test(
    "a cell edited makes the results out of date, and updating makes them again",
    async () => {
      await sheetButton("Wispmoor Junior").click();
      // P8: a score after of the fourth pupil, as placed in templates/samples/small.
      await page.locator('[data-cell="7,15"]').click();
      await page.getByLabel(/P8/).fill("101");
      await page.getByLabel(/P8/).press("Enter");
      await page.getByText("Data have changed").first().waitFor();
      await button("Update").click();
      await page.getByText("Data have changed").first().waitFor({ state: "detached" });
      await heading("Results");
      expect(await page.locator('main .message:has-text("Data have changed")').count()).toBe(0);
    },
    PATIENCE,
  );

  test(
    "the copy saved is what the command line makes of the same data, cell by cell",
    async () => {
      const saved = await download("page.xlsx");
      const ran = await runCommand("analyse", saved, "--out", folder.at("headless.xlsx"));
      expect(ran.code).toBe(0);
      expect(rowsAsText(await sheetsOf(saved))).toEqual(rowsAsText(await sheetsOf(folder.at("headless.xlsx"))));
      const edited = (await sheetsOf(saved)).find(({ name }) => name === "Wispmoor Junior");
      expect(edited?.cell(7, 15)).toBe(101);
    },
    3 * PATIENCE,
  );

  test("makes no request but for itself, and no fault", () => {
    expect(requests.filter((url) => url !== address && !url.startsWith("blob:"))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
