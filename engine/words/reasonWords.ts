/** Why a number is not given, for people; by the fixed code. */
const reasons: Readonly<Record<string, string>> = {
  "no-values": "no values",
  "too-few-values": "too few values",
  "no-variation": "all values are the same",
  "no-degrees-of-freedom": "too few values for a range",
  "all-zero-differences": "nobody’s score changed",
  "too-few-groups": "too few schools",
  "one-group-empty": "one group is empty",
  "perfect-separation": "the groups do not overlap",
  "zero-denominator": "there is no spread to compare with",
  "zero-cell": "one of the counts is zero",
  singular: "the columns say the same thing twice",
  "did-not-converge": "the calculation found no answer",
  "not-finite": "the numbers are too large",
  "too-few-items": "too few statements",
  "not-applicable": "does not apply here",
  "under-ten": "fewer than 10 people: counts only",
  "pupils-not-independent": "pupils of one school are alike: no range",
  "people-not-independent": "people of one school are alike: no range",
  "value-only": "no range is defined for this",
  "needs-pupils": "needs the pupils: sums do not hold it",
  confidential: "hidden to protect people",
  "counts-only": "fewer than 10 people: counts only",
};

/** Words for a reason; an unknown code is shown with spaces, so that nothing is lost. */
export function reasonText(code: string): string {
  return reasons[code] ?? code.replace(/-/g, " ");
}

const warnings: Readonly<Record<string, string>> = {
  "pupils-share-classes": "Pupils share classes, so the range is too narrow.",
  "few-schools": "Fewer than five schools: the range is very uncertain.",
  "one-school": "One school: nothing follows for other schools.",
  "small-group": "Small group.",
  "variance-changed": "The spread of scores changed by more than a quarter.",
};

/** Words for a warning's code. */
export function warningText(code: string): string {
  return warnings[code] ?? `${code.slice(0, 1).toUpperCase()}${code.slice(1).replace(/-/g, " ")}.`;
}
