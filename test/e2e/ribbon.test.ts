import { actionIds, ribbon } from "../../manifest";
import type { MemoryExcel } from "../../addin/host";
import { templateLabels } from "../../addin/taskpane/templateLabels";
import { describeInBrowser } from "./browser";
import { excelWithSample, openPaneInExcel, type PaneInExcel } from "./paneInExcel";

const BUILD = 900_000;
const PATIENCE = 120_000;
/** office.js' status of an action that was done. */
const DONE = 0;

/** What a person sees after a press: a heading of the pane, and for the templates which one to begin at. */
const shown: Readonly<Record<string, { readonly heading: string; readonly wanted?: string }>> = {
  TemplatePupilScores: { heading: "Start from a template", wanted: templateLabels["pupil-scores"].label },
  TemplateQuestionnaire: { heading: "Start from a template", wanted: templateLabels.questionnaire.label },
  TemplateQuestion: { heading: "Start from a template", wanted: templateLabels.question.label },
  TemplatePhases: { heading: "Start from a template", wanted: templateLabels.phases.label },
  CheckData: { heading: "Data check" },
  ShowPhases: { heading: "The enquiry" },
  ShowInnovationGrid: { heading: "Innovation grid" },
  MakeShareCopy: { heading: "Share and collect" },
  RunAnalysis: { heading: "Results" },
  UpdateResults: { heading: "Results" },
};

describeInBrowser("the ribbon, pressed in Excel", () => {
  let excel: MemoryExcel;
  let opened: PaneInExcel;

  beforeAll(async () => {
    excel = await excelWithSample({ calculate: () => 0 });
    opened = await openPaneInExcel(excel);
    opened.page.setDefaultTimeout(PATIENCE);
    await opened.page.getByRole("button", { name: "Find my data" }).waitFor();
  }, BUILD);
  afterAll(() => opened.close(), PATIENCE);

  it("has a test here for each of its actions", () => {
    expect([...Object.keys(shown), "ShowSummary", "ShowGuide"].sort()).toEqual([...actionIds].sort());
    // The one button without an action: Excel itself opens the pane.
    expect(ribbon.groups.flatMap(({ controls }) => controls).filter((one) => "opensPane" in one)).toHaveLength(1);
  });

  it.each(Object.entries(shown))(
    "%s opens the pane where it says, through office.js' own table of actions",
    async (action, { heading, wanted }) => {
      excel.runtime.paneState = "Background";
      expect(await excel.runtime.press(action)).toBe(DONE);
      expect(excel.runtime.paneState).toBe("Visible");
      await opened.page.getByRole("heading", { name: heading, exact: true }).first().waitFor({ state: "attached" });
      const chosen = opened.page.locator("[data-wanted]");
      const names = (await chosen.allTextContents()).map((text) => text.replace(/\s+/g, " ").trim());
      expect(names).toEqual(wanted === undefined ? [] : [`Add ${wanted}`]);
      if (wanted !== undefined) expect(await chosen.evaluate((button) => button === document.activeElement)).toBe(true);
    },
    2 * PATIENCE,
  );

  it(
    "ShowSummary goes to the one-page summary in the workbook",
    async () => {
      excel.workbook.active = excel.workbook.sheets[0] ?? null;
      expect(await excel.runtime.press("ShowSummary")).toBe(DONE);
      await expect(until(() => excel.workbook.active?.name === "Impact summary")).resolves.toBe(true);
    },
    2 * PATIENCE,
  );

  it("ShowGuide opens the guide beside the workbook, and leaves the pane as it is", async () => {
    excel.runtime.paneState = "Background";
    const window = opened.context.waitForEvent("page");
    expect(await excel.runtime.press("ShowGuide")).toBe(DONE);
    expect((await window).url()).toBe(`${opened.origin}/help.html`);
    expect(excel.runtime.paneState).toBe("Background");
  });

  it("answers a button nobody knows with office.js' own error, and Excel does not wait", async () => {
    expect(await excel.runtime.press("NoSuchButton")).not.toBe(DONE);
  });
});

describeInBrowser("worksheet functions, called by office.js itself", () => {
  let excel: MemoryExcel;
  let opened: PaneInExcel;

  beforeAll(async () => {
    excel = await excelWithSample();
    opened = await openPaneInExcel(excel);
    await opened.page.getByRole("button", { name: "Find my data" }).waitFor({ timeout: PATIENCE });
  }, BUILD);
  afterAll(() => opened.close(), PATIENCE);

  const before = [[95], [100], [105]];

  it("come to a value, or to a block that spills", async () => {
    // (2 + 4 + 1)/3
    const change = await excel.runtime.call("MEANCHANGE", [before, [[97], [104], [106]]]);
    expect(change).toEqual({ kind: "value", value: expect.closeTo(7 / 3, 12) as number });
    // Wilson's interval of 5 of 10 is symmetric about a half (Wilson 1927, p. 210).
    const share = await excel.runtime.call("WILSON", [5, 10, null]);
    const [[low = 0, high = 0] = []] = share.kind === "value" ? (share.value as number[][]) : [];
    expect(low + high).toBeCloseTo(1, 12);
  });

  it("come to #N/A or #VALUE! with the reason Excel shows beside the cell", async () => {
    expect(await excel.runtime.call("WILSON", [5, 4, null])).toEqual({
      kind: "error",
      error: "#VALUE!",
      sentence: "The count must be between 0 and the total. Check both numbers.",
    });
    const one = await excel.runtime.call("HEDGESG", [[[95]], [[97]], null]);
    expect(one).toMatchObject({ kind: "error", error: "#N/A" });
    expect(one.kind === "error" ? one.sentence : "").toMatch(/[a-z].*\.$/);
  });

  it("come to an error where nobody has said what a function does", async () => {
    expect(await excel.runtime.call("NOSUCHFUNCTION", [])).toMatchObject({ kind: "error" });
  });
});

/** Waits until something holds, as a person would; false after some time. */
async function until(holds: () => boolean): Promise<boolean> {
  const end = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}
