/** The most characters the codes of a footer can have together. */
const LONGEST_FOOTER = 255;
// The colour code takes exactly six digits, so text that begins with a digit cannot be read as a font size.
const LOOK = '&"Calibri,Regular"&8&K55606A';

const PAGE_NUMBER = "age &P of &N";

/** Footer codes: a text on the left, the page number on the right, after a text where one is given. */
export function pageFooter(left: string, right?: string): string {
  const ending = `&R${LOOK}${right === undefined ? `P${PAGE_NUMBER}` : `${escaped(right)} · p${PAGE_NUMBER}`}`;
  const start = `&L${LOOK}`;
  const room = LONGEST_FOOTER - start.length - ending.length;
  let text = left;
  while (escaped(text).length > room) text = text.slice(0, -1);
  return start + escaped(text) + ending;
}

function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, " ").replace(/&/g, "&&");
}
