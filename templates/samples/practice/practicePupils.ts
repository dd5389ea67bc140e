import { sat, type SamplePupil } from "../samplePupil";
import { seededRandom, type SeededRandom } from "../seededRandom";
import { plantScores } from "../plantScores";
import { smallPupils } from "../small/smallPupils";
import { AUTHORITY, CORRELATION, smallSchools, WAITING_LIST_EFFECT } from "../small/smallSchools";
import { uniquePupilNumber } from "../uniquePupilNumber";

/** A pupil with what is taken every term; null: not taken. */
export interface PracticePupil {
  readonly school: string;
  readonly upn: string;
  readonly year: number;
  readonly className: string;
  readonly sex: "F" | "M";
  readonly pupilPremium: boolean;
  /** autumn, spring, summer */
  readonly scores: readonly [number | null, number | null, number | null];
  readonly judgements: readonly [string | null, string | null];
  /** per cent of sessions, autumn and summer */
  readonly attendance: readonly [number, number];
  /** behaviour incidents a term, autumn and summer */
  readonly incidents: readonly [number, number];
}

/** Share of the year's change that is there in spring, and how far single scores of that day lie from it. */
const SPRING = { share: 0.45, deviation: 4, missing: 0.03 } as const;
/** Mean incidents a term, and by how many of them they fall until summer. */
const INCIDENTS = { autumn: 1.6, fall: 0.35 } as const;

/** This year's project pupils: those of the small sample without its mess, now also tested in February. */
export function practicePupils(): readonly PracticePupil[] {
  const random = seededRandom(20_250_212);
  return smallPupils()
    .filter(({ story, arm }) => story !== "moved-out" && arm === "project")
    .map((pupil) => inPractice(random, pupil));
}

/** The year before in the same schools and year groups: other children, whom nobody taught in the new way. */
export function earlierPupils(): readonly PracticePupil[] {
  const random = seededRandom(20_231_009);
  return smallSchools.flatMap((school) => {
    const premium = Array.from({ length: school.project }, () => random.unit() < 0.28);
    const scores = plantScores(random, premium, {
      meanBefore: school.meanBefore,
      standardDeviation: school.standardDeviation,
      effect: WAITING_LIST_EFFECT,
      correlation: CORRELATION,
      memberEffect: 0,
      minimum: 69,
      maximum: 141,
    });
    return scores.map(({ before, after }, index): PracticePupil => {
      const tested = random.unit() >= 0.04;
      return {
        school: school.name,
        upn: uniquePupilNumber({
          authority: AUTHORITY,
          school: school.establishment,
          entryYear: school.year === 4 ? 19 : 15,
          serial: index + 1,
        }),
        year: school.year,
        className: school.classes.project[Math.floor((index * school.classes.project.length) / scores.length)] ?? "",
        sex: random.below(2) === 0 ? "F" : "M",
        pupilPremium: premium[index] ?? false,
        scores: [before, spring(random, { before, after }), tested ? after : null],
        judgements: [null, null],
        ...conduct(random, 0),
      };
    });
  });
}

function inPractice(random: SeededRandom, pupil: SamplePupil): PracticePupil {
  const { school, upn, year, className, sex, pupilPremium, before, after } = pupil;
  const [first, last] = [sat(pupil, "before"), sat(pupil, "after")];
  const middle = spring(random, pupil);
  return {
    school,
    upn,
    year,
    className,
    sex,
    pupilPremium,
    scores: [first ? before : null, first || last ? middle : null, last ? after : null],
    judgements: [first ? pupil.judgementBefore : null, last ? pupil.judgementAfter : null],
    ...conduct(random, INCIDENTS.fall),
  };
}

function spring(random: SeededRandom, { before, after }: { readonly before: number; readonly after: number }) {
  const score = Math.round(before + SPRING.share * (after - before) + SPRING.deviation * random.normal());
  return random.unit() < SPRING.missing ? null : Math.min(141, Math.max(69, score));
}

/** Sessions attended and incidents: most pupils have none, a few have many. */
function conduct(random: SeededRandom, fall: number): Pick<PracticePupil, "attendance" | "incidents"> {
  const usual = 95 + 2.4 * random.normal();
  const attended = () => Math.min(100, Math.max(68, Math.round(10 * (usual + 1.2 * random.normal())) / 10));
  const temper = random.unit() ** 2 * 3 * INCIDENTS.autumn;
  const counted = (mean: number) => Math.max(0, Math.round(mean + 0.8 * random.normal()));
  return { attendance: [attended(), attended()], incidents: [counted(temper), counted(temper - fall)] };
}
