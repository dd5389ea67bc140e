import type { AttainmentResult, FormEntry, Study } from "../../../../engine";
import { runChain } from "../../../../engine/analyses/chain/runChain";
import { unknownScale } from "../../../../engine/analyses/attainment/unknownScale";
import { estimateRow } from "../../../../engine/analyses/estimateRow";
import { layOut } from "../../../../engine/report/layOut";
import { sourceFixture } from "../../report/fixtures/source";
import { chainText } from "../../../../engine/words/chain";

// The worked example of correlationOverSchools, checked there against R: r = -0.8839403160367291.
const delivered = [1, 2, 2, 3, 4, 5, 6, 8];
const changes = [7, 7, 5, 6, 3, 3, 1, 2];

function chainOf(count: number) {
  const schools = delivered.slice(0, count).map((_, index) => `School ${index}`);
  const entries = schools.flatMap((school, record) =>
    Object.entries({ plannedPerWeek: 1, deliveredPerWeek: delivered[record] ?? 0 }).map(
      ([field, value]): FormEntry => ({
        form: "delivery",
        field,
        school,
        cycle: null,
        record,
        value,
        place: { sheet: "Delivery" },
      }),
    ),
  );
  const estimates = schools.map((school, index) =>
    estimateRow({
      analysis: "attainment",
      measure: "sas",
      school,
      statistic: "mean-change",
      value: changes[index] ?? null,
      unit: "points",
      method: "mean",
    }),
  );
  const study = { entries, questionnaires: [] } as unknown as Study;
  return runChain(study, {
    measure: "sas",
    label: "SAS",
    scale: unknownScale,
    estimates,
  } as unknown as AttainmentResult);
}

describe("delivery beside pupil change, across schools", () => {
  it("is a correlation with its range from eight schools up", () => {
    const result = chainOf(8);
    expect(result?.estimates[0]?.value).toBeCloseTo(-0.8839403160367291, 12);
    expect(result?.estimates[0]).toMatchObject({ statistic: "correlation", schools: 8, warnings: ["ecological"] });
    expect(result === null ? "" : chainText(result, 0)).toMatch(
      /^Where it was higher, pupils changed less: correlation −0.88/,
    );
  });

  it("is not told of seven", () => {
    const result = chainOf(7);
    expect(result?.estimates[0]).toMatchObject({ value: null, reason: "too-few-groups" });
    expect(result === null ? "" : chainText(result, 0)).toBe("Only 7 schools with both: it takes eight to say.");
  });
});

describe("the sheet of the chain", () => {
  const sheetOf = (result: ReturnType<typeof chainOf>) => {
    if (result === null) throw new Error("there should be a chain");
    const sheet = layOut(sourceFixture({ results: [result] })).find(({ id }) => id === "chain");
    const chart = sheet?.charts[0];
    if (sheet === undefined || chart?.kind !== "scatter") throw new Error("the sheet should have a picture");
    return { sheet, chart };
  };

  it("draws every school once, marks it with a letter, and draws the line of no change but none of fit", () => {
    const { chart, sheet } = sheetOf(chainOf(8));
    expect(chart.series.map(({ name }) => name.replace(/^Share of planned sessions done: /, ""))).toEqual([
      "no change of pupils",
      "schools",
      ..."ABCDEFGH",
    ]);
    const schools = chart.series[1];
    // Delivery in per cent of what was planned, once a week here.
    expect(schools?.x.values).toEqual(delivered.map((times) => 100 * times));
    expect(schools?.y.values).toEqual(changes);
    expect(chart.series[0]?.y.values).toEqual([0, 0]);
    const texts = sheet.rows.flatMap(({ cells }) => cells.map(([, { value }]) => String(value)));
    expect(texts.filter((text) => text === "School 3")).toHaveLength(1);
    expect(texts.join(" ")).toContain("not about the pupils in them");
  });

  // R: tanh(atanh(-0.8839403160367291) + c(-1, 1) * qnorm(.975) / sqrt(5)) gives -0.979 and -0.475.
  it("tells the picture in words, for whoever cannot see it", () => {
    const { chart } = sheetOf(chainOf(8));
    expect(chart.altText).toBe(
      "8 schools as dots: sessions done, per cent of those planned, from 100 to 800 per cent across; change of pupils from +1.0 to +7.0 points up. Where it was higher, pupils changed less: correlation −0.88, likely range −0.98 to −0.48.",
    );
  });

  it("marks no dots where the alphabet does not reach", () => {
    const many = chainOf(8);
    const link = many?.links[0];
    if (many === null || link === undefined) throw new Error("there should be a link");
    const schools = Array.from({ length: 27 }, (_, index) => ({
      school: `School ${index}`,
      number: index / 27,
      pupilChange: index,
    }));
    const { chart } = sheetOf({ ...many, links: [{ ...link, schools }] });
    expect(chart.series).toHaveLength(2);
  });
});
