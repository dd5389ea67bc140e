import type { Host } from "../port/host";
import type { EngineClient } from "../worker/engineClient";
import type { FileClient } from "../worker/fileClient";
import type { EnquiryState } from "./enquiryState";
import type { PaneState } from "./state";

/** What every action of the pane works on. */
export interface PaneCore {
  state(): PaneState;
  /** Shows the state with these changes; then gives the focus to the element of a selector, where one is named. */
  show(change: Partial<PaneState>, focus?: string): void;
  showEnquiry(change: Partial<EnquiryState>, focus?: string): void;
  host(): Host | null;
  readonly engine: EngineClient;
  /** Reads and writes files; null where the program around the pane has none. */
  readonly files: FileClient | null;
  readonly version: string;
}

/** A sentence for what a host could not do: its own where it has one for people. */
export function hostSentence(error: unknown, otherwise: string): string {
  return error instanceof Error && error.name === "HostFailure" ? error.message : otherwise;
}
