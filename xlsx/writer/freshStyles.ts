import type { CellStyles } from "./inlineStrings";
import { cellStylesOf, quoted } from "./quotedStyles";

/** The styles of a new workbook: those of exceljs, with quoted ones added as they are asked for. */
export function freshStyles(styles: string): CellStyles & { xml(): string } {
  const own = cellStylesOf(styles);
  const added = new Map<number, number>();
  return {
    styleOf: (index) => index,
    differentialOf: (index) => index,
    quotedStyleOf(index) {
      const known = added.get(index) ?? own.length + added.size;
      added.set(index, known);
      return known;
    },
    xml() {
      const more = [...added.keys()].map((index) => quoted(own[index] ?? "")).join("");
      return styles
        .replace(/<cellXfs count="[0-9]+">/, `<cellXfs count="${own.length + added.size}">`)
        .replace("</cellXfs>", `${more}</cellXfs>`);
    },
  };
}
