import { openSample } from "../../tools/desk/desk";
import { describeOnBothDesks, openTestedDesk, PATIENCE, type OpenedDesk } from "./paneDesks";

/** More presses of Tab than any screen on the way has places to stop. */
const MOST_STOPS = 120;

interface Stop {
  /** What a screen reader calls it, about. */
  readonly name: string;
  readonly isSeen: boolean;
}

describeOnBothDesks("the pane without a mouse", (kind) => {
  let desk: OpenedDesk;

  beforeAll(async () => {
    desk = await openTestedDesk(kind, { context: { reducedMotion: "reduce" } });
    await openSample(desk);
    await desk.pane.locator("main").evaluate(recordAnnouncements);
  }, 5 * PATIENCE);

  afterAll(() => desk.close(), PATIENCE);

  const press = (key: string) => desk.page.keyboard.press(key);
  const stop = (): Promise<Stop> => desk.pane.locator("main").evaluate(focusedStop);
  const announced = () => desk.pane.locator("main").evaluate(announcements);

  /** Goes on with Tab to the place of this name; every stop on the way can be seen. */
  async function tabTo(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < MOST_STOPS; count++) {
      await press("Tab");
      const { name: reached, isSeen } = await stop();
      passed.push(reached);
      if (!isSeen) throw new Error(`The focus cannot be seen at: ${reached}`);
      if (typeof name === "string" ? reached === name : name.test(reached)) return;
    }
    throw new Error(`Tab never came to ${String(name)}; it passed ${passed.join(" | ")}`);
  }
  const activate = async (name: string | RegExp) => {
    await tabTo(name);
    await press("Enter");
  };
  /** The step's heading has the focus: a screen reader says where one is. */
  const arriveAt = async (heading: string) => {
    await desk.heading(heading);
    expect((await stop()).name).toBe(heading);
  };

  test(
    "finds, checks and analyses; after each step the focus is on its heading",
    async () => {
      await desk.tab("Analysis").focus();
      await activate("Find my data");
      await arriveAt("Check what we found");
      await activate("Continue to data check");
      await arriveAt("Data check");
      await activate("Analyse");
      await desk.heading("Results");
      expect((await stop()).name).toBe("Results");
      expect(await announced()).toEqual(expect.arrayContaining(["Reading your sheets.", "Analysing."]));
    },
    2 * PATIENCE,
  );

  test(
    "goes to the Enquiry tab with the arrow keys and writes a note into a school's cell",
    async () => {
      await desk.tab("Analysis").focus();
      await press("ArrowRight");
      expect((await stop()).name).toBe("Enquiry");
      await desk.pane.getByLabel("School", { exact: true }).waitFor();
      await tabTo("School");
      await desk.page.keyboard.type("Wispmoor");
      await activate("Next prompt");
      await desk.pane.locator("#note").waitFor();
      expect((await stop()).name).toMatch(/\?$/);
      await desk.page.keyboard.type("Pupils give reasons more often");
      await press("Control+Enter");
      await desk.pane
        .locator("main .message")
        .getByText(/^Saved in /)
        .waitFor();
      // Where to go on: the next prompt.
      expect((await stop()).name).toMatch(/^Write note/);
      expect((await announced()).at(-1)).toMatch(/^Saved in .*, cell [A-Z]+\d+\.$/);
    },
    2 * PATIENCE,
  );
});

/** Notes everything the live region says from now on. */
function recordAnnouncements(main: Element): void {
  const document = main.ownerDocument;
  const said: string[] = [];
  Object.assign(document, { said });
  const region = document.querySelector(".pane [role=status]");
  if (region?.getAttribute("aria-live") !== "polite") throw new Error("no polite live region");
  new MutationObserver(() => {
    const words = region.textContent?.trim() ?? "";
    if (words !== "") said.push(words);
  }).observe(region, { subtree: true, childList: true, characterData: true });
}

function announcements(main: Element): readonly string[] {
  return (main.ownerDocument as unknown as { said: readonly string[] }).said;
}

/** What has the focus: its name, and whether its outline is drawn inside the window. */
function focusedStop(main: Element): Stop {
  const document = main.ownerDocument;
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { name: "", isSeen: true };
  const label = element.id === "" ? null : document.querySelector(`label[for="${element.id}"]`);
  const own = element.getAttribute("aria-label") ?? label?.textContent ?? element.textContent ?? "";
  const name = own.replace(/\s+/g, " ").trim();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  const height = document.defaultView?.innerHeight ?? 0;
  const isHeading = element.matches("[data-heading]");
  const isDrawn = isHeading || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
  return { name, isSeen: isDrawn && bottom > 0 && top < height };
}
