import type { DisclosedShares, QuestionnaireItem } from "../result";

/** Shares of the given answers of one wave, 0 to 100, as answered (a reversed statement is not turned round). */
export interface AnswerShares {
  readonly answered: number;
  readonly agree: number;
  readonly uncertain: number;
  readonly disagree: number;
  /** One share for each answer, 1 first. */
  readonly each: readonly number[];
}

/** The shares of a wave; null where nobody answered. */
export function answerShares(item: QuestionnaireItem, wave: number): AnswerShares | null {
  const counts = item.waves[wave]?.counts ?? [];
  const disclosed = item.waves[wave]?.disclosed;
  if (disclosed !== undefined) return disclosedShares(disclosed, counts.length);
  const answered = counts.reduce((sum, count) => sum + count, 0);
  if (answered === 0) return null;
  const each = counts.map((count) => (100 * count) / answered);
  const half = Math.floor(counts.length / 2);
  const sum = (from: number, to: number): number => each.slice(from, to).reduce((total, share) => total + share, 0);
  return {
    answered,
    disagree: sum(0, half),
    uncertain: sum(half, counts.length - half),
    agree: sum(counts.length - half, counts.length),
    each,
  };
}

/** In a share copy there are bars only where no share is hidden. */
function disclosedShares(
  { answered, disagree, uncertain, agree }: DisclosedShares,
  points: number,
): AnswerShares | null {
  if (answered === null || typeof disagree !== "number" || typeof uncertain !== "number" || typeof agree !== "number")
    return null;
  const each = points % 2 === 1 ? [disagree, uncertain, agree] : [disagree, agree];
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

/** Share agreeing in the first wave. */
export function agreeBefore(item: QuestionnaireItem): number | null {
  return answerShares(item, 0)?.agree ?? null;
}

/** Share agreeing in the last wave; null where there is only one. */
export function agreeAfter(item: QuestionnaireItem): number | null {
  return item.waves.length < 2 ? null : (answerShares(item, item.waves.length - 1)?.agree ?? null);
}
