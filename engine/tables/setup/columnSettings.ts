/** Ids of settings that apply to a column, a measure, a questionnaire, a sheet or a repair. */
export const columnSettings = [
  "role",
  "measure",
  "scale",
  "order",
  "lowest-score",
  "highest-score",
  "standard",
  "judged-by",
  "contrast",
  "better",
  "arm",
  "reversed",
  "direction",
  "level",
  "counted-answers",
  "repair",
  "disadvantage-of",
  "special-category",
  "special-reason",
  "hidden-sheet",
] as const;

export type ColumnSetting = (typeof columnSettings)[number];

export function isColumnSetting(id: string): id is ColumnSetting {
  return columnSettings.some((known) => known === id);
}
