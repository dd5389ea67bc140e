import { isDateFormat } from "../../engine";
import { BUILT_IN_NUMBER_FORMATS } from "./numberFormats";
import { BYTES_AN_ENTRY } from "./memoryBudget";
import type { Package } from "./openPackage";
import { attributeOf } from "./xmlTag";

/** More different formats than Excel allows (250); cells of any beyond count as "General". */
const MOST_FORMATS = 4096;

const BYTES_A_STYLE = 32;

/** The number formats of a workbook, each kept once. */
export interface Styles {
  /** Number formats as written; the first is "General". */
  readonly formats: readonly string[];
  /** Whether each shows dates or times... */
  readonly isDate: readonly boolean[];
  /** ...and whether it shows a day of the calendar, not only a time or a duration. */
  readonly isCalendarDate: readonly boolean[];
  /** Position in `formats` of a cell's style; 0 for a style the workbook does not have. */
  formatOf(style: number): number;
  /** Position of a format not named by a style. */
  formatNumbered(format: string): number;
}

/** Reads the number format of each cell style (ECMA-376 Part 1, 18.8); without a part every cell is "General". */
export async function readStyles(parts: Package, partName: string | null): Promise<Styles> {
  const declared = new Map<number, string>();
  const formatIds: number[] = [];
  if (partName !== null && parts.has(partName)) {
    await parts.readXml(partName, {
      open(tag) {
        if (tag.name === "numFmt" && tag.parent === "numFmts") {
          parts.budget.spend(BYTES_AN_ENTRY);
          declared.set(Number(attributeOf(tag, "numFmtId")), attributeOf(tag, "formatCode") ?? "General");
        } else if (tag.name === "xf" && tag.parent === "cellXfs") {
          parts.budget.spend(BYTES_A_STYLE);
          formatIds.push(Number(attributeOf(tag, "numFmtId") ?? 0));
        }
      },
    });
  }

  const formats = ["General"];
  const isDate = [false];
  const isCalendarDate = [false];
  const numbers = new Map([["General", 0]]);
  const formatNumbered = (format: string): number => {
    const known = numbers.get(format);
    if (known !== undefined) return known;
    if (formats.length >= MOST_FORMATS) return 0;
    formats.push(format);
    isDate.push(isDateFormat(format));
    isCalendarDate.push(isDateFormat(format) && showsCalendarDay(format));
    numbers.set(format, formats.length - 1);
    return formats.length - 1;
  };
  const formatOfStyle = formatIds.map((id) =>
    formatNumbered(declared.get(id) ?? BUILT_IN_NUMBER_FORMATS.get(id) ?? "General"),
  );
  return { formats, isDate, isCalendarDate, formatOf: (style) => formatOfStyle[style] ?? 0, formatNumbered };
}

/** Days and years are dates; `m` is a month unless hours or seconds stand beside it. */
function showsCalendarDay(format: string): boolean {
  const bare = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, "");
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare) && !/\[(h+|m+|s+)\]/i.test(format));
}
