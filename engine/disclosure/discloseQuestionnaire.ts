import { type AnswerSet, lowerCount } from "../answerSet";
import type { Estimate } from "../estimate";
import type { DisclosedShares, ItemWave, QuestionnaireItem, QuestionnaireResult } from "../results/questionnaire";
import { groupedAnswers } from "../words/answerNames";
import { type DisclosureRules, symbols } from "./disclosureRules";
import type { Counts } from "./givesAway";
import { hiddenEstimate, roundedCount, roundedEstimate, roundedTo } from "./rounded";
import { safeSharesOverSchools } from "./safeShares";

export interface QuestionnaireDisclosure {
  readonly rules: DisclosureRules;
  /** Counts of each answer, least agreement first, by school (rows) for one statement in one wave. */
  readonly answersOf: (item: string, wave: number) => readonly Counts[];
}

/** A questionnaire as a share copy may show it: answers put together to upper, middle and lower ones, small shares hidden. */
export function discloseQuestionnaire(
  result: QuestionnaireResult,
  { rules, answersOf }: QuestionnaireDisclosure,
): QuestionnaireResult {
  const { answers } = result;
  const items = result.items.map((item): QuestionnaireItem => ({
    ...item,
    waves: item.waves.map((wave, index) =>
      discloseWave({ ...wave, bySchool: answersOf(item.id, index) }, { answers, rules }),
    ),
  }));
  return {
    ...withoutPeople(result),
    waves: result.waves.map(({ label, respondents }) => ({ label, respondents: roundedCount(respondents, rules) })),
    linked: result.linked === null ? null : roundedCount(result.linked, rules),
    answers: groupedAnswers(result.answers),
    askedPoints: result.answers.answers.length,
    items,
    estimates: result.estimates.map((estimate) => discloseEstimate(estimate, { ...result, items }, rules)),
  };
}

function withoutPeople(result: QuestionnaireResult): QuestionnaireResult {
  const { respondents, ...shown } = result;
  return respondents === undefined ? result : shown;
}

/** Counts of the lower answers, of those between and of the upper ones. */
function grouped(
  counts: readonly number[],
  answers: AnswerSet,
): readonly [disagree: number, uncertain: number, agree: number] {
  const sum = (from: number, to: number): number => counts.slice(from, to).reduce((total, count) => total + count, 0);
  const [lower, upperFrom] = [lowerCount(answers), counts.length - answers.upper];
  return [sum(0, lower), sum(lower, upperFrom), sum(upperFrom, counts.length)];
}

/** Counts of a wave as a share copy may show them: upper answers first, the rest only where all of it is safe. */
export function discloseWave(
  { counts, bySchool }: Pick<ItemWave, "counts"> & { readonly bySchool: readonly Counts[] },
  { answers, rules }: { readonly answers: AnswerSet; readonly rules: DisclosureRules },
): ItemWave {
  const hasNoMiddle = lowerCount(answers) + answers.upper === counts.length;
  const inOrderOf = (own: Counts): Counts => {
    const [disagreeing, uncertainOnes, agreeing] = grouped(own, answers);
    return hasNoMiddle ? [agreeing, disagreeing] : [agreeing, disagreeing, uncertainOnes];
  };
  const inOrder = inOrderOf(counts);
  const total = inOrder.reduce((sum, count) => sum + count, 0);
  const shown = safeSharesOverSchools(bySchool.map(inOrderOf), rules);
  const [agree = 0, disagree = 0, uncertain = 0] = inOrder.map((count, index) =>
    shown[index] === true ? shareOf(count, total) : bandOf(count, total, rules),
  );
  const answered = total < rules.minimum ? null : roundedCount(total, rules);
  const disclosed: DisclosedShares = { answered, disagree, uncertain, agree };
  return { counts: hasNoMiddle ? [0, 0] : [0, 0, 0], missing: 0, disclosed };
}

/** Whole per cent; some of very many are "low", never 0. */
function shareOf(count: number, total: number): number | string {
  const percent = total === 0 ? 0 : roundedTo((100 * count) / total, 0);
  return percent === 0 && count > 0 ? symbols.low : percent;
}

/** A lower limit below this would say little and could fit more than one share of the same people. */
const LEAST_BAND = 70;

/** A hidden share: nearly everybody's as a limit that fits any number left over below the minimum, others as a symbol. */
function bandOf(count: number, total: number, rules: DisclosureRules): string {
  if (total < rules.minimum || total - count >= rules.minimum) return symbols.confidential;
  const fewest = roundedCount(total, rules) - rules.countStep / 2;
  const limit = Math.floor((100 * (1 - rules.minimum / fewest)) / 5) * 5;
  return limit < LEAST_BAND ? symbols.confidential : `over ${limit}%`;
}

function discloseEstimate(estimate: Estimate, result: QuestionnaireResult, rules: DisclosureRules): Estimate {
  const small = estimate.n !== null && estimate.n < rules.minimum;
  if (small || !areSharesShown(estimate, result)) return hiddenEstimate(estimate);
  return roundedEstimate(estimate, rules);
}

/** A statement's estimates are shown only where all the shares of its wave are; its change where those of every wave are. */
function areSharesShown({ measure, group, statistic }: Estimate, { id, items }: QuestionnaireResult): boolean {
  const item = items.find((one) => measure === one.id || measure === `${id}:${one.id}`);
  if (item === undefined) return true;
  const wave = /^wave([0-9]+)$/.exec(group ?? "")?.[1];
  const waves = wave === undefined ? item.waves : item.waves.slice(Number(wave) - 1, Number(wave));
  return waves.every(({ disclosed }) => {
    if (disclosed === undefined) return false;
    if (statistic === "percent-agree" && wave !== undefined) return typeof disclosed.agree === "number";
    if (statistic === "percent-disagree") return typeof disclosed.disagree === "number";
    if (statistic === "percent-uncertain") return typeof disclosed.uncertain === "number";
    return [disclosed.agree, disclosed.uncertain, disclosed.disagree].every((share) => typeof share === "number");
  });
}
