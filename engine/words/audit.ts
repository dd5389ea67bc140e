/** What a report's live formulas leave unchecked, and why: a sentence each. */
export function notByFormula({
  pupils,
  questionnaires,
  notListed,
}: {
  readonly pupils: boolean;
  readonly questionnaires: boolean;
  /** Titles of questionnaires with too many people to list. */
  readonly notListed: readonly string[];
}): readonly string[] {
  const read = [...(pupils ? ["the Pupil list"] : []), ...(questionnaires ? ["the Answer list"] : [])].join(" and ");
  return [
    `The formulas read ${read}, in functions Excel has had since 2007.`,
    "Excel has no function for these, so they stand unchecked here: ranges of effect sizes (noncentral t); finding the variance between schools and its range; ranges that allow for classes or for pupils within schools (CR2, random intercepts); ranks; omega; agreement of raters.",
    ...(questionnaires
      ? ["Not repeated: each single statement’s change and its range, made by the same steps as the scale’s."]
      : []),
    ...(notListed.length === 0 ? [] : [`Too many people to list, so without formulas here: ${notListed.join(", ")}.`]),
  ];
}
