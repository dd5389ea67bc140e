import type { SetupValue } from "./studySetting";

/** A row of the Setup sheet as it is to be shown. */
export interface SetupRow {
  readonly id: string;
  readonly setting: string;
  readonly appliesTo: string;
  readonly value: SetupValue;
  /** Words to choose from; "roles" and "scales" are long lists kept aside. */
  readonly choices: readonly string[] | "roles" | "scales";
  readonly foundBy: string;
  readonly note: string;
}

/** Rows under one heading. */
export interface SetupSection {
  readonly title: string;
  readonly rows: readonly SetupRow[];
}
