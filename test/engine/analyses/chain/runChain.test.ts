import type { AttainmentResult, FormEntry, Study } from "../../../../engine";
import { runChain } from "../../../../engine/analyses/chain/runChain";
import { estimateRow } from "../../../../engine/analyses/estimateRow";
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
  return runChain(study, { measure: "sas", label: "SAS", estimates } as unknown as AttainmentResult);
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
