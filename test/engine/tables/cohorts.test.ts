import fc from "fast-check";
import { analyse } from "../../../engine/analyse";
import { runAnalyses } from "../../../engine/analyses/run";
import type { Study } from "../../../engine/study";
import { setupSections } from "../../../engine/tables/setup/setupRows";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { recognise } from "../../../engine/tables/recognise";
import { bannedWords, longestSentence } from "../words/reading";
import { issueCodes, study, textsOf } from "./reading";

type Rows = readonly (readonly CellValue[])[];

const schools = ["Ash", "Birch", "Cedar", "Elm", "Fir"];
const head = ["UPN", "School", "Reading SAS Autumn", "Reading SAS Summer"];

/** Fifteen pupils a school whose scores differ by what is gained on average. */
function list({ from, gain, at = schools }: { readonly from: number; readonly gain: number; readonly at?: string[] }) {
  return at.flatMap((school, place) =>
    Array.from({ length: 15 }, (_, index) => {
      const before = 85 + ((index * 7 + place * 3) % 31);
      const after = before + gain + ((index * 5 + place) % 7) - 3;
      return [`P${from + place * 100 + index}`, school, before, after] as const;
    }),
  );
}

function sheets(...named: readonly (readonly [name: string, rows: Rows])[]): Study {
  const sources = named.map(([name, rows]) => ({ file: null, sheet: memorySheet(name, rows) }));
  const outcome = recognise(sources, { forms: [] });
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}

const twoYears = (): Study =>
  sheets(
    ["Year 4 2023-24", [head, ...list({ from: 1000, gain: 0 })]],
    ["Year 4 2024-25", [head, ...list({ from: 5000, gain: 4 })]],
  );
const armsOf = (of: Study): readonly (string | null)[] =>
  of.pupils?.columns.some(({ role }) => role === "arm") === true ? [...new Set(textsOf(of.pupils, "arm"))] : [];

describe("lists of two years of the same schools", () => {
  it("make the earlier year the comparison, and say that its pupils are other children", () => {
    const read = twoYears();
    expect(armsOf(read)).toEqual(["Earlier cohort 2023-24", "This cohort 2024-25"]);
    expect(read.settings.earlierCohorts).toBe(true);
    expect(issueCodes(read)).toContain("earlier-cohort");
    const { drafts, results } = analyse(read, { issues: [], version: "0" });
    const headline = results.find(({ kind }) => kind === "attainment");
    if (headline?.kind !== "attainment") throw new Error("no attainment");
    expect(headline.design.kind).toBe("chosen-comparison");
    expect(headline.comparison?.earlierYears).toBe(true);
    // Planted: 4 points more than the year before.
    const difference = headline.estimates.find(({ statistic }) => statistic === "ancova-difference");
    expect(difference?.value).toBeCloseTo(4, 6);
    expect(headline.judgement.verdict).toBe("some-sign-of-gain");
    const sheet = drafts.find(({ id }) => id === "compared-with-others");
    const said = (sheet?.rows ?? []).flatMap(({ cells }) => cells.map(([, { value }]) => String(value)));
    expect(said.join(" ")).toContain("earlier pupils in Reading SAS scores.");
    expect(said.join(" ")).toMatch(/other children, of an earlier year/);
    for (const text of said.filter((one) => /earlier/.test(one))) {
      expect(text).not.toMatch(bannedWords);
      expect(longestSentence(text)).toBeLessThanOrEqual(22);
    }
  });

  it("are counted apart: rows by school are of this year's pupils alone", () => {
    const result = runAnalyses(twoYears()).results.find(({ kind }) => kind === "attainment");
    if (result?.kind !== "attainment") throw new Error("no attainment");
    expect(result.both).toBe(75);
    expect(result.schools.map(({ both }) => both)).toEqual([15, 15, 15, 15, 15]);
  });

  it("stand on Setup, where a person can say otherwise", () => {
    const rows = setupSections(twoYears()).flatMap((section) => section.rows);
    expect(rows.filter(({ id }) => id === "arm").map(({ appliesTo, value }) => [appliesTo, value])).toEqual([
      ["Earlier cohort 2023-24", "earlier cohort"],
      ["This cohort 2024-25", "project"],
    ]);
  });

  it("are found by a column of years too, and several earlier years stay apart", () => {
    const years = ["2022/23", "2023/24", "2024/25"];
    const rows = years.flatMap((year, index) => list({ from: 1000 * index, gain: index }).map((row) => [...row, year]));
    const read = study([[...head, "Cohort"], ...rows]);
    expect(armsOf(read)).toEqual(["Earlier cohort 2022-23", "Earlier cohort 2023-24", "This cohort 2024-25"]);
    const apart = sheets(
      ...years.map(
        (year, index) =>
          [`Pupils ${year.replace("/", "-")}`, [head, ...list({ from: 1000 * index, gain: 1 })]] as const,
      ),
    );
    expect(armsOf(apart)).toEqual(["Earlier cohort 2022-23", "Earlier cohort 2023-24", "This cohort 2024-25"]);
  });

  it("are found by words for the cohorts", () => {
    const rows = [
      ...list({ from: 1000, gain: 0 }).map((row) => [...row, "Previous cohort"]),
      ...list({ from: 5000, gain: 4 }).map((row) => [...row, "This cohort"]),
    ];
    const read = study([[...head, "Cohort"], ...rows]);
    expect(read.settings.earlierCohorts).toBe(true);
    expect(read.pupils?.columns.find(({ role }) => role === "arm")?.header).toBe("Cohort");
  });
});

