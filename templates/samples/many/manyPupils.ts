import { forenames, surnames } from "../names";
import { plantRoughly, type PlantedScores } from "../plantScores";
import type { SeededRandom } from "../seededRandom";
import { uniquePupilNumber } from "../uniquePupilNumber";

/** An invented pupil of a sample of many schools. */
export interface PlainPupil {
  readonly upn: string;
  readonly admissionNumber: string;
  readonly surname: string;
  readonly forename: string;
  readonly year: number;
  readonly className: string;
  readonly sex: "F" | "M";
  readonly pupilPremium: boolean;
  readonly send: "N" | "K" | "E";
  readonly eal: boolean;
  /** null: absent */
  readonly before: number | null;
  readonly after: number | null;
}

export interface PlainSchool {
  readonly name: string;
  /** 0 to 9,999,999: three digits of the authority, four of the school. */
  readonly establishment: number;
  readonly size: number;
  readonly year: number;
  readonly meanBefore: number;
  readonly effect: number;
}

/** SDs of pupils within a school and of schools' means for an ICC of .12 of a test with SD 15. */
export const WITHIN_DEVIATION = 15 * Math.sqrt(0.88);
export const BETWEEN_DEVIATION = 15 * Math.sqrt(0.12);

const MISSING = { before: 0.02, after: 0.04 };

/** The pupils of one school, with its planted mean and effect before some of the scores go missing. */
export function plainPupils(random: SeededRandom, school: PlainSchool): PlainPupil[] {
  const premium = Array.from({ length: school.size }, () => random.unit() < 0.28);
  const planted: PlantedScores = {
    meanBefore: school.meanBefore,
    standardDeviation: WITHIN_DEVIATION,
    effect: (school.effect * 15) / WITHIN_DEVIATION,
    correlation: 0.78,
    memberEffect: -0.05,
    minimum: 69,
    maximum: 141,
  };
  const scores = plantRoughly(random, premium, planted);
  const classes = Math.max(1, Math.round(school.size / 28));
  return scores.map(({ before, after }, index): PlainPupil => {
    const sex = random.below(2) === 0 ? "F" : "M";
    const support = random.unit();
    return {
      upn: uniquePupilNumber({
        authority: Math.floor(school.establishment / 10_000),
        school: school.establishment % 10_000,
        entryYear: 20,
        serial: index + 1,
      }),
      admissionNumber: String(2000 + index * 3).padStart(6, "0"),
      surname: random.pick(surnames),
      forename: random.pick(forenames[sex]),
      year: school.year,
      className: `${school.year}${String.fromCharCode(65 + Math.floor((index * classes) / school.size))}`,
      sex,
      pupilPremium: premium[index] ?? false,
      send: support < 0.14 ? "K" : support < 0.18 ? "E" : "N",
      eal: random.unit() < 0.19,
      before: random.unit() < MISSING.before ? null : before,
      after: random.unit() < MISSING.after ? null : after,
    };
  });
}

/** As many values as asked for, in random order, with exactly this mean and SD (n - 1) and roughly normal. */
export function spreadValues(
  random: SeededRandom,
  { count, mean, deviation }: { readonly count: number; readonly mean: number; readonly deviation: number },
): number[] {
  const draws = Array.from({ length: count }, () => random.normal());
  const centre = draws.reduce((sum, value) => sum + value, 0) / count;
  const spread = Math.sqrt(draws.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (count - 1));
  return draws.map((value) => mean + (deviation * (value - centre)) / spread);
}

/** Whole sizes between the bounds that add up to a total. Throws RangeError where none do. */
export function sizesAddingTo(
  random: SeededRandom,
  { total, count, minimum, maximum }: { total: number; count: number; minimum: number; maximum: number },
): number[] {
  if (total < count * minimum || total > count * maximum) throw new RangeError("no such sizes add up to the total");
  const sizes = Array.from({ length: count }, () => minimum + random.below(maximum - minimum + 1));
  let rest = total - sizes.reduce((sum, size) => sum + size, 0);
  while (rest !== 0) {
    const index = random.below(count);
    const size = (sizes[index] ?? 0) + Math.sign(rest);
    if (size < minimum || size > maximum) continue;
    sizes[index] = size;
    rest -= Math.sign(rest);
  }
  return sizes;
}
