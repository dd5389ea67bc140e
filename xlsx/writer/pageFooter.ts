/** The most characters the codes of a footer can have together. */
const LONGEST_FOOTER = 255;
// The colour code takes exactly six digits, so text that begins with a digit cannot be read as a font size.
const LOOK = '&"Calibri,Regular"&8&K55606A';

/** Footer codes: a text on the left, another or the page number on the right. */
export function pageFooter(left: string, right?: string): string {
  const ending = `&R${LOOK}${right === undefined ? "Page &P of &N" : escaped(right)}`;
  const start = `&L${LOOK}`;
  const room = LONGEST_FOOTER - start.length - ending.length;
  let text = left;
  while (escaped(text).length > room) text = text.slice(0, -1);
  return start + escaped(text) + ending;
}

function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, " ").replace(/&/g, "&&");
}
