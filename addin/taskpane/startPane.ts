import { render } from "lit";
import type { TemplateName } from "../../templates";
import type { Host } from "../port/host";
import type { EngineClient } from "../worker/engineClient";
import type { FileClient } from "../worker/fileClient";
import { analysing } from "./actions/analysisActions";
import { enquiring } from "./actions/enquiryActions";
import { planActions } from "./actions/planActions";
import { shareActions } from "./actions/shareActions";
import { workbookActions } from "./actions/workbookActions";
import type { Actions } from "./actions";
import type { PaneCore } from "./paneCore";
import type { PaneScreen } from "./screens";
import { firstState, type PaneState } from "./state";
import { paneView } from "./views/paneView";

export interface PaneOptions {
  readonly root: HTMLElement;
  readonly engine: EngineClient;
  /** Reads and writes files, for share copies and workbooks of schools. */
  readonly files?: FileClient;
  readonly version: string;
}

/** What the program around the pane tells it. */
export interface Pane {
  /** The workbook can be read now; called again when another one is opened. */
  connect(host: Host): void;
  /** The program never answered. */
  giveUp(): void;
  /**
   * Shows a screen and does what it is for; asked before there is a workbook, it is done once there is one.
   * `template`: the one of the templates to begin at.
   */
  openAt(screen: PaneScreen, template?: TemplateName): void;
}

/** Puts the pane on the page at once; it waits for a host. */
export function startPane({ root, engine, files, version }: PaneOptions): Pane {
  let state: PaneState = firstState;
  let host: Host | null = null;
  let stopListening: (() => void) | null = null;
  /** Asked for before there was a workbook. */
  let wanted: { readonly screen: PaneScreen; readonly template: TemplateName | null } | null = null;

  const core: PaneCore = {
    state: () => state,
    show(change, focus) {
      const before = state;
      state = { ...state, ...change };
      render(paneView(state, actions), root);
      const moved = before.step !== state.step || before.tab !== state.tab;
      if (focus !== undefined) focusOn(root, focus);
      else if (moved) focusOn(root, "[data-heading]");
    },
    showEnquiry: (change, focus) => core.show({ enquiry: { ...state.enquiry, ...change } }, focus),
    host: () => host,
    engine,
    files: files ?? null,
    version,
  };

  const analysis = analysing(core);
  const enquiry = enquiring(core, openOverview);
  const actions: Actions = {
    ...analysis.actions,
    ...enquiry.actions,
    ...workbookActions(core, enquiry.readForms),
    ...shareActions(core),
    ...planActions(core),
    showTab: (tab) => {
      core.show({ tab, task: null, notice: null, refused: [], removing: false });
      if (host === null) return;
      if (tab === "settings" && state.found === null && state.workbook !== null) void analysis.recognise(state.step);
      if (tab === "enquiry" && state.enquiry.found === null && !state.enquiry.reading) void enquiry.readForms();
    },
  };

  /** The overview is a result sheet: made by an analysis where there is none yet. */
  async function openOverview(): Promise<void> {
    const present = (await host?.sheets())?.find(({ mark }) => mark?.id === "alliance-overview");
    if (present !== undefined && !state.changed) return host?.select({ sheet: present.name, row: 0, column: 0 });
    await analysis.analyseNow();
    await analysis.openSheet("alliance-overview");
  }

  const openAt = async (screen: PaneScreen, template: TemplateName | null): Promise<void> => {
    if (host === null || state.workbook === null) {
      wanted = { screen, template };
      return;
    }
    wanted = null;
    const onAnalysis = { tab: "analysis", task: null, notice: null, refused: [] } as const;
    switch (screen) {
      case "start":
        return core.show({ ...onAnalysis, step: state.step === "analyse" ? "analyse" : "start" });
      case "check":
        core.show(onAnalysis);
        return analysis.recognise("check");
      case "analyse":
        return analysis.analyseNow();
      case "summary":
        if (state.answered === null) await analysis.analyseNow();
        return analysis.openSheet("impact-summary");
      case "innovation-grid":
        if (state.enquiry.found === null) await enquiry.readForms();
        return enquiry.startRating("innovation");
      case "enquiry":
      case "settings":
        return actions.showTab(screen);
      case "templates":
        actions.openTask(screen);
        return core.show({ tasks: { ...state.tasks, wanted: template } }, "[data-wanted]");
      case "share":
        return actions.openTask(screen);
    }
  };

  core.show({});
  return {
    openAt: (screen, template) => void openAt(screen, template ?? null),
    connect: (connected) => {
      stopListening?.();
      analysis.forget();
      enquiry.forget();
      host = connected;
      core.show({ ...firstState, tab: state.tab, host: "ready", workbook: connected.name() });
      stopListening = connected.onChange((sheet) => {
        enquiry.sheetChanged(sheet);
        if (state.answered !== null && !analysis.isOurs(sheet)) core.show({ changed: true });
      });
      if (wanted !== null) void openAt(wanted.screen, wanted.template);
      else if (state.tab === "enquiry") void enquiry.readForms();
    },
    giveUp: () => {
      if (state.host === "waiting") core.show({ host: "never" });
    },
  };
}

/** Gives the focus to the first element of a selector, else to the heading: a screen reader hears where it is now. */
function focusOn(root: HTMLElement, selector: string): void {
  const wanted = root.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>("[data-heading]");
  wanted?.focus({ preventScroll: wanted.matches("[data-heading]") });
  if (wanted?.matches("[data-heading]") === true) root.querySelector("main")?.scrollTo({ top: 0 });
}
