import type { Scale } from "../../scale";
import { foldText } from "../cells/foldText";

const atTheStandard = new Set(["exs", "exp", "expected", "at expected", "at", "on track", "in line", "secure", "s"]);

/**
 * The level or score from which pupils are usually said to be at the standard, as Setup would write it; null where
 * there is none. Key stage 2: 100 (Standards and Testing Agency, 2016 on). Phonics: 32 of 40, in every year so far but
 * set anew each year (Department for Education, 2013 on). Teacher assessment: EXS.
 */
export function usualStandard(scale: Scale): string | null {
  switch (scale.id) {
    case "ks2-scaled":
      return "100";
    case "phonics":
      return "32";
    case "teacher-assessment":
      return "EXS";
    case "ordered-words":
      return scale.levels?.find((level) => atTheStandard.has(foldText(level))) ?? null;
    default:
      return null;
  }
}
