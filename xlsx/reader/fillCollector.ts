import { attributeOf, type XmlTag } from "./xmlTag";

/** Takes the fills of a style sheet as its tags are read. */
export interface FillCollector {
  open(tag: XmlTag): void;
  /** A word for the colour of a fill; null where it is none, patterned or white. */
  colourOf(fill: number): string | null;
}

/** White: in full, in the old palette, and as the first colour of a theme. */
const WHITE = new Set(["FFFFFFFF", "00FFFFFF", "indexed 9", "indexed 1", "theme 0"]);

/** Reads solid fills (ECMA-376 Part 1, 18.8.20 and 18.8.32); those of conditional formats are not among them. */
export function fillCollector(): FillCollector {
  const colours: (string | null)[] = [];
  let isListed = false;
  let isSolid = false;
  return {
    open(tag) {
      if (tag.name === "fill") {
        isListed = tag.parent === "fills";
        isSolid = false;
        if (isListed) colours.push(null);
      } else if (!isListed) {
        return;
      } else if (tag.name === "patternFill") {
        isSolid = attributeOf(tag, "patternType") === "solid";
      } else if (tag.name === "fgColor" && tag.parent === "patternFill" && isSolid) {
        const colour = colourName(tag);
        colours[colours.length - 1] = colour === null || WHITE.has(colour) ? null : colour;
      }
    },
    colourOf: (fill) => colours[fill] ?? null,
  };
}

function colourName(tag: XmlTag): string | null {
  const rgb = attributeOf(tag, "rgb");
  if (rgb !== null) return rgb.toUpperCase();
  const theme = attributeOf(tag, "theme");
  const tint = attributeOf(tag, "tint");
  if (theme !== null) return `theme ${theme}${tint === null ? "" : ` ${tint}`}`;
  const indexed = attributeOf(tag, "indexed");
  return indexed === null ? null : `indexed ${indexed}`;
}
