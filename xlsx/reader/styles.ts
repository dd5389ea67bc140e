import { isDateFormat } from "../../engine";
import { fillCollector } from "./fillCollector";
import { BUILT_IN_NUMBER_FORMATS } from "./numberFormats";
import { BYTES_AN_ENTRY } from "./memoryBudget";
import type { Package } from "./openPackage";
import { attributeOf } from "./xmlTag";

/** More different formats than Excel allows (250); cells of any beyond count as "General". */
const MOST_FORMATS = 4096;

/** Formats kept once for each fill they are used with; further ones lose their fill, not their format. */
const MOST_WITH_FILLS = 2048;

const BYTES_A_STYLE = 32;

/** The number formats of a workbook, each kept once for every fill colour it is used with. */
export interface Styles {
  /** Number formats as written; the first is "General". */
  readonly formats: readonly string[];
  /** Whether each shows dates or times... */
  readonly isDate: readonly boolean[];
  /** ...and whether it shows a day of the calendar, not only a time or a duration. */
  readonly isCalendarDate: readonly boolean[];
  /** The fill colour of each, null where it has none. */
  readonly fills: readonly (string | null)[];
  /** Position in `formats` of a cell's style; 0 for a style the workbook does not have. */
  formatOf(style: number): number;
  /** Position of a format not named by a style. */
  formatNumbered(format: string): number;
}

/** Reads number format and fill of each cell style (ECMA-376 Part 1, 18.8); without a part every cell is "General". */
export async function readStyles(parts: Package, partName: string | null): Promise<Styles> {
  const declared = new Map<number, string>();
  // Numbers side by side, not objects: a hostile file has millions of styles.
  const formatIds: number[] = [];
  const fillIds: number[] = [];
  const fillsListed = fillCollector();
  if (partName !== null && parts.has(partName)) {
    await parts.readXml(partName, {
      open(tag) {
        fillsListed.open(tag);
        if (tag.name === "numFmt" && tag.parent === "numFmts") {
          parts.budget.spend(BYTES_AN_ENTRY);
          declared.set(Number(attributeOf(tag, "numFmtId")), attributeOf(tag, "formatCode") ?? "General");
        } else if (tag.name === "xf" && tag.parent === "cellXfs") {
          parts.budget.spend(BYTES_A_STYLE);
          formatIds.push(Number(attributeOf(tag, "numFmtId") ?? 0));
          fillIds.push(Number(attributeOf(tag, "fillId") ?? 0));
        }
      },
    });
  }

  const formats = ["General"];
  const isDate = [false];
  const isCalendarDate = [false];
  const fills: (string | null)[] = [null];
  const numbers = new Map([["General", 0]]);
  const numbered = (format: string, fill: string | null): number => {
    const key = fill === null ? format : `${fill}\n${format}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (fill !== null && formats.length >= MOST_WITH_FILLS) return numbered(format, null);
    if (formats.length >= MOST_FORMATS) return 0;
    formats.push(format);
    fills.push(fill);
    isDate.push(isDateFormat(format));
    isCalendarDate.push(isDateFormat(format) && showsCalendarDay(format));
    numbers.set(key, formats.length - 1);
    return formats.length - 1;
  };
  const numberOfStyle = formatIds.map((format, style) =>
    numbered(
      declared.get(format) ?? BUILT_IN_NUMBER_FORMATS.get(format) ?? "General",
      fillsListed.colourOf(fillIds[style] ?? 0),
    ),
  );
  return {
    formats,
    isDate,
    isCalendarDate,
    fills,
    formatOf: (style) => numberOfStyle[style] ?? 0,
    formatNumbered: (format) => numbered(format, null),
  };
}

/** Days and years are dates; `m` is a month unless hours or seconds stand beside it. */
function showsCalendarDay(format: string): boolean {
  const bare = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, "");
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare) && !/\[(h+|m+|s+)\]/i.test(format));
}
