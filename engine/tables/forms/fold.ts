/**
 * A text with case, spaces and punctuation folded away, for comparing headings, ids and choices.
 * @example fold(" Strongly  Agree! ") // "stronglyagree"
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
