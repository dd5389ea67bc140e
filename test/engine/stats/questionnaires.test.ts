import { Matrix } from "ml-matrix";
import fc from "fast-check";
import { cronbachAlpha } from "../../../engine/stats/cronbachAlpha";
import { interraterCorrelations } from "../../../engine/stats/interraterCorrelation";
import { itemAnalysis } from "../../../engine/stats/itemAnalysis";
import { krippendorffAlpha } from "../../../engine/stats/krippendorffAlpha";
import { likertItem } from "../../../engine/stats/likertItem";
import { netAgreement } from "../../../engine/stats/netAgreement";
import { oneFactor } from "../../../engine/stats/oneFactor";
import { omegaTotal } from "../../../engine/stats/omegaTotal";
import { reverseAnswer, scaleScore } from "../../../engine/stats/scaleScore";
import { spearmanBrown } from "../../../engine/stats/spearmanBrown";
import { weightedKappa } from "../../../engine/stats/weightedKappa";
import { valueOf } from "./valueOf";

const seeded = { seed: 20261122 };
const answer = fc.integer({ min: 1, max: 5 });
const answers = fc.array(fc.tuple(answer, answer, answer, answer), { minLength: 3, maxLength: 40 });
const columnsOf = (rows: readonly (readonly number[])[]) => [0, 1, 2, 3].map((j) => rows.map((row) => row[j] ?? NaN));

describe("a scale", () => {
  test("alpha is at most 1, lies in its range and does not depend on unit or order of items", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const items = columnsOf(rows);
        const alpha = cronbachAlpha(items);
        fc.pre(alpha.ok);
        const { interval, alpha: value } = valueOf(alpha);
        expect(value).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
        const turned = [...items].reverse().map((item) => item.map((one) => 10 - 2 * one));
        expect(valueOf(cronbachAlpha(turned)).alpha).toBeCloseTo(value, 9);
      }),
      seeded,
    );
  });

  test("the same item twice has alpha 1, and two items spread alike have the alpha of Spearman and Brown", () => {
    const first = [1, 2, 3, 4, 5];
    const second = [2, 1, 4, 3, 5];
    expect(valueOf(cronbachAlpha([first, first])).alpha).toBeCloseTo(1, 12);
    expect(valueOf(spearmanBrown(first, second))).toBeCloseTo(valueOf(cronbachAlpha([first, second])).alpha, 12);
  });

  test("an item worded the other way round shows as a negative item-rest correlation and is not turned", () => {
    const item = [1, 2, 3, 4, 5, 4];
    const items = [item, [1, 2, 3, 5, 5, 4], item.map((one) => reverseAnswer(one, { low: 1, high: 5 }))];
    const analysis = valueOf(itemAnalysis(items));
    expect(valueOf(analysis[2]?.itemRestCorrelation ?? { ok: false, reason: "no-values" })).toBeLessThan(0);
  });

  test("three items have the factor that three correlations determine", () => {
    // r(i, j) = λᵢλⱼ with three items: λ₁² = r₁₂ r₁₃ / r₂₃
    fc.assert(
      fc.property(fc.tuple(...[1, 2, 3].map(() => fc.double({ min: 0.3, max: 0.9, noNaN: true }))), (loadings) => {
        const correlations = new Matrix(loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b))));
        const factor = valueOf(oneFactor(correlations));
        factor.loadings.forEach((loading, item) => {
          expect(loading).toBeCloseTo(loadings[item] ?? NaN, 8);
        });
      }),
      seeded,
    );
  });

  test("a person's score needs half the items", () => {
    expect(scaleScore([4, null, 5, null])).toEqual({ ok: true, value: 4.5 });
    expect(scaleScore([4, null, null, null])).toEqual({ ok: false, reason: "too-few-items" });
    expect(scaleScore([])).toEqual({ ok: false, reason: "too-few-items" });
  });

  test("what has no reliability has a reason", () => {
    expect(cronbachAlpha([])).toEqual({ ok: false, reason: "too-few-items" });
    expect(
      cronbachAlpha(
        [
          [1, 2],
          [1, 2],
        ].slice(0, 1),
      ),
    ).toEqual({ ok: false, reason: "too-few-items" });
    expect(cronbachAlpha([[], []])).toEqual({ ok: false, reason: "no-values" });
    expect(cronbachAlpha([[1], [2]])).toEqual({ ok: false, reason: "too-few-values" });
    expect(
      cronbachAlpha([
        [3, 3, 3],
        [2, 2, 2],
      ]),
    ).toEqual({ ok: false, reason: "no-variation" });
    expect(
      omegaTotal([
        [1, 2, 3, 4],
        [2, 1, 4, 3],
      ]),
    ).toEqual({ ok: false, reason: "too-few-items" });
    expect(
      omegaTotal([
        [1, 2, 3, 4, 2],
        [2, 1, 4, 3, 3],
        [1, 1, 1, 1, 1],
      ]),
    ).toEqual({
      ok: false,
      reason: "no-variation",
    });
  });
});

