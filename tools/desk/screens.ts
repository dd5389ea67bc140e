import { readFileSync } from "node:fs";
import { beginWorkbook, openSample, type Desk, type DeskKind } from "./desk";

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One screen of the pane and the way to it from the screen before. */
export interface Screen {
  /** Its picture is `docs/pictures/pane-NAME.png`. */
  readonly name: string;
  readonly title: string;
  /** What there is to see, for who looks at its picture. */
  readonly about: string;
  /** Where it is met; in both where not said. */
  readonly only?: DeskKind;
  /** Shown in dark too. */
  readonly inDark?: true;
  readonly reach: (desk: Desk) => Promise<void>;
}

/** Every screen of the pane in the order of a first visit: what is photographed and what is searched for barriers. */
export const screens: readonly Screen[] = [
  {
    name: "nothing-open",
    title: "No workbook yet",
    about: "The page before a workbook is open: what it is for, and what to do first.",
    only: "page",
    reach: (desk) => desk.heading("What would you like to do?"),
  },
  {
    name: "nothing-found",
    title: "Nothing to analyse",
    about: "A workbook without a table we know: what was looked for and what to do.",
    async reach(desk) {
      await beginWorkbook(desk);
      await desk.button("Find my data").click();
      await desk.pane.locator("main .message").waitFor();
    },
  },
  {
    name: "begin",
    title: "Begin an enquiry",
    about: "The Enquiry tab before there is any form: the schools' names, and a button that adds the phase sheets.",
    async reach(desk) {
      await desk.tab("Enquiry").click();
      await desk.pane.getByLabel("Schools, one a line").fill("Ash Grove\nBeacon Hill\nCastle Park");
    },
  },
  {
    name: "begun",
    title: "Phase sheets added",
    about: "The first visit to an enquiry nobody has written in yet.",
    async reach(desk) {
      await desk.button("Add the phase sheets").click();
      await desk.pane.getByLabel("School", { exact: true }).waitFor();
      await desk.pane
        .getByText(/Phase sheets: added/)
        .first()
        .waitFor();
    },
  },
  {
    name: "start",
    title: "Start",
    about: "The Analysis tab with a workbook open: analyse it, add a template, or see what a design could show.",
    async reach(desk) {
      await openSample(desk);
      await desk.tab("Analysis").click();
      await desk.heading("What would you like to do?");
    },
  },
  {
    name: "templates",
    title: "Templates",
    about: "Every template, each with a button that adds it; what is there already is left as it is.",
    async reach(desk) {
      await desk.button("All templates, schools and cycle").click();
      await desk.heading("Start from a template");
      await desk.pane.locator("main .list .button").first().waitFor();
    },
  },
  {
    name: "before-you-start",
    title: "Before you start",
    about: "Four entries, and how small a change such a design could show; what would help.",
    async reach(desk) {
      await desk.button(/^Back$/).click();
      await desk.button("See what your design could show").click();
      await desk.pane.getByText("What would help").waitFor();
    },
  },
  {
    name: "found",
    title: "Check what we found",
    about: "Each table with what its columns were taken for; a mark where a person should look.",
    inDark: true,
    async reach(desk) {
      await desk.button(/^Back$/).click();
      await desk.button("Find my data").click();
      await desk.heading("Check what we found");
    },
  },
  {
    name: "data-check",
    title: "Data check",
    about: "What may be wrong, what it does to the results, and a jump to each cell.",
    inDark: true,
    async reach(desk) {
      await desk.button("Continue to data check").click();
      await desk.heading("Data check");
    },
  },
  {
    name: "analysing",
    title: "Analysing",
    about: "How far the analysis has come, and the way to stop it.",
    async reach(desk) {
      await holdEngine(desk, true);
      await desk.button(/^Analyse$/).click();
      await desk.heading("Analysing");
    },
  },
  {
    name: "cancelled",
    title: "Cancelled",
    about: "Back at the data check; the workbook is as it was.",
    async reach(desk) {
      await desk.button("Cancel").click();
      await holdEngine(desk, false);
      await desk.pane.locator("main").getByText("Cancelled. The workbook is as it was.").waitFor();
    },
  },
  {
    name: "results",
    title: "Results",
    about: "The answer first; pupils before staff before schools, each with how sure it is and why.",
    inDark: true,
    async reach(desk) {
      await desk.button(/^Analyse$/).click();
      await desk.heading("Results");
    },
  },
  {
    name: "changed",
    title: "Data have changed",
    about: "Somebody changed a cell since: the results say so until they are made again.",
    async reach(desk) {
      await desk.sheetButton("Wispmoor Junior").click();
      await desk.page.locator('[data-cell="7,15"]').click();
      await desk.page.locator("#cell-value").fill("101");
      await desk.page.locator("#cell-value").press("Enter");
      await desk.pane.locator("main").getByText("Data have changed").waitFor();
    },
  },
  {
    name: "removing",
    title: "Remove our sheets?",
    about: "Asked before the result sheets go.",
    async reach(desk) {
      await desk.button("Remove our sheets…").click();
      await desk.button("Keep them").waitFor();
    },
  },
  {
    name: "all-schools",
    title: "All schools",
    about: "How far each school has come, who asks for help, who has not answered, what is open and what is new.",
    inDark: true,
    async reach(desk) {
      await desk.tab("Enquiry").click();
      await desk.pane.getByLabel("School", { exact: true }).waitFor();
    },
  },
  {
    name: "all-schools-open",
    title: "All schools, with every part opened",
    about: "The areas of a phase school by school, what is new since the last meeting, and a school that joins.",
    async reach(desk) {
      for (const summary of await desk.pane.locator("main summary").all()) await summary.click();
    },
  },
  {
    name: "school",
    title: "One school",
    about: "A school in the Innovation phase: five areas, how far each has come, and the next prompt.",
    inDark: true,
    async reach(desk) {
      await desk.pane.getByLabel("School", { exact: true }).selectOption({ label: "Wispmoor Junior (3 of 8)" });
      await desk.button(/Innovate/).click();
    },
  },
  {
    name: "note",
    title: "Writing a note",
    about: "The prompt, the box, and the sheet and row the note goes to.",
    async reach(desk) {
      await desk.button("Next prompt").click();
      await desk.pane.locator("#note").fill("Pupils give reasons more often in two of three classes");
    },
  },
  {
    name: "meeting",
    title: "A new meeting",
    about: "The date of the meeting whose sheet is added.",
    async reach(desk) {
      await desk.button("Cancel").click();
      await desk.button("Start the sheet of a new meeting").click();
      await desk.pane.getByLabel("Date of the meeting").fill("2025-06-18");
    },
  },
  {
    name: "rating",
    title: "Rating on a grid",
    about: "Two taps, the quadrant in a word, and two buttons to save.",
    async reach(desk) {
      await desk.button("Cancel").click();
      await desk.button("Rate on the Innovation grid").click();
      for (const name of ["What came of it", "Near", "Major"]) await desk.button(name).click();
      await desk.pane.getByLabel("Rated by (role)").fill("literacy lead");
      await desk.pane.getByLabel("Date").fill("2025-03-12");
    },
  },
  {
    name: "share",
    title: "Share and collect",
    about: "A share copy, a workbook for each school, and what came back.",
    async reach(desk) {
      await desk.button(/^Back$/).click();
      await desk.pane.getByLabel("School", { exact: true }).selectOption("all");
      await desk.button("Send workbooks to schools, and collect them").click();
      await desk.heading("Share and collect");
    },
  },
  {
    name: "shared",
    title: "Share copy made, workbooks made",
    about: "What the copy says, and the workbooks to send.",
    async reach(desk) {
      await desk.button("Make the share copy").click();
      await desk.pane.getByText("was searched for pupils, staff and codes: none is in it").waitFor();
      await desk.button("Make the workbooks").click();
      await desk.pane.getByText("8 workbooks ready.").waitFor();
    },
  },
  {
    name: "collected",
    title: "What came back",
    about: "Who has not sent theirs, and the merged workbook to save.",
    async reach(desk) {
      await desk.pane.locator("summary", { hasText: "One at a time" }).click();
      const returned = [
        await downloaded(desk, "Save Candlecombe Primary.xlsx"),
        await downloaded(desk, "Save Fennimarsh Primary.xlsx"),
      ];
      await desk.pane.getByLabel("Workbooks that came back").setInputFiles(returned);
      await desk.pane.locator("summary", { hasText: "One at a time" }).click();
      await desk.pane.getByText("2 of 8 schools have sent theirs back.").waitFor();
      await desk.button("Save the merged workbook").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "settings",
    title: "Settings",
    about: "The rows of Setup as a form: saved in the workbook, read by every later run.",
    async reach(desk) {
      await desk.tab("Settings").click();
      await desk.button(/^Save$/).waitFor();
    },
  },
];

/** "pane-results.png", "pane-results-dark.png" */
export function pictureName({ name }: Screen, look: "light" | "dark" = "light"): string {
  return `pane-${name}${look === "dark" ? "-dark" : ""}.png`;
}

/** Holds the engine back, so that the screen stays as long as it is looked at; or lets it go on. */
async function holdEngine({ pane }: Desk, held: boolean): Promise<void> {
  await pane.locator("main").evaluate((main, isHeld) => {
    const view = main.ownerDocument.defaultView as unknown as {
      Worker: typeof Worker;
      letThrough?: Worker["postMessage"];
    };
    view.letThrough ??= view.Worker.prototype.postMessage;
    view.Worker.prototype.postMessage = isHeld ? () => undefined : view.letThrough;
  }, held);
}

/** The file a button hands over, as it would be chosen again. */
async function downloaded({ page, button }: Desk, name: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
  const buffer = readFileSync(await download.path());
  return { name: download.suggestedFilename(), mimeType: WORKBOOK_TYPE, buffer };
}

/** In a narrow window grid and pane take turns: brings the pane up. */
export async function showPane({ barButton }: Desk): Promise<void> {
  const show = barButton("Show pane");
  if (await show.isVisible()) await show.click();
}
