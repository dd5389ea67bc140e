/** Characters people cannot see: zero-width ones, joiners, marks of direction, soft hyphen, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const ODD_SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * A cell's text as a person sees it: invisible characters dropped, every run of spaces one space, trimmed, a leading
 * apostrophe (the mark of a number kept as text) dropped.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  const visible = text.replace(INVISIBLE, "").replace(ODD_SPACES, " ").trim();
  return /^['’`]\S/.test(visible) ? visible.slice(1) : visible;
}

/** Printable ASCII with single inner spaces only: nothing to clean. A loop, as it runs for every distinct text. */
function isPlain(text: string): boolean {
  let previous = 32;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126 || code === 39 || code === 96 || (code === 32 && previous === 32)) return false;
    previous = code;
  }
  return previous !== 32;
}

/**
 * Text for comparison: accents, case, punctuation and spacing folded; "%", "+" and "*" are kept as they carry meaning.
 * @example foldText("Pupil-Premium (FSM6)") // "pupil premium fsm6"
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}%+*✓✔]+/gu, " ")
    .trim();
}

/**
 * A header for comparison: like `foldText`, with words run together split ("PupilPremium", "Maths2").
 * @example foldHeader("PupilPremium") // "pupil premium"
 */
export function foldHeader(header: string): string {
  return foldText(header.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/%/g, " % "));
}
