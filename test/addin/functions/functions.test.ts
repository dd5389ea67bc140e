import fc from "fast-check";
import {
  alpha,
  cohensDav,
  effectCi,
  hedgesG,
  innovation,
  mdes,
  meanChange,
  months,
  netAgree,
  wilson,
} from "../../../addin/functions/functions";
import { ancova, hedgesGancova, monthsOfProgress } from "../../../engine";
import { expectedOf, rangesOf } from "./referenceCases";
import { errorOf, stubCustomFunctions } from "./stubCustomFunctions";

Object.assign(globalThis, { CustomFunctions: stubCustomFunctions() });

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const row = (...cells: unknown[]): unknown[][] => [cells];
/** What Excel hands over for an argument that was left out. */
const leftOut = null as unknown as undefined;

const sleep = rangesOf("sleep.csv", ["pre", "post"]);
const paired = expectedOf<Record<string, number> & { ci_d_av_nctpivot: [number, number] }>("sleep/paired[pre,post]");

describe("change of one group, on Student's sleep data", () => {
  // Every expected value: reference case sleep/paired (R: t.test, gamma, noncentral t pivot).
  it("gives the mean change, d_av and g_av", () => {
    expect(meanChange(sleep.pre, sleep.post)).toBeCloseTo(paired["meanDiff"] ?? NaN, 12);
    expect(cohensDav(sleep.pre, sleep.post)).toBeCloseTo(paired["d_av"] ?? NaN, 12);
    expect(hedgesG(sleep.pre, sleep.post)).toBeCloseTo(paired["g_av"] ?? NaN, 12);
  });

  it("gives g_av with the range of d_av as it is, ten pupils, one school", () => {
    const [[effect, low, high, pupils, schools] = []] = effectCi(sleep.pre, sleep.post, leftOut);
    expect(effect).toBeCloseTo(paired["g_av"] ?? NaN, 12);
    expect(low).toBeCloseTo(paired.ci_d_av_nctpivot[0], 8);
    expect(high).toBeCloseTo(paired.ci_d_av_nctpivot[1], 8);
    expect([pupils, schools]).toEqual([10, 1]);
  });

  it("takes a row for a column, and one of each", () => {
    const flat = (range: unknown[][]) => row(...range.flat());
    expect(hedgesG(flat(sleep.pre), flat(sleep.post))).toBe(hedgesG(sleep.pre, sleep.post));
    expect(hedgesG(flat(sleep.pre), sleep.post)).toBe(hedgesG(sleep.pre, sleep.post));
  });

  it("leaves out, in pairs, what is no number: blanks, text, TRUE, errors, cards without a number", () => {
    const noNumbers = [
      "",
      null,
      undefined,
      "Ab",
      true,
      "#N/A",
      { code: "#N/A" },
      { basicType: "Error", basicValue: "#N/A" },
    ];
    const before = [...sleep.pre, ...noNumbers.map((cell) => [cell]), ...noNumbers.map(() => [50])];
    const after = [...sleep.post, ...noNumbers.map(() => [50]), ...noNumbers.map((cell) => [cell])];
    expect(hedgesG(before, after)).toBe(hedgesG(sleep.pre, sleep.post));
    expect(effectCi(before, after)[0]?.[3]).toBe(10);
  });

  it("takes formatted numbers for what they are", () => {
    const formatted = sleep.pre.map(([cell]) => [{ type: "FormattedNumber", basicType: "Double", basicValue: cell }]);
    expect(meanChange(formatted, sleep.post)).toBe(meanChange(sleep.pre, sleep.post));
  });
});

