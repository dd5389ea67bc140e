import { placeSheetNames, type Place, type Sheet } from "../../../engine";
import type { Host } from "../../port/host";
import { copySheetPausing, type SheetCopy } from "../../port/sheetCopy";
import type { EngineEnd } from "../../worker/engineClient";
import type { Correction, Wanted } from "../../worker/messages";
import type { AnalysisActions } from "../actions";
import { hostSentence, type PaneCore } from "../paneCore";
import { withCorrection, type PaneState, type Step } from "../state";

export interface Analysing {
  readonly actions: AnalysisActions;
  recognise(then: Step): Promise<void>;
  /** Analyses from wherever the pane is: recognises first where nothing is recognised yet. */
  analyseNow(): Promise<void>;
  openSheet(id: string): Promise<void>;
  /** Another workbook: what is under way is no longer wanted. */
  forget(): void;
  /** Whether a sheet is one the last write made. */
  isOurs(sheet: string): boolean;
}

/** The Analysis and Settings tabs: recognise, correct, analyse, write. */
export function analysing(core: PaneCore): Analysing {
  /** Counts questions: an answer to one that was overtaken is not shown. */
  let asked = 0;
  let ours: ReadonlySet<string> = new Set();

  const ask = async (kind: "recognise" | "analyse", corrections: readonly Correction[]): Promise<EngineEnd> => {
    const host = core.host();
    if (host === null) return null;
    const question = asked;
    const sheets = await copySheets(host);
    if (question !== asked) return null;
    const wanted: Wanted = { sheets, corrections, noticed: [], version: core.version };
    return core.engine.ask({ kind, wanted }, (stage) => core.show({ stage }));
  };

  const recognise = async (then: Step, corrections = core.state().corrections): Promise<void> => {
    const question = ++asked;
    core.show({ busy: true, notice: null, refused: [], corrections });
    const end = await ask("recognise", corrections).catch(failed);
    if (question !== asked) return;
    if (end?.kind === "recognised") {
      const [first] = end.found.tables;
      const { openTables: open } = core.state();
      const openTables = open.length > 0 || first === undefined ? open : [first.id];
      core.show({ busy: false, stage: null, found: end.found, step: then, openTables, shownIssue: {} });
    } else core.show({ busy: false, stage: null, ...troubleOf(end) });
  };

  const analyse = async (): Promise<void> => {
    const question = ++asked;
    core.show({ step: "analyse", stage: "reading", notice: null, refused: [] });
    const end = await ask("analyse", core.state().corrections).catch(failed);
    const host = core.host();
    if (question !== asked || host === null) return;
    if (end?.kind !== "analysed") return core.show({ step: "check", stage: null, ...troubleOf(end) });
    core.show({ stage: "writing" });
    const { drafts } = end.answered;
    try {
      ours = new Set(placeSheetNames(await host.sheets(), drafts).values());
      await host.write(drafts, { removeOthers: true });
      const done = { answered: end.answered, changed: false, corrections: [], drafted: [] };
      core.show({ step: "results", stage: null, ...done, undoable: host.undoable() });
    } catch (error) {
      const text = hostSentence(error, NOT_WRITTEN);
      core.show({ step: "check", stage: null, notice: { tone: "trouble", text } });
    }
  };

  const select = (place: Place): void => {
    core
      .host()
      ?.select(place)
      .catch(() => undefined);
  };

  const openSheet = async (id: string): Promise<void> => {
    const host = core.host();
    const { answered } = core.state();
    if (host === null || answered === null) return;
    const sheet = placeSheetNames(await host.sheets(), answered.drafts).get(id);
    if (sheet !== undefined) select({ sheet, row: 0, column: 0 });
  };

  const actions: AnalysisActions = {
    find: () => void recognise("recognise"),
    back: () => core.show({ step: core.state().step === "check" ? "recognise" : "start", notice: null }),
    openTable: (id, open) =>
      core.show({ openTables: [...core.state().openTables.filter((one) => one !== id), ...(open ? [id] : [])] }),
    correct: (correction) => void recognise(core.state().step, withCorrection(core.state().corrections, correction)),
    check: () => core.show({ step: "check", notice: null }),
    showIssue: (code, index, place) => {
      core.show({ shownIssue: { ...core.state().shownIssue, [code]: index } });
      if (place !== null) select(place);
    },
    goTo: select,
    analyse: () => void analyse(),
    cancel: () => {
      asked++;
      core.engine.cancel();
      core.show({ step: "check", stage: null, notice: { tone: "plain", text: CANCELLED } });
    },
    openSheet: (id) => void openSheet(id),
    draftSetting: (correction) =>
      core.show({ drafted: withCorrection(core.state().drafted, correction), notice: null }),
    saveSettings: () => {
      const { drafted, corrections, step } = core.state();
      void recognise(step, drafted.reduce(withCorrection, corrections)).then(() => {
        if (core.state().refused.length > 0) return;
        const changed = core.state().answered !== null;
        core.show({ drafted: [], changed, notice: { tone: "plain", text: SETTINGS_KEPT } });
      });
    },
    resetSettings: () => core.show({ drafted: [], notice: { tone: "plain", text: SETTINGS_DROPPED } }),
  };

  return {
    actions,
    recognise: (then) => recognise(then),
    async analyseNow() {
      core.show({ tab: "analysis", task: null, notice: null });
      if (core.state().found === null) await recognise("check");
      if (core.state().found !== null) await analyse();
    },
    openSheet,
    forget() {
      asked++;
      ours = new Set();
      core.engine.cancel();
    },
    isOurs: (sheet) => ours.has(sheet),
  };
}

const CANCELLED = "Cancelled. The workbook is as it was.";
const SETTINGS_KEPT = "Kept. They count from the next analysis on, which writes them to the sheet Setup.";
const SETTINGS_DROPPED = "Changes not saved were dropped.";
const NOT_WRITTEN =
  "The result sheets could not be written. Check that the workbook is not protected and no cell is being edited, then analyse again.";
const FAULT =
  "Something went wrong on our side; the workbook is as it was. Try again, or check the sheets named below.";

/** What the host could not read comes with its own sentence; everything else is a fault of ours. */
type Ended = EngineEnd | { readonly kind: "unreadable"; readonly text: string };

const failed = (error: unknown): Ended =>
  error instanceof Error && error.name === "HostFailure"
    ? { kind: "unreadable", text: error.message }
    : { kind: "failed" };

function troubleOf(end: Ended): Pick<PaneState, "notice" | "refused"> {
  if (end === null) return { notice: null, refused: [] };
  if (end.kind === "unreadable") return { notice: { tone: "trouble", text: end.text }, refused: [] };
  if (end.kind === "refused") return { notice: null, refused: end.issues };
  return { notice: { tone: "trouble", text: FAULT }, refused: [] };
}

/** Longest stretch of copying cells before the page may react again. */
const MOST_MILLISECONDS = 40;

const isReadAgain = ({ mark }: Sheet): boolean => mark === null || mark.id === "setup";

/** Copies a person's sheets and Setup (or those asked for), letting the page react in between. */
export async function copySheets(
  host: Host,
  isWanted: (sheet: Sheet) => boolean = isReadAgain,
): Promise<readonly SheetCopy[]> {
  const copies: SheetCopy[] = [];
  let since = performance.now();
  const pause = async () => {
    if (performance.now() - since < MOST_MILLISECONDS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
  for (const sheet of await host.sheets()) if (isWanted(sheet)) copies.push(await copySheetPausing(sheet, pause));
  return copies;
}
