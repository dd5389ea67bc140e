import type { FormEntry } from "../../form";
import type { Place } from "../../workbook/place";
import { type FormRecord, formRecords, numberOf, textOf } from "../forms/formRecords";

/** One rater's view of one strategy in one school at one moment, on both axes from 1 to 5; null: not placed. */
export interface Rating {
  readonly strategy: string;
  readonly school: string | null;
  /** "aimed", "generated", or with the cycle "generated, cycle 2". */
  readonly when: string;
  readonly distance: number | null;
  readonly extent: number | null;
  readonly place: Place;
}

/** The middle of an axis from 1 to 5: below is near or minor, above far or major. */
export const AXIS_CUT = 3;
/** This close to the cut is borderline. */
export const BORDERLINE = 0.25;
/** Items answered of five for a place on the axis. */
const ITEMS_NEEDED = 3;

/** A tap is the middle of its half; "not sure" lies at the edge of what is borderline. */
const taps = { low: { sure: 2, unsure: AXIS_CUT - BORDERLINE }, high: { sure: 4, unsure: AXIS_CUT + BORDERLINE } };

/** All ratings of the innovation grid, by two taps and by ten items. */
export function innovationRatings(entries: readonly FormEntry[]): readonly Rating[] {
  return [
    ...formRecords(entries, "innovation-ratings").flatMap((record) =>
      rating(record, {
        distance: tapped(record, "distance", { low: "near", high: "far" }),
        extent: tapped(record, "extent", { low: "minor", high: "major" }),
      }),
    ),
    ...formRecords(entries, "innovation-items").flatMap((record) =>
      rating(record, { distance: itemMean(record, "distance."), extent: itemMean(record, "extent.") }),
    ),
  ];
}

function rating(record: FormRecord, axes: Pick<Rating, "distance" | "extent">): readonly Rating[] {
  const placement = textOf(record, "placement");
  if (placement === null) return [];
  const when = record.cycle === null ? placement : `${placement}, cycle ${record.cycle}`;
  return [{ strategy: textOf(record, "strategy") ?? "", school: record.school, when, ...axes, place: record.place }];
}

function tapped(
  record: FormRecord,
  field: string,
  words: { readonly low: string; readonly high: string },
): number | null {
  const word = textOf(record, field);
  const sure = record.values.get("sure") === false ? "unsure" : "sure";
  if (word === words.low) return taps.low[sure];
  return word === words.high ? taps.high[sure] : null;
}

function itemMean(record: FormRecord, prefix: string): number | null {
  const answers = [...record.values.keys()]
    .filter((field) => field.startsWith(prefix))
    .map((field) => numberOf(record, field));
  const given = answers.filter((answer) => answer !== null);
  return given.length < ITEMS_NEEDED ? null : given.reduce((sum, answer) => sum + answer, 0) / given.length;
}
