import type { BenchmarkComparison, Range } from "../../results/benchmark";
import { type BenchmarkExcess, benchmarkExcess, excessOver } from "../../stats/benchmarkExcess";
import { andThen, computed, type Computed, undefinedBecause } from "../../stats/computed";
import { type FormRecord, numberOf, textOf } from "../../formRecords";
import { judge } from "../judgement/judge";
import { thresholds } from "../../thresholds";
import type { AtStandard } from "./standardChange";

export interface ElsewhereOptions {
  /** Our share from the pupils' own rows, where the record's measure is one of the study's. */
  readonly own: AtStandard | null;
  /** In percentage points. */
  readonly smallest: number;
}

/**
 * Our change of a share held against the change elsewhere: from the pupils' own rows over schools where they are there,
 * else from the entered shares by Newcombe with the counts over the design effect. Null where a share is missing.
 */
export function compareElsewhere(record: FormRecord, { own, smallest }: ElsewhereOptions): BenchmarkComparison | null {
  const [theirsBefore, theirsAfter] = [numberOf(record, "nationalBefore"), numberOf(record, "nationalAfter")];
  const entered = [numberOf(record, "oursBefore"), numberOf(record, "oursAfter")] as const;
  const fromPupils = own !== null && record.school === null;
  const [before, after] = fromPupils ? [own.change.before, own.change.after] : entered;
  if (theirsBefore === null || theirsAfter === null || before === null || after === null) return null;
  const sameChildren = fromPupils ? true : childrenOf(textOf(record, "children"));
  const people = fromPupils
    ? ([own.change.people, own.change.people] as const)
    : ([numberOf(record, "oursBeforePupils"), numberOf(record, "oursAfterPupils")] as const);
  const national = { change: (theirsAfter - theirsBefore) / 100, standardError: standardErrorElsewhere(record) };
  const compared = fromPupils
    ? overOwnRows(own, national)
    : overEntered(record, { ours: [before, after], people, national: [theirsBefore, theirsAfter] });
  const change = fromPupils ? own.change.change : after - before;
  const excess = change - 100 * national.change;
  const excessRange = compared.ok ? percent(compared.value.excessInterval) : null;
  const ratio = andThen(compared, (found) => found.ratio);
  const ratioRange = andThen(ratio, ({ interval }) => interval);
  const isTeachersWord = fromPupils && own.change.isTeachersWord;
  const ceiling = sameChildren === true ? "some-sign-of-gain" : "cannot-tell";
  return {
    measure: textOf(record, "measure") ?? "",
    school: record.school,
    comparedWith: textOf(record, "comparedWith"),
    yearBefore: textOf(record, "yearBefore"),
    yearAfter: textOf(record, "yearAfter"),
    source: textOf(record, "source"),
    basis: fromPupils ? "pupils" : "entered",
    ownMeasure: fromPupils ? own.change.measure : null,
    sameChildren,
    people,
    ours: [before, after],
    elsewhere: [theirsBefore, theirsAfter],
    change,
    elsewhereChange: 100 * national.change,
    excess,
    excessRange,
    reason: compared.ok ? null : compared.reason === "too-few-groups" ? "schools-not-known" : compared.reason,
    ratio: ratio.ok && ratioRange.ok ? ratio.value.ratio : null,
    ratioRange: ratioRange.ok ? ratioRange.value : null,
    startedLower: before <= theirsBefore - thresholds.lowStart,
    isTeachersWord,
    judgement: judge({
      range: excessRange,
      smallest,
      people: Math.min(people[0] ?? 0, people[1] ?? 0),
      ceiling: {
        most: isTeachersWord ? "cannot-tell" : ceiling,
        reasons: [
          ...(sameChildren === true ? [] : ["other-children"]),
          ...(isTeachersWord ? ["judged-by-own-teachers"] : []),
          "benchmark-only",
        ],
      },
    }),
    place: record.place,
  };
}

interface National {
  readonly change: number;
  readonly standardError: number;
}

function overOwnRows(own: AtStandard, national: National): Computed<BenchmarkExcess> {
  return andThen(own.interval, (changeInterval) =>
    computed(
      excessOver({
        change: own.change.change / 100,
        changeInterval,
        nationalChange: national.change,
        nationalStandardError: national.standardError,
      }),
    ),
  );
}

interface Entered {
  readonly ours: readonly [number, number];
  readonly people: readonly [number | null, number | null];
  readonly national: readonly [number, number];
}

/** Pupils of one school are alike: without the number of schools no range is given, for it would be far too narrow. */
function overEntered(record: FormRecord, { ours, people, national }: Entered): Computed<BenchmarkExcess> {
  const schools = record.school === null ? numberOf(record, "oursSchools") : 1;
  const [before, after] = people;
  if (before === null || after === null || before < 1 || after < 1) return undefinedBecause("no-values");
  if (schools === null || schools < 1) return undefinedBecause("too-few-groups");
  const perSchool = (before + after) / 2 / schools;
  const designEffect = schools === 1 ? 1 : Math.max(1, 1 + (perSchool - 1) * thresholds.benchmarkCorrelation);
  return benchmarkExcess({
    before: { count: (ours[0] / 100) * before, of: before },
    after: { count: (ours[1] / 100) * after, of: after },
    nationalBefore: national[0] / 100,
    nationalAfter: national[1] / 100,
    designEffect,
    nationalStandardError: standardErrorElsewhere(record),
  });
}

/** √(p(1−p)/n) of both shares elsewhere where the numbers of pupils are given; else they are taken as fixed. */
function standardErrorElsewhere(record: FormRecord): number {
  const variance = (share: string, pupils: string): number => {
    const p = (numberOf(record, share) ?? 0) / 100;
    const n = numberOf(record, pupils);
    return n === null || n < 1 ? 0 : (p * (1 - p)) / n;
  };
  return Math.sqrt(
    variance("nationalBefore", "nationalBeforePupils") + variance("nationalAfter", "nationalAfterPupils"),
  );
}

function childrenOf(text: string | null): boolean | null {
  return text === null ? null : text.startsWith("the same");
}

function percent({ low, high }: Range): Range {
  return { low: 100 * low, high: 100 * high };
}
