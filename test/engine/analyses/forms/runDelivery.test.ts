import { runDelivery } from "../../../../engine/analyses/forms/runDelivery";
import type { FormEntry, Study } from "../../../../engine";
import { deliveryWords } from "../../../../engine/words/delivery";

const record = (index: number, school: string, values: Readonly<Record<string, number>>): FormEntry[] =>
  Object.entries(values).map(([field, value]) => ({
    form: "delivery",
    field,
    school,
    cycle: null,
    record: index,
    value,
    place: { sheet: "Delivery" },
  }));

const studyOf = (entries: readonly FormEntry[]) => ({ entries }) as unknown as Study;

describe("how much was delivered", () => {
  it("is done of planned over the records that say both", () => {
    const result = runDelivery(
      studyOf([
        ...record(0, "Ash", { plannedPerWeek: 2, deliveredPerWeek: 1 }),
        ...record(1, "Birch", { plannedPerWeek: 2, deliveredPerWeek: 2 }),
        ...record(2, "Cedar", { plannedPerWeek: 5 }),
      ]),
    );
    expect(result.share).toBe(0.75);
    expect(deliveryWords([result])).toBe("About 75% of the sessions planned took place in 3 schools.");
  });

  it("says so where nobody recorded it", () => {
    expect(deliveryWords([])).toBe("Not recorded in this workbook.");
    const unsaid = runDelivery(studyOf(record(0, "Ash", { plannedPerWeek: 2 })));
    expect(deliveryWords([unsaid])).toMatch(/^Recorded in 1 school, but not/);
  });
});