describe("years are no cohorts", () => {
  it("where the same pupils are on both lists", () => {
    const read = sheets(
      ["Year 4 2023-24", [head, ...list({ from: 1000, gain: 0 })]],
      ["Year 5 2024-25", [head, ...list({ from: 1000, gain: 4 })]],
    );
    expect(armsOf(read)).toEqual([]);
    expect(issueCodes(read)).toContain("cohorts-share-pupils");
  });

  it("where the years are of other schools", () => {
    const read = sheets(
      ["2023-24", [head, ...list({ from: 1000, gain: 0, at: ["Ash", "Birch"] })]],
      ["2024-25", [head, ...list({ from: 5000, gain: 4, at: ["Cedar", "Elm", "Fir"] })]],
    );
    expect(armsOf(read)).toEqual([]);
  });

  it("where pupils cannot be told apart, or an arm is declared already", () => {
    const bare = (rows: Rows): Rows => rows.map((row) => row.slice(1));
    const unnamed = sheets(
      ["Year 4 2023-24", bare([head, ...list({ from: 1000, gain: 0 })])],
      ["Year 4 2024-25", bare([head, ...list({ from: 5000, gain: 4 })])],
    );
    expect(armsOf(unnamed)).toEqual([]);
    const declared = study([
      [...head, "Cohort", "Arm"],
      ...list({ from: 1000, gain: 0 }).map((row) => [...row, "2023/24", "control"]),
      ...list({ from: 5000, gain: 4 }).map((row) => [...row, "2024/25", "project"]),
    ]);
    expect(declared.settings.earlierCohorts).toBe(false);
  });

  it("where one list does not say its year", () => {
    const read = sheets(
      ["Year 4 2023-24", [head, ...list({ from: 1000, gain: 0 })]],
      ["Year 4", [head, ...list({ from: 5000, gain: 4 })]],
    );
    expect(armsOf(read)).toEqual([]);
  });

  it("whatever the year: names of one sheet alone never part its pupils", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2001, max: 2098 }), (year) => {
        const name = `Year 4 ${year}-${String((year + 1) % 100).padStart(2, "0")}`;
        expect(armsOf(sheets([name, [head, ...list({ from: 1000, gain: 1 })]]))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
