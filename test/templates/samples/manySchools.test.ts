import { draftedSheet } from "../../../engine";
import { largeMesses, nationalSample, sampleDrafts } from "../../../templates";
import { describeScores } from "../../../templates/samples/plantScores";
import { largePupils } from "../../../templates/samples/many/largeSample";
import { SCHOOL_NAMES, schoolName } from "../../../templates/samples/many/schoolName";
import { writeRows } from "../../../xlsx";

const schools = largePupils();
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

test("the large sample: 60 schools, 6 clusters, 12,400 pupils", () => {
  expect(schools).toHaveLength(60);
  expect(new Set(schools.map(({ school }) => school.cluster)).size).toBe(6);
  expect(schools.reduce((sum, { pupils }) => sum + pupils.length, 0)).toBe(12_400);
});

test("its planted effects: mean .15, SD between schools .12, in SDs of the test's norm", () => {
  const effects = schools.flatMap(({ pupils }) => {
    const both = pupils.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));
    return both.length < 10 ? [] : [mean(both.map(({ before, after }) => after - before)) / 15];
  });
  expect(effects).toHaveLength(60 - 3 - 4);
  // Seven schools of sixty cannot be seen, and some scores are missing at random: hence the room.
  expect(Math.abs(mean(effects) - 0.15)).toBeLessThan(0.03);
  expect(Math.abs(Math.sqrt(variance(effects)) - 0.12)).toBeLessThan(0.02);
});

test("its ICC before is .12", () => {
  const large = schools.filter(({ pupils }) => pupils.length >= 10);
  const scores = large.map(({ pupils }) => pupils.flatMap(({ before }) => (before === null ? [] : [before])));
  const within = mean(scores.map(variance));
  const between = variance(scores.map(mean)) - mean(scores.map((own) => variance(own) / own.length));
  expect(Math.abs(between / (between + within) - 0.12)).toBeLessThan(0.03);
});

test("scores within a school have the planted correlation", () => {
  const correlations = schools
    .filter(({ pupils }) => pupils.length >= 10)
    .flatMap(({ pupils }) => {
      const both = pupils.flatMap(({ before, after }) =>
        before === null || after === null ? [] : [{ before, after }],
      );
      return both.length === 0
        ? []
        : [
            describeScores(
              both,
              both.map(() => false),
            ).correlation,
          ];
    });
  expect(Math.abs(mean(correlations) - 0.78)).toBeLessThan(0.01);
});

test("its messes: 3 without second scores, 2 sent twice, 4 tiny, 1 of another year", () => {
  const count = (issue: string) => largeMesses().filter((mess) => mess.expectedIssue === issue).length;
  expect(["after-scores-missing", "duplicate-rows", "small-school", "year-group-differs"].map(count)).toEqual([
    3, 2, 4, 1,
  ]);
});

test("its 62 sheets stand in five layouts, each with the banner", () => {
  const drafts = sampleDrafts("large");
  expect(drafts).toHaveLength(62);
  const layouts = drafts.map((draft) => {
    const sheet = draftedSheet(draft);
    expect(sheet.cell(0, 0)).toMatch(/^FICTIONAL/);
    return Array.from({ length: sheet.columnCount }, (_, column) => [sheet.cell(2, column), sheet.cell(3, column)])
      .map(([top, below]) => (top === "MRT SAS" ? `${top} over ${String(below)}` : top))
      .join();
  });
  expect(new Set(layouts).size).toBe(5);
  for (const { name } of drafts) expect(name.length).toBeLessThanOrEqual(31);
});

test("school names never repeat", () => {
  const names = Array.from({ length: SCHOOL_NAMES }, (_, number) => schoolName(number));
  expect(new Set(names).size).toBe(SCHOOL_NAMES);
  expect(SCHOOL_NAMES).toBeGreaterThanOrEqual(1500);
  expect(() => schoolName(SCHOOL_NAMES)).toThrow(RangeError);
});

test("the national sample can be drawn in any size, the same rows each time", () => {
  const sample = nationalSample({ schools: 12, pupils: 1200 });
  const rows = [...sample.rows];
  expect(rows).toHaveLength(1200 + 2);
  expect(new Set(rows.slice(2).map((row) => row[0])).size).toBe(12);
  expect(new Set(rows.slice(2).map((row) => row[1])).size).toBe(1200);
  expect([...sample.rows]).toEqual(rows);
});

test("it is written as a stream", async () => {
  const bytes = await new Response(writeRows([nationalSample({ schools: 4, pupils: 400 })])).arrayBuffer();
  expect(bytes.byteLength).toBeGreaterThan(5000);
});
