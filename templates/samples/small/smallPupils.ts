import { dateSerial, isoDate } from "../../../engine";
import { forenames, surnames } from "../names";
import { drawScores, plantScores, type PlantedScores, type ScorePair } from "../plantScores";
import { hasBothScores, type PupilStory, type SamplePupil } from "../samplePupil";
import { seededRandom, type SeededRandom } from "../seededRandom";
import { uniquePupilNumber } from "../uniquePupilNumber";
import { judgeAgainstStandard } from "./judgements";
import {
  AUTHORITY,
  characteristicCounts,
  CORRELATION,
  DISADVANTAGED_EFFECT,
  movedFrom,
  smallSchools,
  WAITING_LIST_EFFECT,
  type Missing,
  type SmallSchool,
} from "./smallSchools";

const SEED = 20_240_907;

/** A pupil before scores are planted. */
type Place = Pick<SamplePupil, "school" | "arm" | "className" | "story" | "pupilPremium"> & {
  readonly of: SmallSchool;
};

/**
 * The invented pupils of the small sample, school by school: 576 children on 578 rows, as the two who moved stand on
 * both lists. `schools` are in the order of `smallSchools`.
 */
export function smallPupils(): readonly SamplePupil[] {
  const random = seededRandom(SEED);
  const places = placePupils(random);
  const scores = scorePupils(random, places);
  const people = describePupils(random, places, scores);
  return withMovers(judgeAgainstStandard(random, people));
}

function placePupils(random: SeededRandom): Place[] {
  const schools = smallSchools.map((school) => school.project + school.waitingList);
  const premium = shareOut(characteristicCounts.pupilPremium, schools);
  return smallSchools.flatMap((school, index) => {
    const arms = (["project", "waiting-list"] as const).flatMap((arm) => {
      const size = arm === "project" ? school.project : school.waitingList;
      const classes = arm === "project" ? school.classes.project : school.classes.waitingList;
      const stories = random.shuffled(
        storiesOf(arm === "project" ? school.missing.project : school.missing.waitingList, size),
      );
      return stories.map((story, place) => ({
        of: school,
        school: school.name,
        arm,
        className: classes[Math.floor((place * classes.length) / size)] ?? "",
        story,
      }));
    });
    const flags = disadvantagedOf(random, arms, premium[index] ?? 0);
    return arms.map((place, at) => ({ ...place, pupilPremium: flags[at] ?? false }));
  });
}

function storiesOf(missing: Missing, size: number): PupilStory[] {
  const some = (count: number | undefined, story: PupilStory) => Array.from({ length: count ?? 0 }, () => story);
  const stories = [
    ...some(missing.left, "left"),
    ...some(missing.joined, "joined"),
    ...some(missing.absentBefore, "absent-before"),
    ...some(missing.absentAfter, "absent-after"),
    ...some(missing.movedIn, "moved-in"),
  ];
  return [...stories, ...some(size - stories.length, "stayed")];
}

/** Disadvantaged pupils at random, but twice as often among those a school lost in numbers (over 10 % without a second score). */
function disadvantagedOf(random: SeededRandom, places: readonly { story: PupilStory }[], count: number): boolean[] {
  const lost = places.map((place) => place.story === "left" || place.story === "absent-after");
  const lostCount = lost.filter(Boolean).length;
  const heavy = lostCount / places.length > 0.1 && lostCount > 10;
  // Twice the rate: p/count = 2 (lost - p)/(all - count), so p = 2 lost count / (all + count).
  const amongLost = heavy ? Math.round((2 * lostCount * count) / (places.length + count)) : null;
  const order = random.shuffled(places.map((_, index) => index));
  const chosen = new Set<number>();
  const take = (indexes: readonly number[], many: number) =>
    indexes.slice(0, many).forEach((index) => chosen.add(index));
  if (amongLost === null) take(order, count);
  else {
    take(
      order.filter((index) => lost[index]),
      amongLost,
    );
    take(
      order.filter((index) => !lost[index]),
      count - amongLost,
    );
  }
  return places.map((_, index) => chosen.has(index));
}

/** Plants each arm of each school among the pupils with both scores; all others are drawn from the same distribution. */
function scorePupils(random: SeededRandom, places: readonly Place[]): ScorePair[] {
  const scores: ScorePair[] = places.map(() => ({ before: 0, after: 0 }));
  for (const school of smallSchools) {
    for (const arm of ["project", "waiting-list"] as const) {
      const own = places.flatMap((place, index) => (place.of === school && place.arm === arm ? [index] : []));
      if (own.length === 0) continue;
      const planted: PlantedScores = {
        meanBefore: school.meanBefore,
        standardDeviation: school.standardDeviation,
        effect: arm === "project" ? school.effect : WAITING_LIST_EFFECT,
        correlation: CORRELATION,
        memberEffect: arm === "project" ? DISADVANTAGED_EFFECT : 0,
        minimum: 69,
        maximum: 141,
      };
      const matched = own.filter((index) => places[index]?.story === "stayed");
      const pairs = plantScores(
        random,
        matched.map((index) => places[index]?.pupilPremium ?? false),
        planted,
      );
      matched.forEach((index, at) => (scores[index] = pairs[at] ?? { before: 0, after: 0 }));
      for (const index of own) if (!matched.includes(index)) scores[index] = drawScores(random, planted);
    }
  }
  return scores;
}

