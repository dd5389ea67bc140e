import fc from "fast-check";
import { contributionsOf, contributionText, type Estimate, type Study } from "../../../engine";
import { runAttainment } from "../../../engine/analyses/attainment/runAttainment";
import { mergeContributions } from "../../../engine/contributions/mergeContributions";
import { NEEDS_PUPILS } from "../../../engine/contributions/mergedMeasure";
import type { AttainmentResult } from "../../../engine";
import "../../fastCheckSeed";
import { type Pupil, studyOf } from "../../../tools/bench/studyOfPupils";

/** Estimates by what they are of; equal keys never meet in one result. */
function byName(estimates: readonly Estimate[]): Map<string, Estimate> {
  return new Map(
    estimates.map((one) => [
      JSON.stringify([one.measure, one.school, one.group, one.average, one.contrast, one.statistic, one.unit]),
      one,
    ]),
  );
}

function whole(study: Study): AttainmentResult {
  const outcome = runAttainment(
    { kind: "attainment", measure: "score", beforeColumn: "before", afterColumn: "after" },
    study,
  );
  // Too few pupils with both scores: nothing to compare.
  fc.pre(outcome.ok);
  if (!outcome.ok) throw new Error("unreachable");
  return outcome.value;
}

function merged(study: Study, minimum: number): AttainmentResult {
  const files = contributionsOf(study, { minimum }).map((one) => ({
    file: `${one.school}.json`,
    text: contributionText(one),
  }));
  const [result] = mergeContributions(files.reverse()).results;
  if (result === undefined) throw new Error("the merged study has no result");
  return result;
}

function expectEqual(one: AttainmentResult, other: AttainmentResult): void {
  const wanted = byName(one.estimates);
  const found = byName(other.estimates);
  // What needs the pupils is named with that reason for all of them, and left out of schools.
  const fromPupils = /percent-|probability-of|wilcoxon|rank-|hodges/;
  const comparable = (names: Iterable<string>) => [...names].filter((name) => !fromPupils.test(name)).sort();
  expect(comparable(found.keys())).toEqual(comparable(wanted.keys()));
  for (const [key, estimate] of wanted) {
    const got = found.get(key);
    if (got === undefined || got.reason === NEEDS_PUPILS) continue;
    for (const field of ["value", "low", "high"] as const) {
      const [expected, actual] = [estimate[field], got[field]];
      const close =
        expected === null || actual === null
          ? expected === actual
          : Math.abs(actual - expected) <= 1e-10 * Math.max(1, Math.abs(expected));
      if (!close) throw new Error(`${key} ${field}: ${String(actual)} instead of ${String(expected)}`);
    }
    expect({ key, n: got.n, method: got.method, schools: got.schools }).toEqual({
      key,
      n: estimate.n,
      method: estimate.method,
      schools: estimate.schools,
    });
  }
}

const pupil = (schools: number, arms: boolean): fc.Arbitrary<Pupil> =>
  fc.record({
    school: fc.integer({ min: 0, max: schools - 1 }).map((index) => `School ${"ABCDEFGH"[index] ?? ""}`),
    arm: arms ? fc.constantFrom("intervention", "control") : fc.constant(null),
    class: fc.constantFrom("1", "2"),
    premium: fc.constantFrom("Y", "N", null),
    before: fc.integer({ min: 60, max: 140 }),
    after: fc.option(fc.integer({ min: 60, max: 140 }), { freq: 12, nil: null }),
  });

describe("schools' sums instead of their pupils", () => {
  test("give the estimates of the whole workbook to 1e-10, in any order of schools", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 8 })
          .chain((schools) => fc.array(pupil(schools, false), { minLength: 40, maxLength: 160 })),
        (pupils) => {
          const study = studyOf(pupils);
          expectEqual(whole(study), merged(study, 1));
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("give the same comparison of arms, by class", () => {
    fc.assert(
      fc.property(fc.array(pupil(5, true), { minLength: 120, maxLength: 200 }), (pupils) => {
        // Classes lie in one arm each, as schools allocate them.
        const study = studyOf(pupils.map((one) => ({ ...one, class: `${one.arm ?? ""}-${one.class}` })));
        expectEqual(whole(study), merged(study, 1));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