describe("several schools, on Project STAR's 75", () => {
  const star = rangesOf("star_g2g3_math.csv", ["math2", "math3", "school"]);
  // Reference case one_machine: 4,686 pupils with both scores; J × mean change / S_av with its interval scaled alike.
  const machine = expectedOf<{ n: number; gAv: { value: number; ci: [number, number] } }>(
    "star_g2g3_math/one_machine[math2,math3,school]",
  );

  it("gives the average school's effect and range by the school-level machine", () => {
    const [[effect, low, high, pupils, schools] = []] = effectCi(star.math2, star.math3, star.school);
    expect(effect).toBeCloseTo(machine.gAv.value, 6);
    expect(low).toBeCloseTo(machine.gAv.ci[0], 6);
    expect(high).toBeCloseTo(machine.gAv.ci[1], 6);
    expect([pupils, schools]).toEqual([machine.n, 75]);
  });

  it("gives a wider range than pupils taken as independent would", () => {
    const [[, low = NaN, high = NaN] = []] = effectCi(star.math2, star.math3, star.school);
    const [[, lowOfOne = NaN, highOfOne = NaN] = []] = effectCi(star.math2, star.math3);
    expect(high - low).toBeGreaterThan(2 * (highOfOne - lowOfOne));
  });

  it("leaves out pupils without a school, and takes schools as the same whatever their case and spaces", () => {
    const before = column(1, 2, 4, 3, 5, 6, 9);
    const after = column(2, 4, 5, 5, 6, 9, 1);
    const tidy = effectCi(before.slice(0, 6), after.slice(0, 6), column("Ash", "Ash", "Ash", "Elm", "Elm", "Elm"));
    expect(effectCi(before, after, column("Ash", " ash", "ASH ", "Elm", "elm", "Elm\u00a0", ""))).toEqual(tidy);
    expect(tidy[0]?.[4]).toBe(2);
  });

  it("is one school where all have the same", () => {
    expect(
      effectCi(
        sleep.pre,
        sleep.post,
        sleep.pre.map(() => ["Ash"]),
      ),
    ).toEqual(effectCi(sleep.pre, sleep.post));
  });

  it("says so where nobody has a school", () => {
    expect(
      errorOf(() =>
        effectCi(
          sleep.pre,
          sleep.post,
          sleep.pre.map(() => [""]),
        ),
      ),
    ).toEqual({
      code: "#N/A",
      sentence: "No row has a number before, a number after and a school.",
    });
  });
});

