import { type FormRecord, textOf } from "../../formRecords";

/** The middle of an axis from 1 to 5: below is the low half (near, minor), from it on the high one (far, major). */
export const AXIS_CUT = 3;
/** This close to the cut is borderline. */
export const BORDERLINE = 0.25;

/** A tap is the middle of its half; "not sure" lies at the edge of what is borderline. */
const taps = { low: { sure: 2, unsure: AXIS_CUT - BORDERLINE }, high: { sure: 4, unsure: AXIS_CUT + BORDERLINE } };

export interface TapWords {
  readonly low: string;
  readonly high: string;
}

/** The axis score of a tap, 1 to 5; null where nobody tapped. */
export function tapped(record: FormRecord, field: string, words: TapWords): number | null {
  const word = textOf(record, field);
  const sure = record.values.get("sure") === false ? "unsure" : "sure";
  if (word === words.low) return taps.low[sure];
  return word === words.high ? taps.high[sure] : null;
}
