import type { Server } from "node:http";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { servePreview } from "../../tools/preview/previewServer";
import { runCommand, temporaryFolder } from "../headless/runCommand";
import { buildPreview } from "./builtWeb";
import { describeInBrowser, launchBrowser } from "./browser";
import { rowsAsText, sheetsOf } from "./workbookCells";

/** Generous: the machine may have two busy cores. */
const PATIENCE = 120_000;

describeInBrowser("the preview: the pane built for Excel, on the real office.js", () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let page: Page;
  let pane: FrameLocator;
  let server: Server;
  let address = "";
  const requests: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    buildPreview();
    ({ address, server } = await servePreview(0));
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 832 } });
    page.setDefaultTimeout(PATIENCE);
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await page.goto(address);
    pane = page.frameLocator("#pane");
  }, 5 * PATIENCE);

  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    folder.remove();
  }, PATIENCE);

  const button = (name: string | RegExp) => pane.getByRole("button", { name });
  const heading = (name: string) => pane.getByRole("heading", { name, exact: true }).waitFor();
  const sheetButton = (name: string) =>
    page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name, exact: true });

  test(
    "opens with the sample, and the pane finds its data through office.js",
    async () => {
      await page.getByText("is open. The file itself stays as it is").waitFor();
      await button("Find my data").click();
      await heading("Check what we found");
      expect(
        await pane
          .locator("main")
          .getByText(/We found/)
          .innerText(),
      ).toContain("14 tables");
    },
    PATIENCE,
  );

  test(
    "a mapping corrected is understood again",
    async () => {
      const sex = pane.getByLabel("Candlecombe Primary: “Sex” is");
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
      await page.locator('[data-cell="14,3"][aria-selected="true"]').waitFor();
      expect(await sheetButton("Candlecombe Primary").getAttribute("aria-pressed")).toBe("true");
    },
    PATIENCE,
  );

  test(
    "cancelling leaves the workbook as it was",
    async () => {
      await pane.locator(".next").evaluate((footer) => {
        const press = (name: string) =>
          [...footer.ownerDocument.querySelectorAll<HTMLButtonElement>(".next button")]
            .find(({ innerText }) => innerText === name)
            ?.click();
        press("Analyse");
        press("Cancel");
      });
      await pane.getByText("Cancelled. The workbook is as it was.").first().waitFor();
      expect(await sheetButton("Impact summary").count()).toBe(0);
    },
    PATIENCE,
  );

  test(
    "analyses, and opens the summary with its charts",
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
      await pane.getByText("Data have changed").first().waitFor();
      await button("Update").click();
      await pane.getByText("Data have changed").first().waitFor({ state: "detached" });
      await heading("Results");
      expect(await pane.locator('main .message:has-text("Data have changed")').count()).toBe(0);
    },
    PATIENCE,
  );

  test(
    "the copy downloaded is what the command line makes of the same data, cell by cell",
    async () => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save a copy" }).click(),
      ]);
      const saved = folder.at("preview.xlsx");
      await file.saveAs(saved);
      const ran = await runCommand("analyse", saved, "--out", folder.at("headless.xlsx"));
      expect(ran.code).toBe(0);
      const sheets = await sheetsOf(saved);
      expect(rowsAsText(sheets)).toEqual(rowsAsText(await sheetsOf(folder.at("headless.xlsx"))));
      expect(sheets.find(({ name }) => name === "Wispmoor Junior")?.cell(7, 15)).toBe(101);
    },
    3 * PATIENCE,
  );

  test("asks nobody but its own server, and makes no fault", () => {
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith("blob:"))).toEqual([]);
    expect(requests.some((url) => url.endsWith("/office-js/office.js"))).toBe(true);
    expect(faults).toEqual([]);
  });
});
