import { type AnswerSet, lowerCount } from "../answerSet";
import type { DisclosedShares, QuestionnaireItem } from "../results/questionnaire";

/** Shares of the given answers of one wave, 0 to 100, as answered (a reversed statement is not turned round). */
export interface AnswerShares {
  readonly answered: number;
  /** Of the upper answers: those who agree, or say "often" or "always". */
  readonly agree: number;
  /** Of those between. */
  readonly uncertain: number;
  /** Of the lower answers. */
  readonly disagree: number;
  /** One share for each answer, 1 first. */
  readonly each: readonly number[];
}

/** The shares of a wave; null where nobody answered. */
export function answerShares(
  item: QuestionnaireItem,
  { wave, answers }: { readonly wave: number; readonly answers: AnswerSet },
): AnswerShares | null {
  const counts = item.waves[wave]?.counts ?? [];
  const disclosed = item.waves[wave]?.disclosed;
  if (disclosed !== undefined) return disclosedShares(disclosed, counts.length);
  const answered = counts.reduce((sum, count) => sum + count, 0);
  if (answered === 0) return null;
  const each = counts.map((count) => (100 * count) / answered);
  const lower = lowerCount(answers);
  const upperFrom = counts.length - answers.upper;
  const sum = (from: number, to: number): number => each.slice(from, to).reduce((total, share) => total + share, 0);
  return {
    answered,
    disagree: sum(0, lower),
    uncertain: sum(lower, upperFrom),
    agree: sum(upperFrom, counts.length),
    each,
  };
}

/** In a share copy there are bars only where no share is hidden. */
function disclosedShares(
  { answered, disagree, uncertain, agree }: DisclosedShares,
  groups: number,
): AnswerShares | null {
  if (answered === null || typeof disagree !== "number" || typeof uncertain !== "number" || typeof agree !== "number")
    return null;
  const each = groups > 2 ? [disagree, uncertain, agree] : [disagree, agree];
  return { answered, disagree, uncertain, agree, each };
}

/** True of a statement of a share copy that has a hidden share in any wave. */
export function hidesShare(item: QuestionnaireItem): boolean {
  return item.waves.some(
    ({ disclosed: said }) =>
      said !== undefined &&
      [said.answered, said.agree, said.uncertain, said.disagree].some((one) => typeof one !== "number"),
  );
}

/** Share of the upper answers in the first wave. */
export function agreeBefore(item: QuestionnaireItem, answers: AnswerSet): number | null {
  return answerShares(item, { wave: 0, answers })?.agree ?? null;
}

/** Share of the upper answers in the last wave; null where there is only one. */
export function agreeAfter(item: QuestionnaireItem, answers: AnswerSet): number | null {
  const wave = item.waves.length - 1;
  return wave < 1 ? null : (answerShares(item, { wave, answers })?.agree ?? null);
}
