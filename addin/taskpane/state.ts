import type { DesignAhead, Issue, PlanAhead } from "../../engine";
import type { Undoable } from "../port/host";
import type { TemplateName } from "../../templates";
import { firstEnquiryState, type EnquiryState } from "./enquiryState";
import { firstShareState, type ShareState } from "./shareState";
import type { Answered, Correction, Found, Stage } from "../worker/messages";

export const tabs = ["analysis", "enquiry", "settings"] as const;
export type Tab = (typeof tabs)[number];

/** Something to do beside the tabs; it takes the place of the tab's screen until it is closed. */
export type Task = "templates" | "share" | "plan";

/** What is typed in the tasks. */
export interface TaskState {
  readonly working: boolean;
  /** Names of schools, one a line; null: those the forms name. */
  readonly schools: string | null;
  readonly cycle: string;
  /** The template the ribbon's menu was asked for; null: none of them. */
  readonly wanted: TemplateName | null;
}

/** Where the analysis stands. */
export type Step = "start" | "recognise" | "check" | "analyse" | "results";

/** Something said to the person at the top of a step. */
export interface Notice {
  readonly tone: "trouble" | "plain";
  readonly text: string;
}

/** Everything the pane shows: plain, replaced whole at each change. */
export interface PaneState {
  readonly host: "waiting" | "ready" | "never";
  readonly workbook: string | null;
  readonly tab: Tab;
  readonly step: Step;
  /** The sheets are being read or understood again. */
  readonly busy: boolean;
  readonly stage: Stage | null;
  readonly found: Found | null;
  readonly corrections: readonly Correction[];
  /** Tables whose columns are shown, by id. */
  readonly openTables: readonly string[];
  /** Of the issues of one code, which is shown. */
  readonly shownIssue: Readonly<Record<string, number>>;
  readonly answered: Answered | null;
  /** Someone changed a cell since the results were made. */
  readonly changed: boolean;
  readonly refused: readonly Issue[];
  readonly notice: Notice | null;
  /** Settings changed and not saved yet. */
  readonly drafted: readonly Correction[];
  readonly enquiry: EnquiryState;
  readonly task: Task | null;
  readonly tasks: TaskState;
  readonly share: ShareState;
  /** A design nobody has begun, and what it could show; null: not worked out yet. */
  readonly planned: { readonly design: DesignAhead; readonly plan: PlanAhead | null };
  /** Whether the last write can be taken back, as the host says. */
  readonly undoable: Undoable;
  /** Asks whether our sheets are to go. */
  readonly removing: boolean;
}

export const firstState: PaneState = {
  host: "waiting",
  workbook: null,
  tab: "analysis",
  step: "start",
  busy: false,
  stage: null,
  found: null,
  corrections: [],
  openTables: [],
  shownIssue: {},
  answered: null,
  changed: false,
  refused: [],
  notice: null,
  drafted: [],
  enquiry: firstEnquiryState,
  task: null,
  tasks: { working: false, schools: null, cycle: "1", wanted: null },
  share: firstShareState,
  planned: { design: { comparison: "none", schools: 8, pupilsPerSchool: 50, spread: 15 }, plan: null },
  undoable: null,
  removing: false,
};

/** The corrections with one more, which replaces what was said of the same thing before. */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
  return [...corrections.filter(({ id, appliesTo }) => id !== added.id || appliesTo !== added.appliesTo), added];
}
