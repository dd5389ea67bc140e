import type { Browser, Download, Page } from "playwright-core";
import { readForms, type FormEntry, type Sheet } from "../../engine";
import { forms } from "../../templates";
import { temporaryFolder } from "../headless/runCommand";
import { builtPage } from "./builtWeb";
import { describeInBrowser, launchBrowser } from "./browser";
import { sheetsOf } from "./workbookCells";

/** Generous: the machine may have two busy cores. */
const PATIENCE = 120_000;

describeInBrowser("a facilitator's enquiry in the pane", () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let page: Page;
  let address = "";
  const faults: string[] = [];

  beforeAll(async () => {
    address = builtPage();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1300, height: 832 }, acceptDownloads: true });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
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
  const tab = (name: string) => page.getByRole("tab", { name });
  const said = (words: string | RegExp) => page.locator("main .message").getByText(words).first().waitFor();
  const sheetButtons = () => page.getByRole("navigation", { name: "Sheets" }).getByRole("button").allInnerTexts();
  const saved = async (press: () => Promise<void>): Promise<string> => {
    const downloaded: Promise<Download> = page.waitForEvent("download");
    await press();
    const file = await downloaded;
    const name = folder.at(file.suggestedFilename());
    await file.saveAs(name);
    return name;
  };
  const entriesOf = (sheets: readonly Sheet[]): readonly FormEntry[] =>
    readForms(
      sheets.map((sheet) => ({ file: null, sheet })),
      forms,
    ).entries;
  const openSample = async () => {
    await button("Open the made-up sample").click();
    await page.getByText("is open. The file itself stays as it is").waitFor();
  };

  test(
    "begins with the names of the schools and an empty workbook",
    async () => {
      await tab("Enquiry").click();
      await page.getByLabel("Schools, one a line").fill("Ash Grove\nBeacon Hill");
      await button("Add the phase sheets").click();
      await said(/Phase sheets: added/);
      expect(await sheetButtons()).toEqual([
        "Working agreement",
        "Time frame",
        "Phase 1 Implementation",
        "Phase 2 Innovation",
        "Phase 3 Impact",
        "Action log",
        "Sharing plan",
      ]);
      expect(await page.getByLabel("School", { exact: true }).locator("option").allInnerTexts()).toEqual([
        "All schools (2)",
        "The group together",
        "Ash Grove (1 of 2)",
        "Beacon Hill (2 of 2)",
      ]);
    },
    PATIENCE,
  );

  test(
    "asks the next prompt, and writes the note into the school's cell with the keyboard alone",
    async () => {
      await page.getByLabel("School", { exact: true }).selectOption({ label: "Ash Grove (1 of 2)" });
      await button("Next prompt").focus();
      await page.keyboard.press("Enter");
      const note = page.locator("#note");
      await note.waitFor();
      expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.type("Readers guess instead of inferring");
      await page.keyboard.press("Control+Enter");
      await said(/^Saved in Phase 1 Implementation, cell [A-Z]+\d+\.$/);
      // Where to go on: the next prompt's button has the focus.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Write note/);
    },
    PATIENCE,
  );

  test(
    "a prompt put off is not asked again, and an area can be opened at any prompt",
    async () => {
      const before = await page.locator("[data-next]").innerText();
      await button(/^Skip for now/).click();
      expect(await page.locator("[data-next]").innerText()).not.toBe(before);
      await page.locator("summary", { hasText: "of Data" }).click();
      await button("Which data led us to this focus?").click();
      await page.locator("#note").fill("The autumn reading test");
      await button("Save note").click();
      await said(/^Saved in Phase 1 Implementation/);
    },
    PATIENCE,
  );

  test(
    "does not write over what somebody else wrote in the meantime, without asking",
    async () => {
      const cell = page.getByRole("gridcell", { name: "The autumn reading test" });
      await button("Which data led us to this focus?").click();
      await page.locator("#note").fill("The spring reading test");
      await page
        .getByRole("navigation", { name: "Sheets" })
        .getByRole("button", { name: "Phase 1 Implementation" })
        .click();
      await cell.click();
      await page.locator("#cell-value").fill("The summer reading test");
      await page.locator("#cell-value").press("Enter");
      await button("Save note").click();
      await said(/Somebody wrote in this cell since.*The summer reading test/);
      await page.getByRole("gridcell", { name: "The summer reading test" }).waitFor();
      await button("Save note").click();
      await page.getByRole("gridcell", { name: "The spring reading test" }).waitFor();
    },
    PATIENCE,
  );

  test(
    "rates the innovation grid in two taps and a word of how sure",
    async () => {
      await button("Rate on the Innovation grid").click();
      await page.getByLabel("Strategy").fill("Structured talk");
      await button("What we aim for").click();
      expect(await button("Yes, save").isDisabled()).toBe(true);
      await button("Near").click();
      await button("Minor").click();
      await page.getByText("That is incremental.").waitFor();
      await button("Yes, save").click();
      await said(/^Rating saved in the new sheet Innovation ratings\.$/);
      await page.getByText("What we aim for: incremental (1 rating).").waitFor();
      await button("Rate on the Innovation grid").click();
      await button("What came of it").click();
      await button("Far").click();
      await button("Major").click();
      await button("Not quite, save").click();
      await said(/^Rating saved in Innovation ratings, row \d+\.$/);
    },
    PATIENCE,
  );

  test(
    "shows how far all schools have come, and who is new",
    async () => {
      await page.getByLabel("School", { exact: true }).selectOption("all");
      await page.getByText("1 of 2 schools has notes in the implementation phase.").waitFor();
      const row = page
        .locator("main")
        .getByRole("row", { name: /Ash Grove/ })
        .first();
      expect(await row.innerText()).toMatch(/2\/\d+/);
      await page.locator("summary", { hasText: "Add a school" }).click();
      await page.getByLabel("Its name, as on all forms").fill("Castle Park");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await button("Next prompt").click();
      await page.locator("#note").fill("Reading for meaning");
      await button("Save note").click();
      // Its school has no column yet: it gets a sheet of its own, and no other is touched.
      await said(/^Saved in the new sheet Phase 1 Implementation \(2\)\.$/);
    },
    PATIENCE,
  );

  test(
    "leaves forms that are there as they are, and adds the rest",
    async () => {
      await page.getByLabel("School", { exact: true }).selectOption("all");
      await button("Add sheets from a template").click();
      await button("Add Innovation grid ratings").click();
      await said(/added Before rating, Innovation items\. Already there, and left as they are: Innovation ratings\./);
    },
    PATIENCE,
  );

  test(
    "saves it all: every note and rating is read back from the file",
    async () => {
      const entries = entriesOf(await sheetsOf(await saved(() => button("Save a copy").click())));
      const notes = entries.filter(({ field }) => field.startsWith("P1."));
      expect(notes.map(({ field, school, value }) => [field, school, value])).toEqual([
        ["P1.Diagnosis.q1", "Ash Grove", "Readers guess instead of inferring"],
        ["P1.Data.q1", "Ash Grove", "The spring reading test"],
        ["P1.Diagnosis.q1", "Castle Park", "Reading for meaning"],
      ]);
      const ratings = entries.filter(({ form }) => form === "innovation-ratings");
      const of = (field: string) => ratings.filter((entry) => entry.field === field).map(({ value }) => value);
      expect([of("placement"), of("distance"), of("extent"), of("sure")]).toEqual([
        ["aimed", "generated"],
        ["near", "far"],
        ["minor", "major"],
        [true, false],
      ]);
    },
    PATIENCE,
  );

  test(
    "in a filled workbook the overview is one press away",
    async () => {
      await openSample();
      await tab("Enquiry").click();
      await page.getByLabel("School", { exact: true }).waitFor();
      await button("Open the overview").click();
      await page.getByRole("heading", { name: "Results", exact: true }).waitFor();
      const names = await sheetButtons();
      expect(names).toContain("Alliance overview");
      await page.waitForFunction(
        () =>
          document.querySelector('nav[aria-label="Sheets"] [aria-pressed="true"]')?.textContent?.trim() ===
          "Alliance overview",
      );
    },
    PATIENCE,
  );

  test(
    "an analysis is taken back, and our sheets are removed after asking",
    async () => {
      const withResults = await sheetButtons();
      await button("Undo the last analysis").click();
      await said(/^Taken back\./);
      const without = await sheetButtons();
      expect(without.length).toBeLessThan(withResults.length);
      await button(/^Analyse$/).click();
      await page.getByRole("heading", { name: "Results", exact: true }).waitFor();
      expect(await sheetButtons()).toEqual(withResults);
      await button("Remove our sheets…").click();
      await button("Keep them").click();
      expect(await sheetButtons()).toEqual(withResults);
      await button("Remove our sheets…").click();
      await button("Yes, remove them").click();
      await said(/result sheets were removed/);
      expect((await sheetButtons()).filter((name) => !without.includes(name))).toEqual(["Setup"]);
    },
    2 * PATIENCE,
  );

  test(
    "a share copy is made, searched and saved",
    async () => {
      await tab("Enquiry").click();
      await page.getByLabel("School", { exact: true }).selectOption("all");
      await button("Send workbooks to schools, and collect them").click();
      expect(await page.getByLabel(/For the alliance/).isChecked()).toBe(true);
      const file = await saved(() => button("Make the share copy").click());
      expect(file).toMatch(/thistlewick-vale-alliance\.xlsx$/);
      await page.getByText("was searched for pupils, staff and codes: none is in it").waitFor();
      const sheets = await sheetsOf(file);
      expect(sheets.map(({ name }) => name)).toContain("Impact summary");
      expect(sheets.map(({ name }) => name)).not.toContain("Pupil list");
    },
    2 * PATIENCE,
  );

  test(
    "workbooks go to the schools, and what comes back is merged with what differs side by side",
    async () => {
      await page.getByLabel("For the meeting on").fill("2026-09-10");
      await button("Make the workbooks").click();
      await page.getByText("8 workbooks ready.").waitFor();
      expect(await saved(() => button("Save all in one ZIP file").click())).toMatch(/For the schools\.zip$/);
      await page.locator("summary", { hasText: "One at a time" }).click();
      const first = await saved(() => button("Save Candlecombe Primary.xlsx").click());
      const second = await saved(() => button("Save Fennimarsh Primary.xlsx").click());
      await page.getByLabel("Workbooks that came back").setInputFiles([first, second]);
      await page.getByText("2 of 8 schools have sent theirs back.").waitFor();
      expect(await page.locator(".collected").innerText()).toMatch(/Not back yet: Wispmoor Junior, /);
      const merged = await sheetsOf(await saved(() => button("Save the merged workbook").click()));
      expect(merged[0]?.name).toBe("Collected");
    },
    2 * PATIENCE,
  );

  test("without a fault on the way", () => {
    expect(faults).toEqual([]);
  });
});
