import type { FormEntry } from "../../form";
import type { Place } from "../../workbook/place";
import { type FormRecord, formRecords, numberOf, textOf } from "../../formRecords";
import { tapped } from "./axes";

/** One rater's view of one strategy in one school at one moment, on both axes from 1 to 5; null: not placed. */
export interface Rating {
  readonly strategy: string;
  readonly school: string | null;
  readonly moment: string;
  readonly cycle: string | null;
  readonly distance: number | null;
  readonly extent: number | null;
  readonly place: Place;
}

/** Items answered of five for a place on the axis. */
const ITEMS_NEEDED = 3;

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

const lowHigh = { low: "low", high: "high" } as const;

/** All ratings of the collaboration grid: a score of 1 to 5 where one is given, else the tap. */
export function collaborationRatings(entries: readonly FormEntry[]): readonly Rating[] {
  return formRecords(entries, "collaboration-ratings").flatMap((record): readonly Rating[] => {
    const moment = textOf(record, "moment");
    if (moment === null) return [];
    return [
      {
        strategy: "",
        school: record.school,
        moment,
        cycle: record.cycle,
        distance: numberOf(record, "skillScore") ?? tapped(record, "skill", lowHigh),
        extent: numberOf(record, "participationScore") ?? tapped(record, "participation", lowHigh),
        place: record.place,
      },
    ];
  });
}

function rating(record: FormRecord, axes: Pick<Rating, "distance" | "extent">): readonly Rating[] {
  const moment = textOf(record, "placement");
  if (moment === null) return [];
  const { school, cycle, place } = record;
  return [{ strategy: textOf(record, "strategy") ?? "", school, moment, cycle, ...axes, place }];
}

function itemMean(record: FormRecord, prefix: string): number | null {
  const answers = [...record.values.keys()]
    .filter((field) => field.startsWith(prefix))
    .map((field) => numberOf(record, field));
  const given = answers.filter((answer) => answer !== null);
  return given.length < ITEMS_NEEDED ? null : given.reduce((sum, answer) => sum + answer, 0) / given.length;
}
