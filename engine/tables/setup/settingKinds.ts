import * as v from "valibot";
import type { Settings } from "../../settings";
import { isoDate } from "../../workbook/dates";
import type { StudySetting } from "./studySetting";

const yesNoUnknown = ["yes", "no", "not known"] as const;
/** A text as typed, a number taken as its digits. */
export const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim());
/** One of a few words, however capitalised. */
export const word = v.pipe(text, v.toLowerCase());
const amount = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.transform(Number))]),
  v.number(),
  v.finite(),
  v.minValue(0),
);
/** A day as Excel holds it, or written as 2025-09-30. */
export const isDay = v.pipe(
  v.union([
    v.pipe(
      v.number(),
      v.transform((serial) => isoDate(serial) ?? ""),
    ),
    text,
  ]),
  v.isoDate(),
);

/** Builds the reader of one setting from a schema; a blank value means "not said" and takes the default. */
export function reading<T>(
  schema: v.GenericSchema<unknown, T>,
  blank: T,
  set: (settings: Settings, value: T) => Settings,
): StudySetting["read"] {
  return (settings, value) => {
    if (value === null || value === "") return set(settings, blank);
    const parsed = v.safeParse(schema, value);
    return parsed.success ? set(settings, parsed.output) : null;
  };
}

/** A setting of words for people. */
export function textSetting(
  key: "title" | "question" | "period" | "cohort" | "strategy" | "decision",
  label: string,
  note: string,
): StudySetting {
  return {
    id: key,
    label,
    note,
    choices: [],
    expects: "text",
    write: (settings) => settings[key],
    read: reading<string | null>(text, null, (settings, value) => ({ ...settings, [key]: value })),
  };
}

const truth = (value: boolean | null): string => (value === null ? "not known" : value ? "yes" : "no");
const truthOf = (value: string): boolean | null => (value === "not known" ? null : value === "yes");

/** Yes, no or not known. */
export function yesNoSetting(
  row: Pick<StudySetting, "id" | "label" | "note">,
  get: (settings: Settings) => boolean | null,
  set: (settings: Settings, value: boolean | null) => Settings,
): StudySetting {
  return {
    ...row,
    choices: yesNoUnknown,
    expects: "yes, no or not known",
    write: (settings) => truth(get(settings)),
    read: reading<string>(
      v.pipe(
        v.union([v.boolean(), word]),
        v.transform((value) => (typeof value === "boolean" ? truth(value) : value)),
        v.picklist(yesNoUnknown),
      ),
      "not known",
      (settings, value) => set(settings, truthOf(value)),
    ),
  };
}

/** A number of 0 or more; blank takes `blank`. */
export function amountSetting(
  row: Pick<StudySetting, "id" | "label" | "note">,
  blank: number | null,
  [get, set]: [(settings: Settings) => number | null, (settings: Settings, value: number | null) => Settings],
): StudySetting {
  return {
    ...row,
    choices: [],
    expects: "a number, 0 or more",
    write: get,
    read: reading<number | null>(amount, blank, set),
  };
}
