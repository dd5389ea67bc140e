import type { AttainmentResult, Result } from "../result";
import type { OrdinalResult } from "../results/ordinal";
import type { HeldBack } from "./compareCopies";
import { subjectOf } from "./copyFigures";
import { hiddenEstimate } from "./rounded";

/** Results without what is held back: whole results, rows of schools, pairs of groups. */
export function holdBack(results: readonly Result[], held: readonly HeldBack[]): readonly Result[] {
  return results.flatMap((result): readonly Result[] => {
    const own = held.filter(({ kind, subject }) => kind === result.kind && subject === subjectOf(result));
    if (own.some(isWhole)) return [];
    if (own.length === 0) return [result];
    if (result.kind === "attainment") return [{ ...withoutRows(result, own), groups: withoutPairs(result, own) }];
    return result.kind === "ordinal" ? [withoutRows(result, own)] : [];
  });
}

/** All of a result: its numbers over everybody are held back, and every other rests on them. */
export function isWhole({ school, group }: HeldBack): boolean {
  return school === null && group === null;
}

function withoutRows<Of extends AttainmentResult | OrdinalResult>(result: Of, held: readonly HeldBack[]): Of {
  const schools = new Set(held.map(({ school }) => school));
  const pairs = new Set(held.flatMap(({ group }) => (group === null ? [] : [group, `${group}:others`])));
  const { schoolJudgements } = result;
  return {
    ...result,
    schools: result.schools.map((counts) =>
      schools.has(counts.school) ? { ...counts, supplied: 0, both: 0, hidden: true } : counts,
    ),
    schoolJudgements: Object.fromEntries(Object.entries(schoolJudgements).filter(([school]) => !schools.has(school))),
    estimates: result.estimates.map((estimate) => {
      const isHeld = estimate.school === null ? pairs.has(estimate.group ?? "") : schools.has(estimate.school);
      return isHeld ? hiddenEstimate(estimate) : estimate;
    }),
  };
}

function withoutPairs({ groups }: AttainmentResult, held: readonly HeldBack[]): AttainmentResult["groups"] {
  const pairs = new Set(held.map(({ group }) => group));
  return groups.map((pair) =>
    pairs.has(pair.id) ? { ...pair, members: 0, others: 0, unknown: 0, hidden: true } : pair,
  );
}
