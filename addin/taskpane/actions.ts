import type { Place } from "../../engine";
import type { Correction } from "../worker/messages";
import type { Tab } from "./state";

/** What a person can do in the pane. */
export interface Actions {
  showTab(tab: Tab): void;
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
