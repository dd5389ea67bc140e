import * as v from "valibot";
import { disadvantageDefinitions, type Settings } from "../../settings";
import { foldHeader } from "../cells/foldText";
import { isoDate } from "../../workbook/dates";

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

const yesNoUnknown = ["yes", "no", "not known"] as const;
const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim());
const word = v.pipe(text, v.toLowerCase());
const amount = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.transform(Number))]),
  v.number(),
  v.finite(),
  v.minValue(0),
);
const isDay = v.pipe(
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
function reading<T>(
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

function textSetting(
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

function yesNoSetting(
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

function amountSetting(
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

/** All settings of the whole study, in the order of the sheet. */
export const studySettings: readonly StudySetting[] = [
  textSetting("title", "Title", "Stands on the summary."),
  textSetting("question", "Question", "The enquiry question, as agreed."),
  textSetting("period", "Period", "From when to when."),
  textSetting("cohort", "Cohort", "Which pupils it is about."),
  textSetting("strategy", "Strategy", "What was tried, in a sentence."),
  amountSetting({ id: "cost-hours", label: "Cost in hours", note: "Time of all staff together." }, null, [
    (settings) => settings.costHours,
    (settings, costHours) => ({ ...settings, costHours }),
  ]),
  amountSetting({ id: "cost-pounds", label: "Cost in pounds", note: "Money spent." }, null, [
    (settings) => settings.costPounds,
    (settings, costPounds) => ({ ...settings, costPounds }),
  ]),
  textSetting("decision", "Decision asked for", "What governors are asked to decide."),
  yesNoSetting(
    { id: "fictional", label: "Invented", note: "Yes: every sheet says the figures are invented." },
    (settings) => settings.fictional,
    (settings, value) => ({ ...settings, fictional: value === true }),
  ),
  {
    id: "declared-measure",
    label: "Declared outcome",
    note: "The measure the group said beforehand it would judge by.",
    choices: [],
    expects: "the name of a measure",
    write: (settings) => settings.declared.measure,
    read: reading<string | null>(v.pipe(text, v.transform(foldHeader)), null, (settings, measure) => ({
      ...settings,
      declared: { ...settings.declared, measure },
    })),
  },
  {
    id: "declared-on",
    label: "Declared on",
    note: "The day it was said, as 2025-09-30.",
    choices: [],
    expects: "a date such as 2025-09-30",
    write: (settings) => settings.declared.declaredOn,
    read: reading<string | null>(isDay, null, (settings, declaredOn) => ({
      ...settings,
      declared: { ...settings.declared, declaredOn },
    })),
  },
  yesNoSetting(
    { id: "results-were-in", label: "Results were in", note: "Were scores after already there when it was declared?" },
    (settings) => settings.declared.resultsWereIn,
    (settings, resultsWereIn) => ({ ...settings, declared: { ...settings.declared, resultsWereIn } }),
  ),
  {
    id: "allocation-unit",
    label: "Allocated",
    note: "What was put into project and comparison.",
    choices: ["pupils", "classes", "schools", "not known"],
    expects: "pupils, classes, schools or not known",
    write: (settings) => settings.allocation.unit ?? "not known",
    read: reading(
      v.pipe(word, v.picklist(["pupils", "classes", "schools", "not known"])),
      "not known",
      (settings, unit) => ({
        ...settings,
        allocation: { ...settings.allocation, unit: unit === "not known" ? null : unit },
      }),
    ),
  },
  {
    id: "allocation-method",
    label: "Allocated how",
    note: "By chance, or chosen by people.",
    choices: ["random", "chosen", "not known"],
    expects: "random, chosen or not known",
    write: (settings) => settings.allocation.method ?? "not known",
    read: reading(v.pipe(word, v.picklist(["random", "chosen", "not known"])), "not known", (settings, method) => ({
      ...settings,
      allocation: { ...settings.allocation, method: method === "not known" ? null : method },
    })),
  },
  yesNoSetting(
    { id: "chosen-for-low-scores", label: "Chosen for low scores", note: "Low scores tend to rise by themselves." },
    (settings) => settings.chosenForLowScores,
    (settings, chosenForLowScores) => ({ ...settings, chosenForLowScores }),
  ),
  yesNoSetting(
    { id: "same-test-series", label: "Same test each time", note: "Before and after from one series of tests." },
    (settings) => settings.sameTestSeries,
    (settings, sameTestSeries) => ({ ...settings, sameTestSeries }),
  ),
  amountSetting(
    {
      id: "smallest-change-sd",
      label: "Smallest change worth noticing (SD)",
      note: "In standard deviations; 0.1 where nothing is said.",
    },
    0.1,
    [
      (settings) => settings.smallestChange.standardDeviations,
      (settings, value) => ({
        ...settings,
        smallestChange: { ...settings.smallestChange, standardDeviations: value ?? 0.1 },
      }),
    ],
  ),
  amountSetting(
    {
      id: "smallest-change-points",
      label: "Smallest change worth noticing (percentage points)",
      note: "For shares; 5 where nothing is said.",
    },
    5,
    [
      (settings) => settings.smallestChange.percentagePoints,
      (settings, value) => ({
        ...settings,
        smallestChange: { ...settings.smallestChange, percentagePoints: value ?? 5 },
      }),
    ],
  ),
  {
    id: "mode",
    label: "Small numbers",
    note: "Working: all shown. Alliance: under 6 hidden. Public: under 10 hidden.",
    choices: ["working", "alliance", "public"],
    expects: "working, alliance or public",
    write: (settings) => settings.mode,
    read: reading(v.pipe(word, v.picklist(["working", "alliance", "public"])), "working", (settings, mode) => ({
      ...settings,
      mode,
    })),
  },
  yesNoSetting(
    {
      id: "schools-may-be-named",
      label: "Schools may be named",
      note: "Does your agreement let a copy for the alliance name schools? Without a yes it shows no rows of schools.",
    },
    (settings) => settings.schoolsMayBeNamed,
    (settings, schoolsMayBeNamed) => ({ ...settings, schoolsMayBeNamed }),
  ),
  yesNoSetting(
    {
      id: "names-checked",
      label: "Names checked",
      note: "Has somebody checked that the texts above and in the forms name nobody? Without a yes share copies leave them out.",
    },
    (settings) => settings.namesChecked,
    (settings, namesChecked) => ({ ...settings, namesChecked }),
  ),
  {
    id: "retain-until",
    label: "Keep pupils' rows until",
    note: "The day from which they are to be gone, as 2027-08-31. Taking them out keeps the totals.",
    choices: [],
    expects: "a date such as 2027-08-31",
    write: (settings) => settings.retainUntil,
    read: reading<string | null>(isDay, null, (settings, retainUntil) => ({ ...settings, retainUntil })),
  },
  {
    id: "disadvantage",
    label: "Disadvantaged means",
    note: "The definition you agreed on. What each list counts stands below; where they differ, By group says so.",
    choices: [...disadvantageDefinitions, "not known"],
    expects: "one of the definitions in the list, or not known",
    write: (settings) => settings.disadvantage ?? "not known",
    read: reading(
      v.pipe(text, v.picklist([...disadvantageDefinitions, "not known"])),
      "not known",
      (settings, said) => ({
        ...settings,
        disadvantage: said === "not known" ? null : said,
      }),
    ),
  },
  {
    id: "claims",
    label: "Can we say this?",
    note: "Sentences you want to say of the results, with a semicolon between: “three times the national rate”.",
    choices: [],
    expects: "text",
    write: (settings) => settings.claims,
    read: reading<string | null>(text, null, (settings, claims) => ({ ...settings, claims })),
  },
];
