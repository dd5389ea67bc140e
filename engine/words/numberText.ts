/** The true minus, as wide as a plus. */
export const MINUS = "−";

/**
 * A number with a fixed number of decimals, rounded half away from zero on its 15 digits as Excel shows it, with a true
 * minus and never a negative zero.
 * @example decimalText(-2.65) // "−2.7"
 */
export function decimalText(value: number, digits = 1): string {
  const size = roundHalfUp(Math.abs(value), digits).toFixed(digits);
  return value < 0 && Number(size) !== 0 ? MINUS + size : size;
}

/**
 * The same with a plus before what is above zero.
 * @example signedText(2.6) // "+2.6"
 */
export function signedText(value: number, digits = 1): string {
  const text = decimalText(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** The size of a number, without its sign. */
export function sizeText(value: number, digits = 1): string {
  return decimalText(Math.abs(value), digits);
}

/**
 * A likely range in a cell.
 * @example rangeText({ low: 0.14, high: 0.48 }, 2) // "+0.14 to +0.48"
 */
export function rangeText(range: { readonly low: number; readonly high: number }, digits = 1): string {
  return `${signedText(range.low, digits)} to ${signedText(range.high, digits)}`;
}

/**
 * A whole number with commas between thousands.
 * @example wholeText(6802) // "6,802"
 */
export function wholeText(value: number): string {
  return decimalText(value, 0).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * A share given as 0 to 100.
 * @example percentText(47.2) // "47%"
 */
export function percentText(percent: number): string {
  return `${decimalText(percent, 0)}%`;
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * Small counts as words inside a sentence.
 * @example numberWord(8) // "eight"
 */
export function numberWord(count: number): string {
  return words[count] ?? wholeText(count);
}

/**
 * A count with its noun.
 * @example countText(1, "pupil") // "1 pupil"
 */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${wholeText(count)} ${count === 1 ? noun : plural}`;
}

/**
 * How often.
 * @example timesText(2) // "twice"
 */
export function timesText(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${numberWord(count)} times`;
}

/** Decimals that show a change as fine as it is worth noticing: 1 for points of a test, 2 for a five-point scale. */
export function digitsFor(smallestChange: number | null): number {
  if (smallestChange === null || smallestChange >= 0.3) return 1;
  return smallestChange >= 0.03 ? 2 : 3;
}

function roundHalfUp(size: number, digits: number): number {
  const [mantissa = "0", power = "0"] = size.toExponential(14).split("e");
  return Math.round(Number(`${mantissa}e${Number(power) + digits}`)) / 10 ** digits;
}
