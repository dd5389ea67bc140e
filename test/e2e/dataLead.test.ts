import { openSample } from "../../tools/desk/desk";
import { runCommand, temporaryFolder } from "../headless/runCommand";
import { describeOnBothDesks, openTestedDesk, PATIENCE, type OpenedDesk } from "./paneDesks";
import { rowsAsText, sheetsOf } from "./workbookCells";

describeOnBothDesks("a data lead's first analysis", (kind) => {
  const folder = temporaryFolder();
  let desk: OpenedDesk;

  beforeAll(async () => {
    desk = await openTestedDesk(kind);
  }, 5 * PATIENCE);

  afterAll(async () => {
    await desk.close();
    folder.remove();
  }, PATIENCE);

  test(
    "opens the made-up sample and shows what it found",
    async () => {
      await openSample(desk);
      await desk.button("Find my data").click();
      await desk.heading("Check what we found");
      expect(
        await desk.pane
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
      const sex = desk.pane.getByLabel("Candlecombe Primary: “Sex” is");
      await sex.selectOption("Not used");
      await desk.button("Continue to data check").waitFor();
      expect(await sex.inputValue()).toBe("Not used");
    },
    PATIENCE,
  );

  test(
    "an issue leads to its cell",
    async () => {
      await desk.button("Continue to data check").click();
      await desk.heading("Data check");
      await desk.button(/^Go to 'Candlecombe Primary'!D15$/).click();
      await desk.page.locator('[data-cell="14,3"][aria-selected="true"]').waitFor();
      expect(await desk.sheetButton("Candlecombe Primary").getAttribute("aria-pressed")).toBe("true");
    },
    PATIENCE,
  );

  test(
    "cancelling leaves the workbook as it was",
    async () => {
      const before = await desk.sheetNames();
      // Both in one go: on a quick machine the analysis would be over before a second press.
      await desk.pane.locator(".next").evaluate((footer) => {
        const press = (name: string) =>
          [...footer.ownerDocument.querySelectorAll<HTMLButtonElement>(".next button")]
            .find(({ innerText }) => innerText === name)
            ?.click();
        press("Analyse");
        press("Cancel");
      });
      await desk.pane.getByText("Cancelled. The workbook is as it was.").first().waitFor();
      expect(await desk.sheetNames()).toEqual(before);
    },
    PATIENCE,
  );

  test(
    "analyses, and opens the summary with its charts",
    async () => {
      await desk.button(/^Analyse$/).click();
      await desk.heading("Results");
      await desk.button("Open one-page summary").click();
      await desk.page.getByRole("gridcell", { name: "What changed, and how sure are we?" }).waitFor();
      expect(await desk.page.locator(".chart svg").count()).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  test(
    "a cell edited makes the results out of date, and updating makes them again",
    async () => {
      await desk.sheetButton("Wispmoor Junior").click();
      // P8: a score after of the fourth pupil, as placed in templates/samples/small.
      await desk.page.locator('[data-cell="7,15"]').click();
      await desk.page.getByLabel(/P8/).fill("101");
      await desk.page.getByLabel(/P8/).press("Enter");
      await desk.pane.getByText("Data have changed").first().waitFor();
      await desk.button("Update").click();
      await desk.pane.getByText("Data have changed").first().waitFor({ state: "detached" });
      await desk.heading("Results");
      expect(await desk.pane.locator('main .message:has-text("Data have changed")').count()).toBe(0);
    },
    PATIENCE,
  );

  test(
    "the copy downloaded is what the command line makes of the same data, cell by cell",
    async () => {
      const [file] = await Promise.all([desk.page.waitForEvent("download"), desk.barButton("Save a copy").click()]);
      const saved = folder.at("saved.xlsx");
      await file.saveAs(saved);
      const ran = await runCommand("analyse", saved, "--out", folder.at("headless.xlsx"));
      expect(ran.code).toBe(0);
      const sheets = await sheetsOf(saved);
      expect(rowsAsText(sheets)).toEqual(rowsAsText(await sheetsOf(folder.at("headless.xlsx"))));
      expect(sheets.find(({ name }) => name === "Wispmoor Junior")?.cell(7, 15)).toBe(101);
    },
    3 * PATIENCE,
  );

  test("asks nobody but itself, and makes no fault", () => {
    const own = (url: string) => (kind === "page" ? url === desk.address : url.startsWith(desk.address));
    expect(desk.requests.filter((url) => !own(url) && !url.startsWith("blob:"))).toEqual([]);
    expect(desk.requests.some((url) => url.endsWith("/office-js/office.js"))).toBe(kind === "preview");
    expect(desk.faults).toEqual([]);
  });
});
