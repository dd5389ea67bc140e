import type { DesignAhead, Place } from "../../engine";
import type { TemplateName } from "../../templates";
import type { Correction } from "../worker/messages";
import type { Phase, RatingDraft, SchoolChoice } from "./enquiryState";
import type { ShareState } from "./shareState";
import type { Tab, Task } from "./state";

/** What a person can do on the tabs Analysis and Settings. */
export interface AnalysisActions {
  find(): void;
  back(): void;
  openTable(id: string, open: boolean): void;
  correct(correction: Correction): void;
  check(): void;
  showIssue(code: string, index: number, place: Place | null): void;
  goTo(place: Place): void;
  analyse(): void;
  cancel(): void;
  openSheet(id: string): void;
  draftSetting(correction: Correction): void;
  saveSettings(): void;
  resetSettings(): void;
}

/** What a person can do on the tab Enquiry. */
export interface EnquiryActions {
  readForms(): void;
  chooseSchool(choice: SchoolChoice): void;
  choosePhase(phase: Phase): void;
  chooseSheet(sheet: string): void;
  openNote(field: string): void;
  typeNote(text: string): void;
  saveNote(): void;
  leaveNote(): void;
  skip(field: string): void;
  nextPrompt(): void;
  startRating(grid: RatingDraft["grid"]): void;
  rate(change: Partial<RatingDraft>): void;
  saveRating(sure: boolean): void;
  leaveRating(): void;
  beginMeeting(): void;
  dateMeeting(date: string): void;
  leaveMeeting(): void;
  addMeeting(): void;
  addSchool(name: string): void;
  openOverview(): void;
}

/** What a person can do with sheets of the workbook as a whole. */
export interface WorkbookActions {
  openTask(task: Task): void;
  closeTask(): void;
  nameSchools(text: string): void;
  numberCycle(text: string): void;
  addTemplate(name: TemplateName): void;
  askRemove(asks: boolean): void;
  removeOurs(): void;
  undo(): void;
}

/** What a person can do with files for others. */
export interface ShareActions {
  chooseMode(mode: "alliance" | "public"): void;
  /** Copies sent before; none: nothing to compare with. */
  chooseEarlier(copies: readonly File[]): void;
  share(mode: "alliance" | "public"): void;
  datePack(change: Partial<Pick<ShareState, "meeting" | "returnBy">>): void;
  pack(): void;
  collect(returned: readonly File[]): void;
  /** The key of an earlier coded copy; null: none. */
  chooseKey(key: File | null): void;
  makeCodes(): void;
  codedName(of: "copy" | "key"): string;
  /** Asks once more, or no longer. */
  askPurge(isAsked: boolean): void;
  purge(): void;
  startDpia(): void;
  /** Hands a finished file to the person. */
  hand(name: string, bytes: Uint8Array): void;
  collectedName(): string;
}

/** What a person can do before an enquiry begins. */
export interface PlanActions {
  planAhead(change: Partial<DesignAhead>): void;
}

/** What a person can do in the pane. */
export interface Actions extends AnalysisActions, EnquiryActions, WorkbookActions, ShareActions, PlanActions {
  showTab(tab: Tab): void;
}