function describePupils(random: SeededRandom, places: readonly Place[], scores: readonly ScorePair[]): SamplePupil[] {
  const traits = traitsOf(random, places.length);
  const serials = new Map<string, number>();
  const usedNames = new Set<string>();
  const pupils = places.map((place, index): SamplePupil => {
    const score = scores[index] ?? { before: 0, after: 0 };
    const serial = (serials.get(place.school) ?? 0) + 1;
    serials.set(place.school, serial);
    const sex = random.below(2) === 0 ? "F" : "M";
    const birth = (dateSerial(place.of.year === 4 ? "2015-09-01" : "2011-09-01") ?? 0) + random.below(366);
    const ageInMonths = ((dateSerial("2024-10-09") ?? 0) - birth) / 30.4375;
    const readingAge = (score: number, months: number) =>
      Math.min(
        191,
        Math.max(
          64,
          Math.round(ageInMonths + months + (score - 100) * (place.of.year === 4 ? 0.9 : 1) + 4 * random.normal()),
        ),
      );
    return {
      school: place.school,
      upn: uniquePupilNumber({
        authority: AUTHORITY,
        school: place.of.establishment,
        entryYear: place.of.year === 4 ? 20 : 16,
        serial,
      }),
      admissionNumber: String((place.of.establishment % 10) * 700 + 1200 + serial * 3).padStart(6, "0"),
      ...nameOf(random, sex, usedNames),
      birthDate: isoDate(birth) ?? "",
      beforeDate: isoDate((dateSerial("2024-10-07") ?? 0) + random.below(5)) ?? "",
      afterDate: isoDate((dateSerial("2025-06-09") ?? 0) + random.below(4)) ?? "",
      year: place.of.year,
      className: place.className,
      sex,
      pupilPremium: place.pupilPremium,
      ...(traits[index] ?? { send: "N", eal: false, ethnicity: "White British", lookedAfter: false }),
      arm: place.arm,
      story: place.story,
      ...score,
      readingAgeBefore: readingAge(score.before, 0),
      readingAgeAfter: readingAge(score.after, 8),
      judgementBefore: "",
      judgementAfter: "",
      attendance: Math.min(
        100,
        Math.max(71, Math.round((95.6 - (place.pupilPremium ? 2 : 0) + 2.6 * random.normal()) * 10) / 10),
      ),
    };
  });
  return testAgainOnlyTheLowest(pupils);
}

function nameOf(random: SeededRandom, sex: "F" | "M", used: Set<string>): { surname: string; forename: string } {
  for (;;) {
    const name = { surname: random.pick(surnames), forename: random.pick(forenames[sex]) };
    const whole = `${name.forename} ${name.surname}`;
    if (used.has(whole)) continue;
    used.add(whole);
    return name;
  }
}

/** Characteristics in exactly the numbers planted, spread over the alliance. */
function traitsOf(
  random: SeededRandom,
  count: number,
): Pick<SamplePupil, "send" | "eal" | "ethnicity" | "lookedAfter">[] {
  const { sendSupport, sendPlan, eal, lookedAfter } = characteristicCounts;
  const ranks = () => random.shuffled(Array.from({ length: count }, (_, index) => index));
  const [forSend, forEal, forCare] = [ranks(), ranks(), ranks()];
  return forSend.map((send, index) => {
    const speaksMore = (forEal[index] ?? count) < eal;
    return {
      send: send < sendSupport ? "K" : send < sendSupport + sendPlan ? "E" : "N",
      eal: speaksMore,
      ethnicity: random.pick(speaksMore ? ethnicitiesWithEal : ethnicities),
      lookedAfter: (forCare[index] ?? count) < lookedAfter,
    };
  });
}

const ethnicities = [
  "White British",
  "White British",
  "White British",
  "White British",
  "White Irish",
  "Mixed White and Asian",
  "Black Caribbean",
  "Indian",
];
const ethnicitiesWithEal = ["Pakistani", "White Other", "Black African", "Indian", "Bangladeshi", "Any other"];

/** A school that tested only its lowest scorers again: everyone else "not-tested-again". */
function testAgainOnlyTheLowest(pupils: readonly SamplePupil[]): SamplePupil[] {
  return smallSchools.flatMap((school) => {
    const own = pupils.filter((pupil) => pupil.school === school.name);
    if (school.testedAgain === undefined) return own;
    const order = [...own].sort((a, b) => a.before - b.before);
    const tested = new Set(order.slice(0, school.testedAgain));
    return own.map((pupil) => (tested.has(pupil) ? pupil : { ...pupil, story: "not-tested-again" as const }));
  });
}

/** The children who moved are also on the list of the school they left, with the same pupil number. */
function withMovers(pupils: readonly SamplePupil[]): readonly SamplePupil[] {
  const movers = pupils.filter((pupil) => pupil.story === "moved-in");
  const former = pupils.filter((pupil) => pupil.school === movedFrom);
  const classes = smallSchools.find((school) => school.name === movedFrom)?.classes.waitingList ?? [];
  const left = movers.map((pupil, index) => ({
    ...pupil,
    school: movedFrom,
    className: classes[index % classes.length] ?? "",
    admissionNumber: String(
      Math.max(...former.map((other) => Number(other.admissionNumber))) + 3 * (index + 1),
    ).padStart(6, "0"),
    story: "moved-out" as const,
  }));
  return smallSchools.flatMap((school) => [...pupils, ...left].filter((pupil) => pupil.school === school.name));
}

/** A total shared out in proportion to sizes, by largest remainder. */
function shareOut(total: number, sizes: readonly number[]): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const exact = sizes.map((size) => (total * size) / all);
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  byRemainder.slice(0, left).forEach(({ index }) => (shares[index] = (shares[index] ?? 0) + 1));
  return shares;
}

/** The pupils with both scores on one list, in an arm of a school. */
export function matchedPupils(pupils: readonly SamplePupil[], school: string, arm: SamplePupil["arm"]): SamplePupil[] {
  return pupils.filter((pupil) => pupil.school === school && pupil.arm === arm && hasBothScores(pupil));
}
