import { associateCommands, GUIDE_ACTION, screenOfAction, templateOfAction } from "../../../addin/functions/commands";
import { paneScreens, type PaneScreen } from "../../../addin/taskpane/screens";
import { actionIds } from "../../../manifest";

type Handler = (event: { completed(): void }) => void;

/** The part of office.js the buttons need; `paneFails`: an Excel that will not show the pane. */
function office({ paneFails = false, browserWindow = true } = {}) {
  const done: string[] = [];
  const handlers = new Map<string, Handler>();
  const showAsTaskpane = () => {
    done.push("pane shown");
    return paneFails ? Promise.reject(new Error("not supported")) : Promise.resolve();
  };
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, handler: Handler) => void handlers.set(id, handler) },
      addin: { showAsTaskpane },
      context: {
        requirements: { isSetSupported: (name: string) => name === "OpenBrowserWindowApi" && browserWindow },
        ui: { openBrowserWindow: (url: string) => void done.push(`browser: ${url}`) },
      },
    },
    window: { open: (url: string) => void done.push(`window: ${url}`) },
  });
  associateCommands({
    pane: {
      openAt: (screen: PaneScreen, template?: string) => void done.push([screen, template].filter(Boolean).join(" ")),
    },
    guide: "https://addins.example.org/help.html",
  });
  const press = (id: string) =>
    new Promise<readonly string[]>((resolve) => handlers.get(id)?.({ completed: () => resolve(done) }));
  return { handlers, press };
}

describe("the ribbon's buttons", () => {
  it("are all answered, and no others", () => {
    expect([...office().handlers.keys()].sort()).toEqual([...actionIds].sort());
    for (const screen of Object.values(screenOfAction)) expect(paneScreens).toContain(screen);
  });

  it.each(Object.entries(screenOfAction))("%s opens the pane at %s and tells Excel it is done", async (id, screen) => {
    expect(await office().press(id)).toEqual([[screen, templateOfAction[id]].filter(Boolean).join(" "), "pane shown"]);
  });

  it("tell Excel they are done also where the pane cannot be shown", async () => {
    expect(await office({ paneFails: true }).press("RunAnalysis")).toEqual(["analyse", "pane shown"]);
  });

  it("open the guide beside Excel, or in a window where Excel cannot", async () => {
    const guide = "https://addins.example.org/help.html";
    expect(await office().press(GUIDE_ACTION)).toEqual([`browser: ${guide}`]);
    expect(await office({ browserWindow: false }).press(GUIDE_ACTION)).toEqual([`window: ${guide}`]);
  });
});
