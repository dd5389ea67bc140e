import { sizeText } from "./numberText";

/** A likely range inside a sentence: "between 1.5 and 3.7", "between a fall of 0.7 and a rise of 5.3". */
export function rangeWords(range: { readonly low: number; readonly high: number }, digits: number): string {
  const low = sizeText(range.low, digits);
  const high = sizeText(range.high, digits);
  if (range.low < 0 && range.high > 0) return `between a fall of ${low} and a rise of ${high}`;
  return range.high <= 0 ? `between ${high} and ${low}` : `between ${low} and ${high}`;
}

/** The same for a difference between groups. */
export function differenceWords(range: { readonly low: number; readonly high: number }, digits: number): string {
  const low = sizeText(range.low, digits);
  const high = sizeText(range.high, digits);
  if (range.low < 0 && range.high > 0) return `between ${low} less and ${high} more`;
  return range.high <= 0 ? `between ${high} and ${low}` : `between ${low} and ${high}`;
}
