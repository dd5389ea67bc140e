import { EigenvalueDecomposition, Matrix, inverse } from "ml-matrix";
import fc from "fast-check";
import { clusterRobust } from "../../../engine/stats/clusterRobust";
import type { ClusterRobust, ClusterRobustOptions } from "../../../engine/stats/clusterRobust";

const score = fc.integer({ min: -50, max: 50 });
const pupil = fc.record({ y: score, x: score, arm: fc.boolean(), school: fc.nat(3), class: fc.nat(2) });
const pupils = fc.array(pupil, { minLength: 12, maxLength: 40 });

type Pupils = { y: number; x: number; arm: boolean; school: number; class: number }[];

function optionsOf(rows: Pupils): ClusterRobustOptions & { school: number[]; cluster: number[] } {
  return {
    response: rows.map(({ y }) => y),
    predictors: [rows.map(({ arm }) => Number(arm)), rows.map(({ x }) => x)],
    cluster: rows.map((row) => row.class),
    school: rows.map(({ school }) => school),
    coefficient: 0,
  };
}

function fit(options: ClusterRobustOptions): ClusterRobust {
  const result = clusterRobust(options);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** The formula of Pustejovsky & Tipton (2018), eqs 4 to 11, with every matrix written out. */
function textbook(rows: Pupils): { coefficient: number; standardError: number; degreesOfFreedom: number } {
  const schools = [...new Set(rows.map(({ school }) => school))];
  const design = new Matrix(
    rows.map((row) => [Number(row.arm), row.x, ...schools.map((school) => Number(school === row.school))]),
  );
  const bread = inverse(design.transpose().mmul(design));
  const response = Matrix.columnVector(rows.map(({ y }) => y));
  const coefficients = bread.mmul(design.transpose()).mmul(response);
  const residuals = Matrix.sub(response, design.mmul(coefficients));
  const maker = Matrix.sub(Matrix.eye(rows.length), design.mmul(bread).mmul(design.transpose()));
  const clusters = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const key = `${String(row.school)}/${String(row.class)}`;
    clusters.set(key, [...(clusters.get(key) ?? []), i]);
  });
  let variance = 0;
  const columns = [...clusters.values()].map((members) => {
    const { eigenvectorMatrix: vectors, realEigenvalues: values } = new EigenvalueDecomposition(
      maker.selection(members, members),
      { assumeSymmetric: true },
    );
    const roots = Matrix.diag(values.map((value) => (value > 1e-12 ? 1 / Math.sqrt(value) : 0)));
    const weights = vectors
      .mmul(roots)
      .mmul(vectors.transpose())
      .mmul(design.subMatrixRow(members, 0, design.columns - 1))
      .mmul(bread.getColumnVector(0));
    variance += weights.dot(residuals.subMatrixRow(members, 0, 0)) ** 2;
    const everyone = rows.map((_, i) => i);
    return maker.selection(everyone, members).mmul(weights).getColumn(0);
  });
  const products = columns.map((first) =>
    columns.map((second) => first.reduce((s, v, i) => s + v * (second[i] ?? 0), 0)),
  );
  const trace = products.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const squares = products.flat().reduce((sum, value) => sum + value * value, 0);
  return {
    coefficient: coefficients.get(0, 0),
    standardError: Math.sqrt(variance),
    degreesOfFreedom: trace ** 2 / squares,
  };
}

/** Enough people a class and a design far from singular: the textbook formula loses its digits before ours does. */
function wellPosed(rows: Pupils): boolean {
  const options = optionsOf(rows);
  const result = clusterRobust(options);
  return result.ok && result.value.inference.ok && result.value.inference.value.degreesOfFreedom > 1.05;
}

test("the sandwich with absorbed school terms is the textbook's with every dummy column written out", () => {
  fc.assert(
    fc.property(pupils, (rows) => {
      fc.pre(wellPosed(rows));
      const got = fit(optionsOf(rows));
      const want = textbook(rows);
      expect(got.coefficient).toBeCloseTo(want.coefficient, 7);
      expect(got.inference).toMatchObject({
        ok: true,
        value: {
          standardError: expect.closeTo(want.standardError, 5) as number,
          degreesOfFreedom: expect.closeTo(want.degreesOfFreedom, 5) as number,
        },
      });
    }),
    { seed: 20261122, numRuns: 200 },
  );
});

