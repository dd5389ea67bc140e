import { andThen, computed, type Computed, type Interval } from "../../stats/computed";
import { changeOfUnlinkedWaves } from "../../stats/changeOfUnlinkedWaves";
import { groupMoments } from "../../stats/groupMoments";
import { meanOverSchools } from "../../stats/meanOverSchools";
import type { QuestionnaireAnswers, WaveAnswers } from "./answers";

/** A variable of one respondent of a wave: an answer 0/1, a scale score; null where there is none. */
export type OfRespondent = (wave: WaveAnswers, respondent: number) => number | null;

/** Change of a variable between the first and the last wave. */
export interface WaveChange {
  readonly method: "one-school" | "school-means" | "random-effects";
  readonly linked: boolean;
  /** People the change rests on: linked pairs, or those of the smaller wave. */
  readonly people: number;
  readonly schools: number;
  /** Average school (equal to `peopleChange` for one school). */
  readonly change: number;
  readonly interval: Computed<Interval>;
  readonly peopleChange: number;
  /** Variance between schools; null where no random-effects mean was taken. */
  readonly tauSquared: number | null;
}

/** Respondents of the first and last wave with the same link, each used once. */
export function linkedPairs(answers: QuestionnaireAnswers): readonly (readonly [first: number, last: number])[] | null {
  const first = answers.waves[0];
  const last = answers.waves[answers.waves.length - 1];
  if (!first?.link || !last?.link || first === last) return null;
  const rowOf = new Map<string, number>();
  first.link.forEach((link, row) => {
    if (link !== null) rowOf.set(link, row);
  });
  const pairs: [number, number][] = [];
  last.link.forEach((link, row) => {
    const before = link === null ? undefined : rowOf.get(link);
    if (before === undefined || link === null) return;
    pairs.push([before, row]);
    rowOf.delete(link);
  });
  return pairs;
}

/**
 * The change of a variable: of linked respondents their own change, over schools; otherwise the difference of two
 * independent groups, school by school. Both through the school-level machine.
 */
export function waveChange(answers: QuestionnaireAnswers, variable: OfRespondent): Computed<WaveChange> {
  const pairs = linkedPairs(answers);
  return pairs === null ? unlinkedChange(answers, variable) : linkedChange(answers, variable, pairs);
}

function linkedChange(
  answers: QuestionnaireAnswers,
  variable: OfRespondent,
  pairs: readonly (readonly [number, number])[],
): Computed<WaveChange> {
  const [first, last] = ends(answers);
  const values: number[] = [];
  const groups: number[] = [];
  for (const [before, after] of pairs) {
    const [from, to] = [variable(first, before), variable(last, after)];
    const school = first.school[before] ?? -1;
    if (from === null || to === null || school < 0) continue;
    values.push(to - from);
    groups.push(school);
  }
  const over = meanOverSchools(groupMoments({ values, groups, groupCount: answers.schools.length }));
  return andThen(over, ({ method, n, schools, mean, interval, pupilMean, randomEffects }) =>
    computed({
      method,
      linked: true,
      people: n,
      schools,
      change: mean,
      interval,
      peopleChange: pupilMean,
      tauSquared: randomEffects?.tauSquared ?? null,
    }),
  );
}

function unlinkedChange(answers: QuestionnaireAnswers, variable: OfRespondent): Computed<WaveChange> {
  const [first, last] = ends(answers);
  const before = waveMoments(answers, first, variable);
  const after = waveMoments(answers, last, variable);
  return andThen(changeOfUnlinkedWaves(before, after), (result) =>
    computed({
      method: result.method,
      linked: false,
      people: Math.min(result.before, result.after),
      schools: result.schools,
      change: result.change,
      interval: result.interval,
      peopleChange: result.pupilChange,
      tauSquared: result.tauSquared,
    }),
  );
}

/** Moments of a variable in one wave, a group a school. */
export function waveMoments(answers: QuestionnaireAnswers, wave: WaveAnswers, variable: OfRespondent) {
  const values: number[] = [];
  const groups: number[] = [];
  for (let respondent = 0; respondent < wave.respondents; respondent += 1) {
    const value = variable(wave, respondent);
    const school = wave.school[respondent] ?? -1;
    if (value === null || school < 0) continue;
    values.push(value);
    groups.push(school);
  }
  return groupMoments({ values, groups, groupCount: answers.schools.length });
}

function ends({ waves }: QuestionnaireAnswers): readonly [WaveAnswers, WaveAnswers] {
  const [first] = waves;
  const last = waves[waves.length - 1];
  if (first === undefined || last === undefined) throw new RangeError("a questionnaire needs a wave");
  return [first, last];
}
