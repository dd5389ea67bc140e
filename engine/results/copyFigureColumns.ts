import type { CopyFigure } from "./copyFigure";

/** The columns of the sheet "All numbers", in order: written in one copy and read when the next one is made. */
export const copyFigureColumns: readonly { readonly of: keyof CopyFigure; readonly heading: string }[] = [
  { of: "kind", heading: "Analysis" },
  { of: "subject", heading: "Of" },
  { of: "measure", heading: "Measure" },
  { of: "school", heading: "School" },
  { of: "group", heading: "Group" },
  { of: "average", heading: "Average" },
  { of: "contrast", heading: "Contrast" },
  { of: "statistic", heading: "Statistic" },
  { of: "value", heading: "Value" },
  { of: "low", heading: "Low" },
  { of: "high", heading: "High" },
  { of: "unit", heading: "Unit" },
  { of: "people", heading: "People" },
];
