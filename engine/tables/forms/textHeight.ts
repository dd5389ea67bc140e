/** Points of a row with room for two lines of handwriting. */
export const ROOM_TO_WRITE = 33;
/** Points a line of 11-point Calibri takes. */
const LINE = 15;

/**
 * Lines a text takes in a column of so many characters, breaking between words. A little pessimistic, since a row that
 * is too high is read and one that is too low is not.
 */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * 1.05) - 2);
  return text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) used = needed;
    else {
      lines += used === 0 ? Math.ceil(word.length / room) - 1 : Math.ceil(word.length / room);
      used = word.length % room || room;
    }
  }
  return lines;
}

/** Height in points of a row whose cells hold these texts in columns of these widths. */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  return LINE * Math.max(1, ...cells.map(({ text, width }) => lineCount(text, width))) + 3;
}
