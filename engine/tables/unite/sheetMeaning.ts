import { foldHeader } from "../cells/foldText";
import { scoreWords } from "../headers/headingWords";
import { readMoment } from "../headers/moment";
import { withoutArm } from "../roles/armWords";

/** What a sheet's or file's name stands for when its rows do not say. */
export interface NameMeaning {
  readonly school: string | null;
  readonly class: string | null;
}

const CLASS =
  /^((class|form|set|reg(istration)?( group)?|tutor group)\b.*|(y(ea)?r? ?)?\d{1,2} ?[a-z]{0,3}|year \d{1,2}.*|\d{1,2}[ .-]?\p{L}{1,12})$/iu;
const GENERIC =
  /^(sheet|data|pupils?|students?|table|list|scores?|results?|export|report|master|all|copy|main|register|input)\b[\s\d]*$/i;

/** A name as a school, a class or neither: moments, tests and general words are neither. */
export function nameMeaning(name: string): NameMeaning {
  const text = withoutArm(name.trim().replace(/\s*\(\d+\)$/, ""));
  const folded = foldHeader(text);
  if (GENERIC.test(folded)) return { school: null, class: null };
  if (CLASS.test(text)) return { school: null, class: text };
  const reading = readMoment(text);
  const words = reading.stem.split(" ");
  if (reading.stem === "" || words.every((word) => scoreWords.has(word))) return { school: null, class: null };
  return { school: text, class: null };
}

/** A file's name without folder and ending. */
export function fileTitle(file: string): string {
  return (file.split(/[\\/]/).pop() ?? file).replace(/\.[A-Za-z]{3,4}$/, "");
}
