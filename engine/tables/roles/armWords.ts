import { foldText } from "../cells/foldText";

const treatment = new Set([
  "intervention",
  "treatment",
  "project",
  "experimental",
  "treated",
  "pilot",
  "enquiry",
  "intervention group",
  "treatment group",
  "project group",
  "project class",
  "enquiry group",
  "trial group",
  "experimental group",
  "in project",
  "participating",
]);
const comparison = new Set([
  "control",
  "comparison",
  "waiting list",
  "wait list",
  "waitlist",
  "waiting",
  "control group",
  "comparison group",
  "comparison class",
  "waiting list comparison",
  "waiting list control",
  "waiting list group",
  "wait list control",
  "business as usual",
  "bau",
  "usual teaching",
  "not in project",
  "non participating",
  "comparison waiting list",
  "control waiting list",
  "waiting list class",
]);

/** Which arm a word declares: the field's words only, never class types, sets or letters; null for any other word. */
export function armMeaning(text: string): "treatment" | "comparison" | null {
  const folded = foldText(text);
  return treatment.has(folded) ? "treatment" : comparison.has(folded) ? "comparison" : null;
}
