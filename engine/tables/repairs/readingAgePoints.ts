import { CellKind, type CellColumn } from "../cells/cellColumn";

/** What the digits after the point of a reading age count: months (9.06, nine years six months) or parts of a year. */
export type PointForm = "months" | "decimal";

/** How a column's reading ages with a point are read, and whether the other reading is possible too. */
export interface PointReading {
  readonly form: PointForm;
  /** The number 9.1 was typed as 9.10 and means ten months: no other age has one digit after the point. */
  readonly readsTen: boolean;
  readonly isClear: boolean;
}

/** Larger numbers are months. */
const MOST_YEARS = 25;
/** Fewer ages with a point than this settle nothing. */
const LEAST_AGES = 5;
/** Of decimal years about 88 in 100 have hundredths over eleven; at least this share must. */
const DECIMAL_SHARE = 0.3;
const POINTED = /^(\d{1,2})\.(\d{1,4})$/;

/**
 * Reads a column's ages with a point by all of them together: years and months have no digits over 11 after the point,
 * decimal years mostly have. Tenths (9.5) fit both; then months are taken and it is not clear. Null where no age has a
 * point.
 */
export function readPoints(cells: CellColumn): PointReading | null {
  const counts = { all: 0, tenths: 0, overEleven: 0 };
  for (let index = 0; index < cells.kinds.length; index++) {
    const text = pointedText(cells, index);
    if (text === null) continue;
    const digits = POINTED.exec(text)?.[2] ?? "";
    counts.all++;
    if (digits.length > 2 || (digits.length === 2 && Number(digits) > 11)) counts.overEleven++;
    else if (digits.length === 1 && digits !== "1") counts.tenths++;
  }
  const { all, tenths, overEleven } = counts;
  if (all === 0) return null;
  if (overEleven >= all * DECIMAL_SHARE) return { form: "decimal", readsTen: tenths === 0, isClear: all >= LEAST_AGES };
  return { form: "months", readsTen: tenths === 0, isClear: all >= LEAST_AGES && tenths + overEleven === 0 };
}

function pointedText(cells: CellColumn, index: number): string | null {
  const held = cells.numbers[index] ?? 0;
  const kind = cells.kinds[index];
  const text = kind === CellKind.number ? String(held) : kind === CellKind.text ? (cells.levels[held] ?? "") : "";
  return isPointed(text) ? text : null;
}

function isPointed(text: string): boolean {
  return POINTED.test(text) && Number(text) <= MOST_YEARS;
}

/**
 * Months of an age with a point; null where the text is none. Digits that can be no months are parts of a year whatever
 * the form.
 * @example monthsOfPointed("9.06", { form: "months", readsTen: false }) // 114
 */
export function monthsOfPointed(
  text: string,
  { form, readsTen }: Pick<PointReading, "form" | "readsTen">,
): number | null {
  if (!isPointed(text)) return null;
  const [years = "", digits = ""] = text.split(".");
  const months = digits === "1" && readsTen ? 10 : Number(digits);
  return form === "months" && digits.length <= 2 && months <= 11 ? Number(years) * 12 + months : Number(text) * 12;
}
