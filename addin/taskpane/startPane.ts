import { render } from "lit";
import { placeSheetNames, type Place } from "../../engine";
import type { Host } from "../port/host";
import { copySheet, type SheetCopy } from "../port/sheetCopy";
import type { EngineClient, EngineEnd } from "../worker/engineClient";
import type { Correction, Wanted } from "../worker/messages";
import type { Actions } from "./actions";
import type { PaneScreen } from "./screens";
import { firstState, withCorrection, type PaneState, type Step, type Tab } from "./state";
import { paneView } from "./views/paneView";

export interface PaneOptions {
  readonly root: HTMLElement;
  readonly engine: EngineClient;
  readonly version: string;
}

/** What the program around the pane tells it. */
export interface Pane {
  /** The workbook can be read now; called again when another one is opened. */
  connect(host: Host): void;
  /** The program never answered. */
  giveUp(): void;
  /** Shows a screen and does what it is for; asked before there is a workbook, it is done once there is one. */
  openAt(screen: PaneScreen): void;
}

/** Longest stretch of copying cells before the page may react again. */
const MOST_MILLISECONDS = 40;

/** Puts the pane on the page at once; it waits for a host. */
export function startPane({ root, engine, version }: PaneOptions): Pane {
  let state: PaneState = firstState;
  let host: Host | null = null;
  let stopListening: (() => void) | null = null;
  /** Asked for before there was a workbook. */
  let wantedScreen: PaneScreen | null = null;
  /** Counts questions: an answer to one that was overtaken is not shown. */
  let asked = 0;

  const show = (change: Partial<PaneState>): void => {
    const before = state;
    state = { ...state, ...change };
    render(paneView(state, actions), root);
    if (before.step !== state.step || before.tab !== state.tab) focusHeading(root);
  };

  const ask = async (kind: "recognise" | "analyse", corrections: readonly Correction[]): Promise<EngineEnd> => {
    if (host === null) return null;
    const question = asked;
    const sheets = await copySheets(host);
    if (question !== asked) return null;
    const wanted: Wanted = { sheets, corrections, noticed: [], version };
    return engine.ask({ kind, wanted }, (stage) => show({ stage }));
  };

  const recognise = async (then: Step, corrections: readonly Correction[]): Promise<void> => {
    const question = ++asked;
    show({ busy: true, notice: null, refused: [], corrections });
    const end = await ask("recognise", corrections).catch((): EngineEnd => ({ kind: "failed" }));
    if (question !== asked) return;
    if (end?.kind === "recognised") {
      const first = end.found.tables[0];
      const openTables = state.openTables.length > 0 || first === undefined ? state.openTables : [first.id];
      show({ busy: false, stage: null, found: end.found, step: then, openTables, shownIssue: {} });
    } else show({ busy: false, stage: null, ...troubleOf(end) });
  };

  const analyse = async (): Promise<void> => {
    const question = ++asked;
    show({ step: "analyse", stage: "reading", notice: null, refused: [] });
    const end = await ask("analyse", state.corrections).catch((): EngineEnd => ({ kind: "failed" }));
    if (question !== asked || host === null) return;
    if (end?.kind !== "analysed") return show({ step: "check", stage: null, ...troubleOf(end) });
    show({ stage: "writing" });
    try {
      await host.write(end.answered.drafts);
      show({ step: "results", stage: null, answered: end.answered, changed: false, corrections: [], drafted: [] });
    } catch {
      show({ step: "check", stage: null, notice: { tone: "trouble", text: NOT_WRITTEN } });
    }
  };

  const select = (place: Place): void => void host?.select(place);

  const openSheet = async (id: string): Promise<void> => {
    if (host === null || state.answered === null) return;
    const names = placeSheetNames(await host.sheets(), state.answered.drafts);
    const sheet = names.get(id);
    if (sheet !== undefined) select({ sheet, row: 0, column: 0 });
  };

  const actions: Actions = {
    showTab: (tab: Tab) => {
      show({ tab, notice: null });
      if (tab === "settings" && state.found === null && host !== null && state.workbook !== null)
        void recognise(state.step, state.corrections);
    },
    find: () => void recognise("recognise", state.corrections),
    back: () => show({ step: state.step === "check" ? "recognise" : "start", notice: null }),
    openTable: (id, open) =>
      show({ openTables: [...state.openTables.filter((one) => one !== id), ...(open ? [id] : [])] }),
    correct: (correction) => void recognise(state.step, withCorrection(state.corrections, correction)),
    check: () => show({ step: "check", notice: null }),
    showIssue: (code, index, place) => {
      show({ shownIssue: { ...state.shownIssue, [code]: index } });
      if (place !== null) select(place);
    },
    goTo: select,
    analyse: () => void analyse(),
    cancel: () => {
      asked++;
      engine.cancel();
      show({
        step: "check",
        stage: null,
        notice: { tone: "plain", text: "Cancelled. The workbook is as it was." },
      });
    },
    openSheet: (id) => void openSheet(id),
    draftSetting: (correction) => show({ drafted: withCorrection(state.drafted, correction), notice: null }),
    saveSettings: () => {
      const corrections = state.drafted.reduce(withCorrection, state.corrections);
      void recognise(state.step, corrections).then(() => {
        if (state.refused.length > 0) return;
        const text = "Kept. They count from the next analysis on, which writes them to the sheet Setup.";
        show({ drafted: [], changed: state.answered !== null, notice: { tone: "plain", text } });
      });
    },
    resetSettings: () => show({ drafted: [], notice: { tone: "plain", text: "Changes not saved were dropped." } }),
  };

  /** Analyses from wherever the pane is: recognises first where nothing is recognised yet. */
  const analyseNow = async (): Promise<void> => {
    show({ tab: "analysis", notice: null });
    if (state.found === null) await recognise("check", state.corrections);
    if (state.found !== null) await analyse();
  };

  const openAt = async (screen: PaneScreen): Promise<void> => {
    if (host === null || state.workbook === null) {
      wantedScreen = screen;
      return;
    }
    wantedScreen = null;
    switch (screen) {
      case "start":
        return show({ tab: "analysis", step: state.step === "analyse" ? "analyse" : "start", notice: null });
      case "check":
        show({ tab: "analysis", notice: null });
        return recognise("check", state.corrections);
      case "analyse":
        return analyseNow();
      case "summary":
        if (state.answered === null) await analyseNow();
        return openSheet("impact-summary");
      case "enquiry":
      case "innovation-grid":
      case "templates":
      case "share":
        return actions.showTab("enquiry");
      case "settings":
        return actions.showTab("settings");
    }
  };

  show({});
  return {
    openAt: (screen) => void openAt(screen),
    connect: (connected) => {
      stopListening?.();
      asked++;
      engine.cancel();
      host = connected;
      show({ ...firstState, host: "ready", workbook: connected.name() });
      stopListening = connected.onChange(() => {
        if (state.answered !== null) show({ changed: true });
      });
      if (wantedScreen !== null) void openAt(wantedScreen);
    },
    giveUp: () => {
      if (state.host === "waiting") show({ host: "never" });
    },
  };
}

const NOT_WRITTEN =
  "The result sheets could not be written. Check that the workbook is not protected and no cell is being edited, then analyse again.";
const FAULT =
  "Something went wrong on our side; the workbook is as it was. Try again, or check the sheets named below.";

function troubleOf(end: EngineEnd): Pick<PaneState, "notice" | "refused"> {
  if (end === null) return { notice: null, refused: [] };
  if (end.kind === "refused") return { notice: null, refused: end.issues };
  return { notice: { tone: "trouble", text: FAULT }, refused: [] };
}

/** Copies all sheets, letting the page react in between. */
async function copySheets(host: Host): Promise<readonly SheetCopy[]> {
  const copies: SheetCopy[] = [];
  let since = performance.now();
  for (const sheet of await host.sheets()) {
    if (sheet.mark !== null && sheet.mark.id !== "setup") continue;
    copies.push(copySheet(sheet));
    if (performance.now() - since < MOST_MILLISECONDS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return copies;
}

/** Tells a screen reader where it is now. */
function focusHeading(root: HTMLElement): void {
  root.querySelector<HTMLElement>("[data-heading]")?.focus({ preventScroll: true });
  root.querySelector("main")?.scrollTo({ top: 0 });
}
