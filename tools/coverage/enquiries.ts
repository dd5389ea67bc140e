import type { Settings } from "../../engine/settings";
import type { Study } from "../../engine/study";
import { pupilStudy, questionnaireStudy, type SimulatedPupils, type Test } from "./enquiry";
import { drawArms, drawOneGroup, drawSizes, type Setting } from "./population";
import type { Random } from "./random";

/** A kind of enquiry whose truth is known. */
export interface EnquiryKind {
  readonly name: string;
  /** Did the enquiry do anything to what it is judged by? */
  readonly truth: "nothing" | "effect";
  readonly schools: readonly number[];
  readonly correlations: readonly number[];
  draw(random: Random, setting: Setting): Study;
}

/** Fewest pupils of an enquiry in one school: below 30 no more than "leans" is said anyway. */
const fewestPupils = 30;
const severalSizes = { schools: [1, 8, 20], correlations: [0, 0.1, 0.2] } as const;
const sameSeries = { sameTestSeries: true, chosenForLowScores: false } as const;

interface OneGroup {
  readonly name: string;
  readonly test: Test;
  readonly growth: number;
  readonly settings?: Partial<Settings>;
  readonly keep?: (before: number) => boolean;
  /** Chance that a pupil with this score before is not tested after. */
  readonly loss?: (before: number) => number;
}

function oneGroup({ name, test, growth, settings, keep = () => true, loss = () => 0 }: OneGroup): EnquiryKind {
  return {
    name,
    truth: "nothing",
    ...severalSizes,
    draw(random, setting) {
      const drawn = enoughPupils(random, setting, { change: growth, keep });
      const after = drawn.after.map((score, row) => (random.uniform() < loss(drawn.before[row] ?? 0) ? null : score));
      return pupilStudy({ ...drawn, after }, test, { ...sameSeries, ...settings });
    },
  };
}

/** Pupils of one or several schools of whom `keep` takes part; one school is drawn again until it has enough. */
function enoughPupils(
  random: Random,
  setting: Setting,
  { change, keep }: { readonly change: number; readonly keep: (before: number) => boolean },
) {
  for (;;) {
    const { before, after, school } = drawOneGroup(random, { ...setting, change });
    const kept = [...before.keys()].filter((row) => keep(before[row] ?? 0));
    const pick = (column: readonly number[]) => kept.map((row) => column[row] ?? 0);
    if (kept.length >= fewestPupils) return { before: pick(before), after: pick(after), school: pick(school) };
  }
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));
/** 22 % of pupils are lost: 8 % of those a standard deviation to one side of the mean, 38 % to the other. */
const lossOfLow = (before: number) => logistic(-1.5 - before);
const lossOfHigh = (before: number) => logistic(-1.5 + before);

interface TwoArms {
  readonly name: string;
  readonly truth: "nothing" | "effect";
  readonly whole: boolean;
  readonly schools: readonly number[];
  readonly settings: Partial<Settings>;
  readonly effect: number;
  /** How much higher the project's pupils start, both tests alike. */
  readonly ahead: number;
  readonly lossOfProject?: (before: number) => number;
}

function twoArms({ name, truth, whole, schools, settings, effect, ahead, lossOfProject }: TwoArms): EnquiryKind {
  return {
    name,
    truth,
    schools,
    correlations: [0, 0.1, 0.2],
    draw(random, setting) {
      const drawn = drawArms(random, { ...setting, effect, whole });
      const lift = (row: number) => (drawn.treated[row] === true ? ahead : 0);
      const lost = (row: number) =>
        drawn.treated[row] === true &&
        lossOfProject !== undefined &&
        random.uniform() < lossOfProject(drawn.before[row] ?? 0);
      const pupils: SimulatedPupils = {
        before: drawn.before.map((score, row) => score + lift(row)),
        after: drawn.after.map((score, row) => (lost(row) ? null : score + lift(row))),
        school: drawn.school,
        treated: drawn.treated,
        ...(whole ? {} : { classOf: drawn.cluster }),
      };
      return pupilStudy(pupils, "age-standardised", { ...sameSeries, ...settings });
    },
  };
}

