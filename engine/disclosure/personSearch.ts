import type { LeakKind } from "../issues/share";
import { type IdentityValues, writtenWords } from "./identityValues";

/** Says what of a person a text holds; null where it holds nothing. */
export type PersonSearch = (text: string, isCell: boolean) => LeakKind | null;

const E_MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}]{2,}/u;
/** Department for Education: a letter, twelve digits; temporary ones end in a letter. */
const UNIQUE_PUPIL_NUMBER = /(?<![\p{L}\p{N}])[A-Z][0-9]{11}[0-9A-Z](?![\p{L}\p{N}])/u;
const YEAR = /^(19|20)[0-9]{2}$/;
const SHORTEST_NUMBER = 4;

/**
 * Words of our own sheets that people are also called by; alone at the start of a sentence they are no sign of a
 * person (as part of a whole name they still are).
 */
const ordinaryWords: ReadonlySet<string> = new Set(
  (
    "may bell best black brown change church clear cross day early east english fair fall field figures gray green " +
    "grey group groups hand head high hill house hunt jury king knight lane large last least less little long love " +
    "march marks means middle miles mills more mean noble north old other page park parts pictures place points post " +
    "price public range read reading rice rise rose round sharp share short small smart south spring staff street " +
    "strong summer summers sure table they title true watts ways west white wide winter wood word words year young"
  ).split(" "),
);

/** A search for these values in one text after another. */
export function personSearch({ words, phrases, numbers }: IdentityValues): PersonSearch {
  const longest = Math.max(2, ...[...phrases].map((phrase) => phrase.split(" ").length));
  return (text, isCell) => {
    if (text.includes("@") && E_MAIL.test(text)) return "e-mail";
    if (UNIQUE_PUPIL_NUMBER.test(text)) return "code";
    const written = writtenWords(text);
    const said = written.map((word) => word.toLowerCase());
    for (const [index, word] of said.entries()) {
      const bare = word.replace(/['’]s$/, "");
      const known = words.has(word) || words.has(bare);
      if (known && isName(written[index] ?? "")) return /[0-9]/.test(word) ? "code" : "person";
      if (isCell && isPersonNumber(word, numbers)) return "code";
      let phrase = word;
      for (let length = 2; length <= longest && index + length <= said.length; length += 1) {
        phrase += ` ${said[index + length - 1] ?? ""}`;
        if (phrases.has(phrase)) return "person";
      }
    }
    return null;
  };
}

function isPersonNumber(word: string, numbers: ReadonlySet<string>): boolean {
  return word.length >= SHORTEST_NUMBER && !YEAR.test(word) && numbers.has(word);
}

/** A surname is written with a capital; a word in small letters is just that word. Codes count however they are written. */
function isName(written: string): boolean {
  if (/[0-9]/.test(written)) return true;
  return /^\p{Lu}/u.test(written) && !ordinaryWords.has(written.toLowerCase().replace(/['’]s$/, ""));
}
