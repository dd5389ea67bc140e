import { wasThere, type SamplePupil } from "../samplePupil";
import type { SeededRandom } from "../seededRandom";

/** Share of project pupils judged at the standard or deeper, before and after (invented), and deeper. */
const atStandard = { before: 0.62, after: 0.71 } as const;
const deeper = { before: 0.17, after: 0.22 } as const;
const farBelow = 0.07;

/**
 * Adds teacher judgements (PKF, WTS, EXS, GDS) that follow the scores loosely, cut so that the planted shares of the
 * project pupils judged at both times stand at the standard.
 */
export function judgeAgainstStandard(random: SeededRandom, pupils: readonly SamplePupil[]): SamplePupil[] {
  // What a teacher sees beyond the test is much the same in October and in June.
  const beyond = pupils.map(() => 6 * random.normal());
  const judge = (moment: "before" | "after") => {
    const worth = pupils.map((pupil, index) => pupil[moment] + (beyond[index] ?? 0) + 3 * random.normal());
    const counted = new Set(judgedTwice(pupils));
    const judged = worth.filter((_, index) => counted.has(pupils[index] as SamplePupil)).sort((a, b) => b - a);
    const cut = (share: number) => judged[Math.round(share * judged.length) - 1] ?? 0;
    const [depth, standard, low] = [cut(deeper[moment]), cut(atStandard[moment]), cut(1 - farBelow)];
    return worth.map((value) => (value >= depth ? "GDS" : value >= standard ? "EXS" : value >= low ? "WTS" : "PKF"));
  };
  const [before, after] = [judge("before"), judge("after")];
  return pupils.map((pupil, index) => ({
    ...pupil,
    judgementBefore: before[index] ?? "",
    judgementAfter: after[index] ?? "",
  }));
}

/** The project pupils who were there both times, so judged at both. */
export function judgedTwice(pupils: readonly SamplePupil[]): readonly SamplePupil[] {
  return pupils.filter((pupil) => pupil.arm === "project" && wasThere(pupil, "before") && wasThere(pupil, "after"));
}