describe("what cannot be answered", () => {
  it.each([
    [
      meanChange,
      column(1, 2, 3),
      column(1, 2),
      "Before is 3 rows by 1 column, after is 2 rows by 1 column. Choose ranges of the same size.",
    ],
    [
      hedgesG,
      [
        [1, 2],
        [3, 4],
      ],
      column(1, 2, 3, 4),
      "Before is 2 rows by 2 columns, after is 4 rows by 1 column. Choose ranges of the same size.",
    ],
    [
      cohensDav,
      column("98", "101 ", 99),
      column(1, 2, 3),
      "2 cells of before hold numbers stored as text. Convert to numbers first.",
    ],
  ])("%p is #VALUE! with what to do", (ask, before, after, sentence) => {
    expect(errorOf(() => ask(before, after))).toEqual({ code: "#VALUE!", sentence });
  });

  it("is #N/A where there is no such number, with the reason", () => {
    expect(errorOf(() => meanChange(column("x", 1), column(2, "")))).toEqual({
      code: "#N/A",
      sentence: "No row has a number both before and after.",
    });
    expect(errorOf(() => hedgesG(column(5, 5, 5), column(5, 5, 5)))).toEqual({
      code: "#N/A",
      sentence: "No answer: all values are the same.",
    });
    expect(errorOf(() => hedgesG(column(1, 2), column(2, 4)))).toEqual({
      code: "#N/A",
      sentence: "No answer: too few values.",
    });
  });

  const cell = fc.oneof(
    fc.double({ noNaN: true }),
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom<unknown>("", null, "Ab", "12", true, "#N/A", { basicType: "Empty" }, {}, Number.POSITIVE_INFINITY),
  );
  const range = fc
    .integer({ min: 1, max: 3 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
    );
  it("is always finite numbers or one of the two errors with a sentence, whatever the cells hold", () => {
    const asks: ((one: unknown[][], other: unknown[][]) => unknown)[] = [
      meanChange,
      hedgesG,
      cohensDav,
      (one, other) => effectCi(one, other, one),
      (one) => alpha(one),
      (one) => netAgree(one),
      innovation,
      (one, other) => months(one, other, other, one),
    ];
    fc.assert(
      fc.property(range, range, fc.constantFrom(...asks), (one, other, ask) => {
        try {
          for (const value of [ask(one, other)].flat(2)) {
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
            else expect(typeof value).toBe("string");
          }
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^#(VALUE!|N\/A)$/) as unknown });
          expect((error as Error).message).toMatch(/^[A-Z1-9].*\.$/);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("ALPHA", () => {
  const items = ["A2", "A3", "A4", "A5"] as const;
  const answers = rangesOf("bfi.csv", items);
  const people = answers.A2.slice(0, 300).map((_, index) => items.map((item) => answers[item][index]?.[0] ?? ""));

  it("is alpha as its formula says, over people who answered everything", () => {
    const complete = people.filter((given) => given.every((cell) => cell !== "")) as number[][];
    expect(complete.length).toBeLessThan(people.length);
    // k/(k − 1)(1 − Σ var of items / var of their sum): Cronbach 1951, doi:10.1007/BF02310555, written out.
    const variance = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    };
    const ofItems = items.reduce((sum, _, item) => sum + variance(complete.map((given) => given[item] ?? NaN)), 0);
    const ofSum = variance(complete.map((given) => given.reduce((sum, value) => sum + value, 0)));
    const [[value, low = NaN, high = NaN, respondents] = []] = alpha(people);
    expect(value).toBeCloseTo((4 / 3) * (1 - ofItems / ofSum), 12);
    expect(respondents).toBe(complete.length);
    expect(low).toBeLessThan(value ?? NaN);
    expect(high).toBeGreaterThan(value ?? NaN);
  });

  it("is the same with statements in rows, and a heading row does not count", () => {
    const turned = items.map((_, item) => people.map((given) => given[item]));
    expect(alpha(turned, true)).toEqual(alpha(people, false));
    expect(alpha([[...items], ...people])).toEqual(alpha(people));
  });

  it("wants two statements", () => {
    expect(errorOf(() => alpha(column(1, 2, 3))).code).toBe("#VALUE!");
    expect(errorOf(() => alpha(row(1, 2, 3))).sentence).toBe("No answer: too few values.");
  });
});

describe("NETAGREE", () => {
  const { O4 } = rangesOf("bfi.csv", ["O4"]);
  // Reference case likert_item[O4]: 2,786 people, six points.
  const { netAgree: expected } = expectedOf<{ netAgree: number }>("bfi/likert_item[O4]");

  it("is the two highest less the two lowest, and turns round", () => {
    expect(netAgree(O4, 6)).toBeCloseTo(expected, 12);
    expect(netAgree(O4, 6, true)).toBeCloseTo(-expected, 12);
  });

  it("takes five points where none are given, and refuses an answer beyond", () => {
    expect(netAgree(column(5, 4, 3, 1, "Not sure", ""), leftOut, leftOut)).toBeCloseTo(0.25, 12);
    expect(errorOf(() => netAgree(O4)).sentence).toBe(
      "An answer is not a whole number from 1 to 5. Check the answers or the highest point.",
    );
    expect(errorOf(() => netAgree(O4, 3)).code).toBe("#VALUE!");
    expect(errorOf(() => netAgree(column("", "Agree"))).code).toBe("#N/A");
  });
});

describe("WILSON", () => {
  // Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I: 81 of 263.
  const { ci95, ci99 } = expectedOf<{ ci95: number[]; ci99: number[] }>("newcombe1998/wilson[row1]");

  it("is Wilson's interval at .95 and at another level", () => {
    wilson(81, 263, leftOut)[0]?.forEach((end, index) => expect(end).toBeCloseTo(ci95[index] ?? NaN, 10));
    wilson(81, 263, 0.99)[0]?.forEach((end, index) => expect(end).toBeCloseTo(ci99[index] ?? NaN, 10));
  });

  it("refuses impossible counts and levels", () => {
    expect(errorOf(() => wilson(5, 4)).code).toBe("#VALUE!");
    expect(errorOf(() => wilson(1, 4, 95)).sentence).toBe("The level must lie between 0 and 1, such as 0.95.");
    expect(errorOf(() => wilson(0, 0)).code).toBe("#N/A");
  });
});

describe("MDES", () => {
  // Reference cases power_mdes, rows 1 and 4 (Dong & Maynard 2013, doi:10.1080/19345747.2012.673143; exact paired power).
  const first = expectedOf<Record<string, number>>("power_grid/power_mdes[row1]");
  const fourth = expectedOf<Record<string, number>>("power_grid/power_mdes[row4]");

  it("plans pupils drawn one by one, and pupils drawn inside schools", () => {
    expect(mdes("pupils", 200)).toBeCloseTo(first["mdes_ira"] ?? NaN, 8);
    expect(mdes("Within schools", 100, 10)).toBeCloseTo(fourth["mdes_bira2c"] ?? NaN, 8);
  });

  it("plans one group of one school: d_z of the exact test on the scale of the scores", () => {
    expect(mdes("one group", 20, leftOut, leftOut, 0.5)).toBeCloseTo(first["mdes_paired_exact_d_z"] ?? NaN, 8);
    expect(mdes("one group", 20, 1, leftOut, 0.75)).toBeCloseTo(
      (first["mdes_paired_exact_d_z"] ?? NaN) * Math.SQRT1_2,
      8,
    );
  });

  it("plans whole schools and one group in several: multiplier and variance of the formulas", () => {
    // t(.975, 8) + t(.80, 8) = 2.306004 + 0.888890 (tables of Student's t); √(.1/(.25·10) + .9/(.25·10·20)) = √.058.
    expect(mdes("schools", 20, 10, 0.1)).toBeCloseTo(3.194894 * Math.sqrt(0.058), 5);
    // The example of detectableInOneGroup, engine/stats: t(7), √(2·.2·(.1 + .9/20)/8).
    expect(mdes("one group", 20, 8, 0.1, 0.8)).toBeCloseTo(0.277634674994779, 12);
  });

  it("gets smaller with a score before that tells much", () => {
    expect(mdes("schools", 20, 12, 0.1, 0.8)).toBeLessThan(mdes("schools", 20, 12, 0.1));
    expect(mdes("within schools", 20, 12, leftOut, 0.8)).toBeLessThan(mdes("within schools", 20, 12));
  });

  it.each([
    [() => mdes("lottery", 20), "Give the design as"],
    [() => mdes("pupils", 20.5), "Give the number of pupils"],
    [() => mdes("pupils", 20, 8), 'Use "within schools"'],
    [() => mdes("schools", 20, leftOut, 0.1), "Give the number of schools"],
    [() => mdes("schools", 20, 8), "Give how alike"],
    [() => mdes("one group", 20), "Give the correlation"],
    [() => mdes("one group", 20, 8, 0.1, 1), "The correlation must lie"],
  ])("says what is missing (%#)", (ask, sentence) => {
    expect(errorOf(ask)).toEqual({ code: "#VALUE!", sentence: expect.stringContaining(sentence) as unknown });
  });

  it("is #N/A with two schools drawn whole", () => {
    expect(errorOf(() => mdes("schools", 20, 2, 0.1)).code).toBe("#N/A");
  });
});

describe("INNOVATION", () => {
  it("names the quadrant of each pair, in the shape of the range", () => {
    expect(innovation(column(2, 4, 2, 4), column(2, 2, 4, 4))).toEqual(
      column("incremental", "unfocused", "replicable", "radical"),
    );
    expect(innovation(row(2, "", 4), row(2, 3, null))).toEqual(row("incremental", "", ""));
  });

  it("names the neighbour within a quarter of the cut", () => {
    expect(innovation(row(4), row(3.1))).toEqual(row("radical, close to unfocused"));
  });

  it("refuses ratings off the scale and nothing at all", () => {
    expect(errorOf(() => innovation(row(6), row(2))).code).toBe("#VALUE!");
    expect(errorOf(() => innovation(row(""), row(2))).code).toBe("#N/A");
  });
});

describe("MONTHS", () => {
  const study = rangesOf("obrienkaiser.csv", ["pre", "post", "treatment"]);
  const arm = (inArm: (label: unknown) => boolean, of: unknown[][]) =>
    of.filter((_, index) => inArm(study.treatment[index]?.[0]));
  const project = (label: unknown) => label !== "control";
  const comparison = (label: unknown) => label === "control";
  const ask = () =>
    months(arm(project, study.pre), arm(project, study.post), arm(comparison, study.pre), arm(comparison, study.post));

  it("translates the adjusted effect and both ends of its range", () => {
    // Reference case obrienkaiser/ancova: g 1.394, range .511 to 2.278; the Toolkit's table: .45 to .52 is 6 months,
    // above 1.00 is not converted.
    expect(ask()).toEqual([["more than 12", 6, "more than 12"]]);
  });

  it("takes smaller effects down the same table", () => {
    // After halfway between before and the study's after; expected by the engine's functions of the same names.
    const halfway = (pre: unknown[][], post: unknown[][]) =>
      post.map(([after], index) => [(Number(pre[index]?.[0]) + Number(after)) / 2]);
    const arms = [project, comparison].map((inArm) => {
      const before = arm(inArm, study.pre);
      return { before, after: halfway(before, arm(inArm, study.post)) };
    });
    const adjusted = ancova({
      before: arms.flatMap(({ before }) => before.flat().map(Number)),
      after: arms.flatMap(({ after }) => after.flat()),
      treated: arms.flatMap(({ before }, index) => before.map(() => 1 - index)),
    });
    if (!adjusted.ok) throw new Error(adjusted.reason);
    const effect = hedgesGancova(adjusted.value);
    if (!effect.ok || !effect.value.interval.ok) throw new Error("no interval");
    const { low, high } = effect.value.interval.value;
    const expected = [effect.value.hedgesG, low, high].map((size) => monthsOfProgress(size) ?? "more than 12");
    expect(expected.filter((one) => typeof one === "number").length).toBeGreaterThan(0);
    expect(months(arms[0]?.before ?? [], arms[0]?.after ?? [], arms[1]?.before ?? [], arms[1]?.after ?? [])).toEqual([
      expected,
    ]);
  });

  it("refuses groups that began too far apart", () => {
    const table = rangesOf("baumann.csv", ["group", "pretest_1", "post_test_1"]);
    const of = (label: string, cells: unknown[][]) => cells.filter((_, index) => table.group[index]?.[0] === label);
    // Reference case baumann/ancova_DRTA_vs_Basal: baselines .272 standard deviations apart.
    expect(
      errorOf(() =>
        months(
          of("DRTA", table.pretest_1),
          of("DRTA", table.post_test_1),
          of("Basal", table.pretest_1),
          of("Basal", table.post_test_1),
        ),
      ),
    ).toEqual({
      code: "#N/A",
      sentence: "The groups began more than 0.25 standard deviations apart. They cannot be compared this way.",
    });
  });

  it("refuses fewer than four pupils a group", () => {
    const four = column(1, 2, 3, 4);
    expect(errorOf(() => months(four, four, column(1, 2, 3), column(2, 3, 4))).sentence).toBe(
      "Each group needs at least 4 pupils with both scores.",
    );
  });

  it("names the range that does not fit", () => {
    expect(errorOf(() => months(column(1), column(1), column(1, 2), column(1))).sentence).toBe(
      "Comparison before is 2 rows by 1 column, comparison after is 1 row by 1 column. Choose ranges of the same size.",
    );
  });
});
