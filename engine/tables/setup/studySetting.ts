import type { Settings } from "../../settings";

/** A value as it stands in a cell of the Setup sheet. */
export type SetupValue = string | number | boolean | null;

/** One setting of the whole study: its row in Setup, how a value is checked, and where it lives in `Settings`. */
export interface StudySetting {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Words to choose from; empty for free text and numbers. */
  readonly choices: readonly string[];
  /** What is expected, for the issue when it is not. */
  readonly expects: string;
  readonly write: (settings: Settings) => SetupValue;
  /** The settings with this value; null where the value is not allowed. */
  readonly read: (settings: Settings, value: SetupValue) => Settings | null;
}
