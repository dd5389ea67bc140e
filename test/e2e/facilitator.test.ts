import type { Download } from "playwright-core";
import { readForms, type FormEntry, type Sheet } from "../../engine";
import { forms } from "../../templates";
import { beginWorkbook, openSample } from "../../tools/desk/desk";
import { temporaryFolder } from "../headless/runCommand";
import { describeOnBothDesks, openTestedDesk, PATIENCE, type OpenedDesk } from "./paneDesks";
import { sheetsOf } from "./workbookCells";

describeOnBothDesks("a facilitator's enquiry, from the first visit to the overview", (kind) => {
  const folder = temporaryFolder();
  let desk: OpenedDesk;

  beforeAll(async () => {
    desk = await openTestedDesk(kind);
  }, 5 * PATIENCE);

  afterAll(async () => {
    await desk.close();
    folder.remove();
  }, PATIENCE);

  const said = (words: string | RegExp) => desk.pane.locator("main .message").getByText(words).first().waitFor();
  const chooseSchool = (choice: string | { label: string }) =>
    desk.pane.getByLabel("School", { exact: true }).selectOption(choice);
  const focused = () => desk.pane.locator("main").evaluate((main) => main.ownerDocument.activeElement?.textContent);
  const saved = async (press: () => Promise<void>): Promise<string> => {
    const downloaded: Promise<Download> = desk.page.waitForEvent("download");
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

  test(
    "begins with the names of the schools and an empty workbook",
    async () => {
      await beginWorkbook(desk);
      await desk.tab("Enquiry").click();
      await desk.pane.getByLabel("Schools, one a line").fill("Ash Grove\nBeacon Hill");
      await desk.button("Add the phase sheets").click();
      await said(/Phase sheets: added/);
      // A new workbook of Excel's has a sheet to begin with.
      expect((await desk.sheetNames()).filter((name) => name !== "Sheet1")).toEqual([
        "Working agreement",
        "Time frame",
        "Phase 1 Implementation",
        "Phase 2 Innovation",
        "Phase 3 Impact",
        "Action log",
        "Sharing plan",
      ]);
      expect(await desk.pane.getByLabel("School", { exact: true }).locator("option").allInnerTexts()).toEqual([
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
      await chooseSchool({ label: "Ash Grove (1 of 2)" });
      await desk.button("Next prompt").focus();
      await desk.page.keyboard.press("Enter");
      const note = desk.pane.locator("#note");
      await note.waitFor();
      expect(await note.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
      await desk.page.keyboard.type("Readers guess instead of inferring");
      await desk.page.keyboard.press("Control+Enter");
      await said(/^Saved in Phase 1 Implementation, cell [A-Z]+\d+\.$/);
      // Where to go on: the next prompt's button has the focus.
      expect(await focused()).toMatch(/Write note/);
    },
    PATIENCE,
  );

  test(
    "a prompt put off is not asked again, and an area can be opened at any prompt",
    async () => {
      const before = await desk.pane.locator("[data-next]").innerText();
      await desk.button(/^Skip for now/).click();
      expect(await desk.pane.locator("[data-next]").innerText()).not.toBe(before);
      await desk.pane.locator("summary", { hasText: "of Data" }).click();
      await desk.button("Which data led us to this focus?").click();
      await desk.pane.locator("#note").fill("The autumn reading test");
      await desk.button("Save note").click();
      await said(/^Saved in Phase 1 Implementation/);
    },
    PATIENCE,
  );

  test(
    "does not write over what somebody else wrote in the meantime, without asking",
    async () => {
      const cell = desk.page.getByRole("gridcell", { name: "The autumn reading test" });
      await desk.button("Which data led us to this focus?").click();
      await desk.pane.locator("#note").fill("The spring reading test");
      await desk.sheetButton("Phase 1 Implementation").click();
      await cell.click();
      await desk.page.locator("#cell-value").fill("The summer reading test");
      await desk.page.locator("#cell-value").press("Enter");
      await desk.button("Save note").click();
      await said(/Somebody wrote in this cell since.*The summer reading test/);
      await desk.page.getByRole("gridcell", { name: "The summer reading test" }).waitFor();
      await desk.button("Save note").click();
      await desk.page.getByRole("gridcell", { name: "The spring reading test" }).waitFor();
    },
    PATIENCE,
  );

  test(
    "rates the innovation grid in two taps and a word of how sure",
    async () => {
      await desk.button("Rate on the Innovation grid").click();
      await desk.pane.getByLabel("Strategy").fill("Structured talk");
      await desk.button("What we aim for").click();
      expect(await desk.button("Yes, save").isDisabled()).toBe(true);
      await desk.button("Near").click();
      await desk.button("Minor").click();
      await desk.pane.getByText("That is incremental.").waitFor();
      await desk.button("Yes, save").click();
      await said(/^Rating saved in the new sheet Innovation ratings\.$/);
      await desk.pane.getByText("What we aim for: incremental (1 rating).").waitFor();
      await desk.button("Rate on the Innovation grid").click();
      await desk.button("What came of it").click();
      await desk.button("Far").click();
      await desk.button("Major").click();
      await desk.button("Not quite, save").click();
      await said(/^Rating saved in Innovation ratings, row \d+\.$/);
    },
    PATIENCE,
  );

  test(
    "shows how far all schools have come, and who is new",
    async () => {
      await chooseSchool("all");
      await desk.pane.getByText("1 of 2 schools has notes in the implementation phase.").waitFor();
      const row = desk.pane
        .locator("main")
        .getByRole("row", { name: /Ash Grove/ })
        .first();
      expect(await row.innerText()).toMatch(/2\/\d+/);
      await desk.pane.locator("summary", { hasText: "Add a school" }).click();
      await desk.pane.getByLabel("Its name, as on all forms").fill("Castle Park");
      await desk.pane.getByRole("button", { name: "Add", exact: true }).click();
      await desk.button("Next prompt").click();
      await desk.pane.locator("#note").fill("Reading for meaning");
      await desk.button("Save note").click();
      // Its school has no column yet: it gets a sheet of its own, and no other is touched.
      await said(/^Saved in the new sheet Phase 1 Implementation \(2\)\.$/);
    },
    PATIENCE,
  );

  test(
    "leaves forms that are there as they are, and adds the rest",
    async () => {
      await chooseSchool("all");
      await desk.button("Add sheets from a template").click();
      await desk.button("Add Innovation grid ratings").click();
      await said(/added Before rating, Innovation items\. Already there, and left as they are: Innovation ratings\./);
    },
    PATIENCE,
  );

  test(
    "saves it all: every note and rating is read back from the file",
    async () => {
      const entries = entriesOf(await sheetsOf(await saved(() => desk.barButton("Save a copy").click())));
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
      await openSample(desk);
      await desk.tab("Enquiry").click();
      await desk.pane.getByLabel("School", { exact: true }).waitFor();
      await desk.button("Open the overview").click();
      await desk.heading("Results");
      const names = await desk.sheetNames();
      expect(names).toContain("Alliance overview");
      await desk.page.waitForFunction(
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
      const withResults = await desk.sheetNames();
      await desk.button("Undo the last analysis").click();
      await said(/^Taken back\./);
      const without = await desk.sheetNames();
      expect(without.length).toBeLessThan(withResults.length);
      // Where a person's corrections stand.
      expect(without).toContain("Setup");
      await desk.button(/^Analyse$/).click();
      await desk.heading("Results");
      expect([...(await desk.sheetNames())].sort()).toEqual([...withResults].sort());
      await desk.button("Remove our sheets…").click();
      await desk.button("Keep them").click();
      expect((await desk.sheetNames()).length).toBe(withResults.length);
      await desk.button("Remove our sheets…").click();
      await desk.button("Yes, remove them").click();
      await said(/result sheets were removed/);
      expect([...(await desk.sheetNames())].sort()).toEqual([...without].sort());
    },
    2 * PATIENCE,
  );

  test(
    "a share copy is made, searched and saved",
    async () => {
      await desk.tab("Enquiry").click();
      await chooseSchool("all");
      await desk.button("Send workbooks to schools, and collect them").click();
      expect(await desk.pane.getByLabel(/For the alliance/).isChecked()).toBe(true);
      const file = await saved(() => desk.button("Make the share copy").click());
      expect(file).toMatch(/thistlewick-vale-alliance\.xlsx$/);
      await desk.pane.getByText("was searched for pupils, staff and codes: none is in it").waitFor();
      const sheets = await sheetsOf(file);
      expect(sheets.map(({ name }) => name)).toContain("Impact summary");
      expect(sheets.map(({ name }) => name)).not.toContain("Pupil list");
    },
    2 * PATIENCE,
  );

  test(
    "codes come as two files, a purge asks twice, and the assessment is begun",
    async () => {
      await desk.button("Make the coded copy").click();
      await desk.pane.getByText("have codes").waitFor();
      const key = await saved(() => desk.button("1. Save the key").click());
      const coded = await saved(() => desk.button("2. Save the coded copy").click());
      expect([key, coded].map((file) => file.replace(/^.*-vale/, ""))).toEqual([
        "-KEY-CONFIDENTIAL.xlsx",
        "-coded.xlsx",
      ]);
      expect((await sheetsOf(key)).map(({ mark }) => mark?.id)).toContain("code-key");
      expect((await sheetsOf(coded)).map(({ name }) => name)).toContain("Candlecombe Primary");
      await desk.pane.getByLabel("The key of an earlier copy, if any").setInputFiles([key]);
      await desk.button("Make the coded copy").click();
      await desk.pane.getByText("0 of them new").waitFor();
      await desk.button("Keep totals, remove pupils…").click();
      await desk.button("No, not yet").click();
      await desk.button("Keep totals, remove pupils…").click();
      const purged = await saved(() => desk.button("Yes, without any pupil").click());
      expect((await sheetsOf(purged)).map(({ name }) => name)).toContain("What was removed");
      const dpia = await saved(() => desk.button("Make the DPIA starter").click());
      expect((await sheetsOf(dpia)).map(({ name }) => name)).toEqual(["DPIA starter", "Risks to pupils"]);
    },
    3 * PATIENCE,
  );

  test(
    "workbooks go to the schools, and what comes back is merged with what differs side by side",
    async () => {
      await desk.pane.getByLabel("For the meeting on").fill("2026-09-10");
      await desk.button("Make the workbooks").click();
      await desk.pane.getByText("8 workbooks ready.").waitFor();
      expect(await saved(() => desk.button("Save all in one ZIP file").click())).toMatch(/For the schools\.zip$/);
      await desk.pane.locator("summary", { hasText: "One at a time" }).click();
      const first = await saved(() => desk.button("Save Candlecombe Primary.xlsx").click());
      const second = await saved(() => desk.button("Save Fennimarsh Primary.xlsx").click());
      await desk.pane.getByLabel("Workbooks that came back").setInputFiles([first, second]);
      await desk.pane.getByText("2 of 8 schools have sent theirs back.").waitFor();
      expect(await desk.pane.locator(".collected").innerText()).toMatch(/Not back yet: Wispmoor Junior, /);
      const merged = await sheetsOf(await saved(() => desk.button("Save the merged workbook").click()));
      expect(merged[0]?.name).toBe("Collected");
    },
    2 * PATIENCE,
  );

  test("without a fault on the way", () => {
    expect(desk.faults).toEqual([]);
  });
});
