import { noMeasureSettings, type JudgedBy, type MeasureSettings, type SetupEntry } from "../../settings";
import { cleanText, foldText } from "../cells/foldText";

/** Settings of one measure: their ids in Setup, and what is expected of a value, for the issue when it is not. */
export const measureSettings = {
  standard: { expects: "a level of the scale or a number", choices: [] },
  "judged-by": {
    expects: "their own teachers, other people or a test",
    choices: ["their own teachers", "other people", "a test"],
  },
  contrast: { expects: "two moments with “to” between them, as in the choices", choices: [] },
  better: { expects: "higher or lower", choices: ["higher", "lower"] },
} as const;

export type MeasureSettingId = keyof typeof measureSettings;

const judges: Readonly<Record<string, JudgedBy>> = {
  "their own teachers": "own-teachers",
  "other people": "others",
  "a test": "test",
};

/** What `judgedBy` is called in Setup. */
export function judgedByText(judgedBy: JudgedBy): string {
  return Object.entries(judges).find(([, one]) => one === judgedBy)?.[0] ?? "";
}

export function isMeasureSetting(id: string): id is MeasureSettingId {
  return Object.hasOwn(measureSettings, id);
}

/** The settings of a measure with one more value; null where the value means nothing. */
export function withMeasureSetting(
  settings: MeasureSettings = noMeasureSettings,
  { id, value }: { readonly id: MeasureSettingId; readonly value: SetupEntry["value"] },
): MeasureSettings | null {
  const text = value === null ? "" : cleanText(String(value));
  if (text === "") return settings;
  switch (id) {
    case "standard":
      return { ...settings, standard: text };
    case "contrast":
      return { ...settings, contrast: text };
    case "judged-by": {
      const judgedBy = judges[foldText(text)];
      return judgedBy === undefined ? null : { ...settings, judgedBy };
    }
    case "better": {
      const better = foldText(text);
      return better === "higher" || better === "lower" ? { ...settings, better } : null;
    }
  }
}
