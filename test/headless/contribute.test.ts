import { readdirSync, readFileSync } from "node:fs";
import { runCommand, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);
const sample = "templates/samples/thistlewick-vale.xlsx";

interface Row {
  readonly measure: string;
  readonly school: string | null;
  readonly group: string | null;
  readonly average: string | null;
  readonly statistic: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** 0 where both are undefined. */
function relative(one: number | null, other: number | null): number {
  if (one === null || other === null) return one === other ? 0 : Infinity;
  return Math.abs(one - other) / Math.max(1, Math.abs(other));
}

const estimates = (file: string): readonly Row[] =>
  (JSON.parse(readFileSync(file, "utf8")) as { estimates: readonly Row[] }).estimates;

describe("sums sent by schools and merged", () => {
  let sums: readonly string[];

  beforeAll(async () => {
    const contributed = await runCommand("contribute", sample, "--out", folder.at("sums"));
    expect(contributed.code).toBe(0);
    expect(contributed.out).toContain("8 of 8 schools");
    sums = readdirSync(folder.at("sums")).map((name) => folder.at(`sums/${name}`));
  });

  test("give the whole workbook's estimates to 1e-10", async () => {
    await runCommand("analyse", sample, "--out", folder.at("whole.xlsx"), "--json", folder.at("whole.json"));
    const merged = await runCommand(
      "merge",
      ...[...sums].reverse(),
      "--out",
      folder.at("merged.xlsx"),
      "--json",
      folder.at("merged.json"),
    );
    expect(merged.code).toBe(0);
    const whole = estimates(folder.at("whole.json"));
    const found = estimates(folder.at("merged.json"));
    const overall = ["mean-change", "hedges-g-av", "ancova-difference", "hedges-g-ancova", "shrunken-change", "icc"];
    const compared = found
      .filter(({ statistic, group }) => overall.includes(statistic) && group === null)
      .map((row) => {
        const match = whole.find(
          (one) =>
            one.measure === row.measure &&
            one.statistic === row.statistic &&
            one.school === row.school &&
            one.group === null &&
            one.average === row.average,
        );
        for (const field of ["value", "low", "high"] as const)
          expect({ row, equal: relative(row[field], match?.[field] ?? null) < 1e-10 }).toEqual({ row, equal: true });
        return row;
      });
    // Two measures, overall and in eight schools.
    expect(compared.length).toBeGreaterThan(30);
  });

  test("hold no pupil's name or number", async () => {
    const all = sums.map((file) => readFileSync(file, "utf8")).join("\n");
    expect(all).not.toMatch(/[A-Z][0-9]{11}[0-9A-Z]/);
    expect(all).not.toMatch(/surname|forename|birth|upn|admission/i);
    // Every field of the format, so that a new one does not slip in unseen.
    const fields = [...new Set([...all.matchAll(/"(\w+)":/g)].map(([, name]) => name))].sort();
    expect(fields.join(" ")).toBe(
      "afterHeader allocation arm arms atMost beforeHeader beforeOnly cells chosenForLowScores class comparedWith comparison " +
        "declared declaredOn fictional groups growth header id kinds label level maximum mean meanAfter meanBefore " +
        "meaning measure measures method minimum n normMean normStandardDeviation ordinal products resultsWereIn role " +
        "sameTestSeries scale schema school settings squares squaresAfter squaresBefore sums treatment unit untested " +
        "withheld",
    );
  });

  test("are not written over, nor merged into something that is no workbook", async () => {
    expect((await runCommand("contribute", sample, "--out", folder.at("sums"))).code).toBe(3);
    expect((await runCommand("merge", ...sums, "--out", folder.at("merged.txt"))).code).toBe(2);
    expect((await runCommand("merge", sample, "--out", folder.at("none.xlsx"))).code).toBe(2);
  });
});
