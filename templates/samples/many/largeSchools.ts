import { seededRandom } from "../seededRandom";
import { BETWEEN_DEVIATION, sizesAddingTo, spreadValues, type PlainSchool } from "./manyPupils";
import { schoolName } from "./schoolName";

export const LARGE_PUPILS = 12_400;
export const LARGE_EFFECT = { mean: 0.15, deviation: 0.12 } as const;
export const LAYOUTS = 5;

const clusters = ["Estuary", "Moorland", "Coalfield", "Harbour", "Valley", "Wolds"];
const SCHOOLS = 60;
/** Which of the sixty schools, counted from 0, have which trouble. */
const without = { secondScores: [7, 23, 48], twice: [11, 35], tiny: [4, 19, 42, 55], otherYear: 30 } as const;

export interface LargeSchool extends PlainSchool {
  readonly cluster: string;
  /** 0 to 4 */
  readonly layout: number;
  readonly hasSecondScores: boolean;
  readonly sentTwice: boolean;
}

/** Sixty invented schools in six clusters; their planted effects have exactly the mean and SD of `LARGE_EFFECT`. */
export function largeSchools(): readonly LargeSchool[] {
  const random = seededRandom(60);
  const tiny: readonly number[] = without.tiny;
  const small = tiny.map((_, index) => 6 + (index % 4));
  const smallTotal = small.reduce((sum, size) => sum + size, 0);
  const sizes = sizesAddingTo(random, {
    total: LARGE_PUPILS - smallTotal,
    count: SCHOOLS - tiny.length,
    minimum: 90,
    maximum: 360,
  });
  const means = spreadValues(random, { count: SCHOOLS, mean: 98.5, deviation: BETWEEN_DEVIATION });
  const effects = spreadValues(random, { count: SCHOOLS, ...LARGE_EFFECT });
  return Array.from({ length: SCHOOLS }, (_, index): LargeSchool => {
    const place = tiny.indexOf(index);
    return {
      name: schoolName(index),
      establishment: 9_985_001 + index,
      size: (place >= 0 ? small[place] : sizes.pop()) ?? 0,
      year: index === without.otherYear ? 6 : 5,
      meanBefore: means[index] ?? 98.5,
      effect: effects[index] ?? 0,
      cluster: clusters[Math.floor((index * clusters.length) / SCHOOLS)] ?? "",
      layout: index % LAYOUTS,
      hasSecondScores: !(without.secondScores as readonly number[]).includes(index),
      sentTwice: (without.twice as readonly number[]).includes(index),
    };
  });
}
