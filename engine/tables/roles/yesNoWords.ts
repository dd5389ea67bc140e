import { foldText } from "../cells/foldText";

const yes = new Set(["y", "yes", "true", "1", "t", "✓", "✔", "x", "eligible"]);
const no = new Set(["n", "no", "false", "0", "f", "not eligible"]);
const ownYes = new Set([
  "pp",
  "fsm",
  "fsm6",
  "ever 6",
  "ever6",
  "free",
  "reduced",
  "free lunch",
  "eal",
  "oth",
  "otb",
  "lac",
  "cla",
  "pupil premium",
  "disadvantaged",
  "d",
  "r",
  "free or reduced",
]);
const ownNo = new Set([
  "non pp",
  "not pp",
  "non fsm",
  "non free",
  "paid",
  "full",
  "eng",
  "enb",
  "english",
  "non disadvantaged",
  "not disadvantaged",
  "other",
  "none",
  "not",
  "non lac",
  "non eal",
]);

/**
 * Whether a value says yes or no; null when it says neither. Words of one meaning only under their header ("PP",
 * "free", "ENG") count when `isOwnRole`.
 */
export function yesNoMeaning(text: string, isOwnRole: boolean): "yes" | "no" | null {
  const folded = foldText(text);
  if (yes.has(folded)) return "yes";
  if (no.has(folded)) return "no";
  if (!isOwnRole) return null;
  return ownYes.has(folded) ? "yes" : ownNo.has(folded) ? "no" : null;
}
