import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { screens, showPane } from "../../tools/desk/screens";
import { openSample } from "../../tools/desk/desk";
import { describeInBrowser } from "./browser";
import { describeOnBothDesks, openTestedDesk, PATIENCE, type OpenedDesk } from "./paneDesks";

const WIDTHS = [270, 320, 450] as const;
const WIDE = { width: 1300, height: 832 };
const LOOKS = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

/** What axe finds on the page and in its frames; the grid has a test of its own, and its cells are many. */
async function found(page: Page, { withGrid = false } = {}): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (withGrid ? builder : builder.exclude("#grid")).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}

/** What stands in the way of somebody at these widths and looks; forced colours change no layout and are seen at one. */
async function barriers(desk: OpenedDesk): Promise<readonly string[]> {
  const { page, pane } = desk;
  const all: string[] = [];
  for (const look of LOOKS) {
    await page.emulateMedia(look);
    for (const width of look.forcedColors === "active" ? [320] : WIDTHS) {
      await page.setViewportSize({ width, height: 720 });
      await showPane(desk);
      const overflows = await pane
        .locator(".pane, main")
        .first()
        .evaluate(
          ({ ownerDocument: { documentElement } }) => documentElement.scrollWidth > documentElement.clientWidth,
        );
      const where = `${look.colorScheme}, ${look.forcedColors === "active" ? "forced colours, " : ""}${width}:`;
      if (overflows) all.push(`${where} scrolls sideways`);
      for (const one of await found(page)) all.push(`${where} ${one}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await page.setViewportSize(WIDE);
  return all;
}

describeOnBothDesks("every screen of the pane: axe finds nothing, light, dark and in forced colours", (kind) => {
  let desk: OpenedDesk;

  beforeAll(async () => {
    desk = await openTestedDesk(kind, { context: { reducedMotion: "reduce" } });
  }, 5 * PATIENCE);

  afterAll(() => desk.close(), PATIENCE);

  // The pane is the same in both: the page adds what only it has.
  test.each(screens.filter(({ only }) => (only ?? "preview") === kind))(
    "$title",
    async ({ reach }) => {
      await reach(desk);
      expect(await barriers(desk)).toEqual([]);
    },
    2 * PATIENCE,
  );

  test(
    "the sheets beside the pane",
    async () => {
      if (kind === "page") await openSample(desk);
      for (const forcedColors of ["none", "active"] as const) {
        await desk.page.emulateMedia({ forcedColors });
        expect(await found(desk.page, { withGrid: true })).toEqual([]);
      }
    },
    PATIENCE,
  );
});

describeInBrowser("where something is in the way: axe finds nothing", () => {
  test.each([
    ["read-only", /open for reading only, so no sheets can be added. Save a copy/],
    ["protected", /structure of this workbook is protected/],
  ])(
    "a workbook that is %s says what to do, and stays as it is",
    async (lock, sentence) => {
      const desk = await openTestedDesk("preview", { wishes: `?workbook=${lock}` });
      try {
        await openSample(desk);
        const before = await desk.sheetNames();
        await desk.button("Find my data").click();
        await desk.button("Continue to data check").click();
        await desk.button(/^Analyse$/).click();
        await desk.pane.locator("main .message").getByText(sentence).waitFor();
        expect(await desk.sheetNames()).toEqual(before);
        expect(await barriers(desk)).toEqual([]);
      } finally {
        await desk.close();
      }
    },
    4 * PATIENCE,
  );

  test(
    "Excel that never answers, and the pages of help and privacy",
    async () => {
      const desk = await openTestedDesk("preview");
      try {
        await desk.page.route("**/office-js/**", (route) => route.abort());
        await desk.page.goto(desk.address);
        await desk.pane.getByText("Excel did not answer.").waitFor();
        expect(await barriers(desk)).toEqual([]);
        for (const name of ["help", "privacy"]) {
          await desk.page.goto(`${desk.address}pane/${name}.html`);
          for (const look of LOOKS)
            for (const width of WIDTHS) {
              await desk.page.emulateMedia(look);
              await desk.page.setViewportSize({ width, height: 720 });
              expect([name, look, width, await found(desk.page)]).toEqual([name, look, width, []]);
            }
        }
      } finally {
        await desk.close();
      }
    },
    3 * PATIENCE,
  );
});