test("the order of pupils and an offset common to all change nothing", () => {
  fc.assert(
    fc.property(pupils, fc.constantFrom(0, 1e6, 1e12), (rows, offset) => {
      fc.pre(wellPosed(rows));
      const there = fit(optionsOf(rows));
      const back = fit(optionsOf([...rows].reverse().map((row) => ({ ...row, y: row.y + offset, x: row.x + offset }))));
      expect(back.coefficient).toBeCloseTo(there.coefficient, 8);
      expect(back.standardErrors.cr2).toBeCloseTo(there.standardErrors.cr2, 7);
      expect(back.standardErrors.cr1s).toBeCloseTo(there.standardErrors.cr1s, 7);
    }),
    { seed: 20261122 },
  );
});

test("coefficient and errors scale with the response and turn sign with it", () => {
  fc.assert(
    fc.property(pupils, fc.constantFrom(-1, -3, 0.5, 1000), (rows, factor) => {
      fc.pre(wellPosed(rows));
      const plain = fit(optionsOf(rows));
      const scaled = fit(optionsOf(rows.map((row) => ({ ...row, y: row.y * factor }))));
      const tolerance = 1e-9 * (1 + Math.abs(factor)) * (1 + Math.abs(plain.coefficient) + plain.standardErrors.cr2);
      expect(Math.abs(scaled.coefficient - factor * plain.coefficient)).toBeLessThan(tolerance);
      expect(Math.abs(scaled.standardErrors.cr2 - Math.abs(factor) * plain.standardErrors.cr2)).toBeLessThan(tolerance);
    }),
    { seed: 20261122 },
  );
});

test("a mean is the regression without predictors: clusters of one give the ordinary standard error", () => {
  const result = fit({ response: [2, 4, 9], predictors: [], cluster: ["A", "B", "C"], coefficient: "intercept" });
  // mean 5, variance 13 by n - 1, standard error sqrt(13 / 3); CR2 is exact for clusters of one
  expect(result.coefficient).toBeCloseTo(5, 12);
  expect(result.standardErrors.cr2).toBeCloseTo(Math.sqrt(13 / 3), 12);
  expect(result.inference).toMatchObject({ value: { degreesOfFreedom: expect.closeTo(2, 10) as number } });
});

describe("what has no value gives its reason", () => {
  const base = {
    response: [1, 2, 4, 3],
    predictors: [[0, 1, 0, 1]],
    cluster: ["A", "A", "B", "B"],
    coefficient: 0,
  } as const;

  test.each([
    ["no rows", { ...base, response: [], predictors: [[]], cluster: [] }, "no-values"],
    ["a constant predictor", { ...base, predictors: [[1, 1, 1, 1]] }, "singular"],
    ["a predictor constant within schools", { ...base, predictors: [[0, 0, 1, 1]], school: [1, 1, 2, 2] }, "singular"],
    ["two predictors the same", { ...base, predictors: [base.predictors[0], base.predictors[0]] }, "singular"],
    ["a value that is no number", { ...base, response: [1, 2, NaN, 3] }, "not-finite"],
    ["values beyond squares", { ...base, response: [1e200, -1e200, 1e200, 3] }, "not-finite"],
  ] as const)("%s", (_, options, reason) => {
    expect(clusterRobust(options)).toEqual({ ok: false, reason });
  });

  test("one cluster: a coefficient without inference", () => {
    const result = fit({ ...base, cluster: ["A", "A", "A", "A"] });
    expect(result.inference).toEqual({ ok: false, reason: "too-few-groups" });
  });

  test("no residual variation: a coefficient without inference", () => {
    const result = fit({ ...base, response: [1, 2, 1, 2] });
    expect(result.coefficient).toBeCloseTo(1, 12);
    expect(result.inference).toEqual({ ok: false, reason: "no-variation" });
  });

  test("columns of different length and a predictor that is not there are mistakes of the caller", () => {
    expect(() => clusterRobust({ ...base, response: [1] })).toThrow(RangeError);
    expect(() => clusterRobust({ ...base, coefficient: 3 })).toThrow(RangeError);
    expect(() => clusterRobust({ ...base, school: [1, 1, 2, 2], coefficient: "intercept" })).toThrow(RangeError);
  });
});
