import { textWidth } from "./calibriWidths";

/** Points of a column's width: Excel counts digits of Calibri 11 (7 pixels) plus 5 pixels of margin, at 96 a inch. */
export function columnPoints(characters: number): number {
  return (Math.floor(characters * 7) + 5) * 0.75;
}

/** Points of one line of text. */
export function lineHeight(fontSize: number): number {
  return Math.ceil(fontSize * 1.32);
}

/**
 * How many lines a text takes in a cell of that width, broken at spaces as Excel does. A little is kept in hand: hosts
 * differ by a few hundredths in how they set type.
 */
export function lineCount(
  text: string,
  width: number,
  font: { readonly size: number; readonly bold: boolean },
): number {
  const room = Math.max(10, (width - 6) * 0.96);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const wordWidth = textWidth(word, font);
      const space = used === 0 ? 0 : textWidth(" ", font);
      if (used > 0 && used + space + wordWidth > room) {
        lines += 1;
        used = 0;
      }
      lines += wordWidth > room ? Math.ceil(wordWidth / room) - 1 : 0;
      used += used === 0 ? wordWidth % room : space + wordWidth;
    }
  }
  return lines;
}

/** Row height in points that shows the whole text. */
export function heightOf(text: string, width: number, font: { readonly size: number; readonly bold: boolean }): number {
  return lineCount(text, width, font) * lineHeight(font.size) + 4;
}
