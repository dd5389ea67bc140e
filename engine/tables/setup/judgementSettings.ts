import * as v from "valibot";
import { foldHeader } from "../cells/foldText";
import { amountSetting, isDay, reading, text, word, yesNoSetting } from "./settingKinds";
import type { StudySetting } from "./studySetting";

/** How results are judged: what was declared, how pupils were allocated, what change is worth noticing. */
export const judgementSettings: readonly StudySetting[] = [
  {
    id: "declared-measure",
    label: "Declared outcome",
    note: "The measure the group said beforehand it would judge by. Blank: as its dated agreed criteria say.",
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
];