const chosen = (unit: "classes" | "schools") => ({ allocation: { unit, method: "chosen" } }) as const;
const random = (unit: "classes" | "schools" | "pupils") => ({ allocation: { unit, method: "random" } }) as const;
const wholeArms = { truth: "nothing", whole: true, schools: [8, 20, 40], effect: 0 } as const;
const insideArms = { truth: "nothing", whole: false, schools: [8, 20], effect: 0 } as const;

/** Staff who report more after than before by half a standard deviation, in schools whose answers differ. */
const selfReport: EnquiryKind = {
  name: "self-report alone, rising by .5 SD",
  truth: "nothing",
  schools: [8, 20],
  correlations: [0, 0.1],
  draw(random, { schools, intraclassCorrelation: rho }) {
    const respondents = drawSizes(random, schools).flatMap((size, school) => {
      const shared = Math.sqrt(rho) * random.normal();
      return Array.from({ length: Math.min(size, 30) }, () => {
        const own = Math.sqrt(1 - rho) * random.normal();
        const answers = (shift: number) =>
          Array.from({ length: 5 }, () => agreement(3.2 + shift + 0.8 * (shared + own) + 0.6 * random.normal()));
        return { school, before: answers(0), after: answers(0.5) };
      });
    });
    return questionnaireStudy(respondents, "professional");
  },
};

const agreement = (value: number) => Math.min(5, Math.max(1, Math.round(value)));

/** Twenty pupils an arm of one school, drawn by lot. */
const pupilsByLot: EnquiryKind = {
  name: "true effect .4 SD, random, 20 pupils an arm",
  truth: "effect",
  schools: [1],
  correlations: [0],
  draw(source) {
    const before = Array.from({ length: 40 }, () => source.normal());
    const treated = before.map((_, row) => row % 2 === 0);
    const after = before.map(
      (score, row) => 0.75 * score + Math.sqrt(1 - 0.75 ** 2) * source.normal() + (treated[row] === true ? 0.4 : 0),
    );
    const school = before.map(() => 0);
    return pupilStudy({ before, after, school, treated }, "age-standardised", { ...sameSeries, ...random("pupils") });
  },
};

/** Enquiries in which nothing happened, and some in which something did. */
export const enquiryKinds: readonly EnquiryKind[] = [
  oneGroup({ name: "rising measure, growth .2 SD", test: "raw-mark", growth: 0.2 }),
  oneGroup({ name: "rising measure, growth .4 SD", test: "raw-mark", growth: 0.4 }),
  oneGroup({ name: "standardised, no change", test: "age-standardised", growth: 0 }),
  oneGroup({
    name: "chosen for low scores, Setup says so",
    test: "age-standardised",
    growth: 0,
    keep: (before) => before < -0.5,
    settings: { chosenForLowScores: true },
  }),
  oneGroup({
    name: "chosen for low scores, Setup silent",
    test: "age-standardised",
    growth: 0,
    keep: (before) => before < -0.5,
    settings: { chosenForLowScores: null },
  }),
  oneGroup({ name: "low starters lost", test: "age-standardised", growth: 0, loss: lossOfLow }),
  oneGroup({ name: "high starters lost", test: "age-standardised", growth: 0, loss: lossOfHigh }),
  twoArms({
    ...wholeArms,
    name: "random, whole schools, low starters of the project lost",
    ahead: 0,
    settings: random("schools"),
    lossOfProject: lossOfLow,
  }),
  twoArms({ ...wholeArms, name: "chosen whole schools, .2 SD ahead", ahead: 0.2, settings: chosen("schools") }),
  twoArms({ ...wholeArms, name: "chosen whole schools, .2 SD behind", ahead: -0.2, settings: chosen("schools") }),
  twoArms({ ...insideArms, name: "chosen classes in schools, .2 SD ahead", ahead: 0.2, settings: chosen("classes") }),
  twoArms({ ...insideArms, name: "chosen classes in schools, .2 SD behind", ahead: -0.2, settings: chosen("classes") }),
  selfReport,
  twoArms({
    name: "true effect .4 SD, random, 20 schools an arm",
    truth: "effect",
    whole: true,
    schools: [40],
    effect: 0.4,
    ahead: 0,
    settings: random("schools"),
  }),
  twoArms({
    name: "true effect .4 SD, random, about 20 classes an arm",
    truth: "effect",
    whole: false,
    schools: [16],
    effect: 0.4,
    ahead: 0,
    settings: random("classes"),
  }),
  pupilsByLot,
];
