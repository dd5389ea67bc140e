import { sat, type SamplePupil } from "../samplePupil";
import { seededRandom, type SeededRandom } from "../seededRandom";
import { plantScores } from "../plantScores";
import { smallPupils } from "../small/smallPupils";
import { AUTHORITY, CORRELATION, type SmallSchool, smallSchools, WAITING_LIST_EFFECT } from "../small/smallSchools";
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

/** Tinder Ford's class has its older pupils with it here, so that all eight schools have ten pupils or more. */
const OLDER = { school: "Tinder Ford School", pupils: 5 } as const;

/** This year's project pupils: those of the small sample without its mess, now also tested in February. */
export function practicePupils(): readonly PracticePupil[] {
  const random = seededRandom(20_250_212);
  const known = smallPupils()
    .filter(({ story, arm }) => story !== "moved-out" && arm === "project")
    .map((pupil) => inPractice(random, pupil));
  const older = smallSchools
    .filter(({ name }) => name === OLDER.school)
    .flatMap((school) =>
      inventPupils(random, {
        school,
        count: OLDER.pupils,
        effect: school.effect,
        cohort: 0,
        firstSerial: school.project,
      }),
    );
  return smallSchools.flatMap(({ name }) => [...known, ...older].filter(({ school }) => school === name));
}

/** The year before in the same schools and year groups: other children, whom nobody taught in the new way. */
export function earlierPupils(): readonly PracticePupil[] {
  const random = seededRandom(20_231_009);
  return smallSchools.flatMap((school) =>
    inventPupils(random, {
      school,
      count: school.project + (school.name === OLDER.school ? OLDER.pupils : 0),
      effect: WAITING_LIST_EFFECT,
      cohort: 1,
      firstSerial: 0,
    }),
  );
}

interface Invented {
  readonly school: SmallSchool;
  readonly count: number;
  readonly effect: number;
  /** Years before this one. */
  readonly cohort: number;
  readonly firstSerial: number;
}

function inventPupils(random: SeededRandom, { school, count, effect, cohort, firstSerial }: Invented): PracticePupil[] {
  const premium = Array.from({ length: count }, () => random.unit() < 0.28);
  const scores = plantScores(random, premium, {
    meanBefore: school.meanBefore,
    standardDeviation: school.standardDeviation,
    effect,
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
        entryYear: (school.year === 4 ? 20 : 16) - cohort,
        serial: firstSerial + index + 1,
      }),
      year: school.year,
      className: school.classes.project[Math.floor((index * school.classes.project.length) / count)] ?? "",
      sex: random.below(2) === 0 ? "F" : "M",
      pupilPremium: premium[index] ?? false,
      scores: [before, spring(random, { before, after }), tested ? after : null],
      judgements: [null, null],
      ...conduct(random, cohort === 0 ? INCIDENTS.fall : 0),
    };
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
