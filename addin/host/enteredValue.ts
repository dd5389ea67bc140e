import type { HostValue } from "./workbookModel";

export type Entered =
  | { readonly kind: "constant"; readonly value: HostValue; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string };

const errorTexts = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
const month = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const dateTexts = [
  /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$/,
  /^\d{4}-\d{1,2}-\d{1,2}$/,
  new RegExp(`^\\d{1,2}[ -](${month})[a-z]*([ -]\\d{2,4})?$`, "i"),
  new RegExp(`^(${month})[a-z]*[ -]\\d{1,4}$`, "i"),
];

/** Whether a text is one of Excel's errors. */
export const isErrorText = (value: HostValue): boolean => typeof value === "string" && errorTexts.test(value);

/**
 * What Excel makes of a value written into a cell of a number format: a text with a leading apostrophe, or in a cell
 * formatted as text, stays as it is; one that begins with `=` is a formula; one that looks like a number, a share, a
 * truth or a date becomes one. (Dates become the serial 1 here: which does not matter, that they change does.)
 */
export function enteredValue(value: HostValue, numberFormat: string): Entered {
  if (typeof value !== "string") return { kind: "constant", value };
  if (value.startsWith("'")) return { kind: "constant", value: value.slice(1) };
  if (numberFormat === "@") return { kind: "constant", value };
  if (/^[=+\-@]./.test(value) && !/^[+-]?[\d.,]+%?$/.test(value))
    return { kind: "formula", formula: `=${value.replace(/^=/, "")}` };
  const plain = value.trim();
  if (/^(true|false)$/i.test(plain)) return { kind: "constant", value: /^true$/i.test(plain) };
  if (/^\(?[+-]?[£$€]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?\)?$/i.test(plain) && /\d/.test(plain)) {
    return { kind: "constant", value: Number(plain.replace(/[£$€,()]/g, "")) };
  }
  if (/^[+-]?\d+(\.\d+)?%$/.test(plain)) {
    return { kind: "constant", value: Number(plain.slice(0, -1)) / 100, numberFormat: "0%" };
  }
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(plain)) return { kind: "constant", value: 0.5, numberFormat: "hh:mm" };
  if (dateTexts.some((date) => date.test(plain))) return { kind: "constant", value: 1, numberFormat: "dd/mm/yyyy" };
  return { kind: "constant", value };
}
