import { FICTIONAL_BANNER } from "../../../engine";
import { seededRandom } from "../seededRandom";
import { BETWEEN_DEVIATION, plainPupils, sizesAddingTo, spreadValues, type PlainSchool } from "./manyPupils";
import { schoolName } from "./schoolName";

export const NATIONAL_SCHOOLS = 1500;
export const NATIONAL_PUPILS = 650_000;

/** A plain cell, or a heading or note with its look. */
export type LongListCell = string | number | null | { readonly kind: "heading" | "note"; readonly text: string };

/** A long list as a person would have it from a national programme: one sheet, one row a pupil. */
export interface LongList {
  readonly name: string;
  readonly widths: readonly number[];
  readonly frozenRows: number;
  /** Begins anew each time it is iterated. */
  readonly rows: Iterable<readonly LongListCell[]>;
}

const headings = ["School", "UPN", "Year", "Class", "Sex", "PP", "SEND", "EAL", "MRT SAS before", "MRT SAS after"];

/** The national sample: 1,500 schools and 650,000 pupils, mean effect .10, SD between schools .12; one school at a time in memory. */
export function nationalSample(options: { readonly schools?: number; readonly pupils?: number } = {}): LongList {
  const { schools = NATIONAL_SCHOOLS, pupils = NATIONAL_PUPILS } = options;
  return {
    name: "Pupils",
    widths: [28, 16, 6, 7, 6, 6, 7, 6, 16, 15],
    frozenRows: 2,
    rows: { [Symbol.iterator]: () => nationalRows(schools, pupils) },
  };
}

function* nationalRows(schools: number, pupils: number): Generator<readonly LongListCell[]> {
  yield [{ kind: "note", text: FICTIONAL_BANNER }];
  yield headings.map((text) => ({ kind: "heading", text }));
  for (const [index, school] of nationalSchools(schools, pupils).entries()) {
    for (const pupil of plainPupils(seededRandom(30_000_000 + index), school)) {
      yield [
        school.name,
        pupil.upn,
        pupil.year,
        pupil.className,
        pupil.sex,
        pupil.pupilPremium ? "Y" : "N",
        pupil.send,
        pupil.eal ? "Y" : "N",
        pupil.before ?? "Ab",
        pupil.after ?? "Ab",
      ];
    }
  }
}

function nationalSchools(count: number, pupils: number): PlainSchool[] {
  const random = seededRandom(1500);
  const average = pupils / count;
  const bounds = { minimum: Math.max(4, Math.floor(average * 0.4)), maximum: Math.min(999, Math.ceil(average * 1.6)) };
  const sizes = sizesAddingTo(random, { total: pupils, count, ...bounds });
  const means = spreadValues(random, { count, mean: 99, deviation: BETWEEN_DEVIATION });
  const effects = spreadValues(random, { count, mean: 0.1, deviation: 0.12 });
  return sizes.map((size, index) => ({
    name: schoolName(index),
    establishment: 9_010_001 + index,
    size,
    year: 5,
    meanBefore: means[index] ?? 99,
    effect: effects[index] ?? 0,
  }));
}