describe("one item", () => {
  test("shares of agreement come from the counts", () => {
    expect(likertItem([1, 2, 4, 4, 5, 3], 5)).toMatchObject({
      value: { respondents: 6, counts: [1, 1, 1, 2, 1], topTwo: 0.5, bottomTwo: 2 / 6, median: 3.5 },
    });
    expect(likertItem([], 5)).toEqual({ ok: false, reason: "no-values" });
    expect(likertItem([1, 6], 5)).toEqual({ ok: false, reason: "not-applicable" });
    expect(() => likertItem([1], 3)).toThrow(RangeError);
  });

  test("net agreement turns with the sides and has no error when all agree", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (agree, disagree, unsure) => {
        const of = agree + disagree + unsure;
        fc.pre(of > 0);
        const net = valueOf(netAgreement({ agree, disagree, of }));
        const turned = valueOf(netAgreement({ agree: disagree, disagree: agree, of }));
        expect(turned.net).toBeCloseTo(-net.net, 12);
        expect(turned.standardError).toBeCloseTo(net.standardError, 12);
      }),
      seeded,
    );
    expect(valueOf(netAgreement({ agree: 7, disagree: 0, of: 7 })).standardError).toBe(0);
    expect(netAgreement({ agree: 0, disagree: 0, of: 0 })).toEqual({ ok: false, reason: "no-values" });
    expect(() => netAgreement({ agree: 3, disagree: 1, of: 3 })).toThrow(RangeError);
  });
});

describe("raters", () => {
  const table = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

  test("kappa is at most 1 and does not depend on who is first; with two levels all weights are one", () => {
    fc.assert(
      fc.property(table, (counts) => {
        const kappa = weightedKappa(counts, "quadratic");
        fc.pre(kappa.ok);
        const turned = counts.map((_, i) => counts.map((row) => row[i] ?? 0));
        expect(valueOf(kappa).kappa).toBeLessThanOrEqual(1 + 1e-12);
        expect(valueOf(weightedKappa(turned, "quadratic")).kappa).toBeCloseTo(valueOf(kappa).kappa, 9);
        const two = counts.slice(0, 2).map((row) => row.slice(0, 2));
        const plain = weightedKappa(two, "unweighted");
        if (plain.ok) expect(valueOf(weightedKappa(two, "linear")).kappa).toBeCloseTo(plain.value.kappa, 9);
      }),
      seeded,
    );
  });

  test("full agreement is 1, by every measure", () => {
    expect(
      valueOf(
        weightedKappa(
          [
            [3, 0],
            [0, 4],
          ],
          "linear",
        ),
      ).kappa,
    ).toBe(1);
    expect(
      valueOf(
        krippendorffAlpha(
          [
            [1, 1, null],
            [4, 4, 4],
            [2, null, 2],
          ],
          "ordinal",
        ),
      ),
    ).toBe(1);
  });

  test("ordinal and interval alpha do not change when raters or units change places", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const alpha = krippendorffAlpha(rows, "ordinal");
        fc.pre(alpha.ok);
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        expect(valueOf(krippendorffAlpha(turned, "ordinal"))).toBeCloseTo(valueOf(alpha), 9);
      }),
      seeded,
    );
  });

  test("adding the same to all ratings changes no correlation", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const plain = interraterCorrelations(rows);
        fc.pre(plain.ok);
        const moved = valueOf(interraterCorrelations(rows.map((row) => row.map((one) => one + 100))));
        expect(moved.randomRaters.correlation).toBeCloseTo(valueOf(plain).randomRaters.correlation, 8);
        expect(moved.fixedRatersMean.correlation).toBeCloseTo(valueOf(plain).fixedRatersMean.correlation, 6);
      }),
      seeded,
    );
  });

  test("too little to compare has a reason", () => {
    expect(
      weightedKappa(
        [
          [0, 0],
          [0, 0],
        ],
        "linear",
      ),
    ).toEqual({ ok: false, reason: "no-values" });
    expect(
      weightedKappa(
        [
          [5, 0],
          [0, 0],
        ],
        "linear",
      ),
    ).toEqual({ ok: false, reason: "zero-denominator" });
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        "nominal",
      ),
    ).toEqual({ ok: false, reason: "no-values" });
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
        ],
        "nominal",
      ),
    ).toEqual({ ok: false, reason: "no-variation" });
    expect(interraterCorrelations([[1, 2]])).toEqual({ ok: false, reason: "too-few-groups" });
  });
});
