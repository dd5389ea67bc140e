import { readFileSync } from "node:fs";
import path from "node:path";
import { completePairs } from "../../../engine/stats/completePairs";
import { groupMoments } from "../../../engine/stats/groupMoments";
import { averageScale, hedgesGav, hedgesGavOverSchools } from "../../../engine/stats/hedgesGav";
import { meanOverSchools } from "../../../engine/stats/meanOverSchools";
import { pairedMoments } from "../../../engine/stats/pairedMoments";
import { valueOf } from "./valueOf";

/** Project STAR, mathematics of grade 2 and 3 (test/reference/README.md). */
const [, ...rows] = readFileSync(path.join(__dirname, "../../reference/data/star_g2g3_math.csv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const score = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));

test("the headline of Project STAR: the average school, the average pupil, and both in SDs", () => {
  const pairs = completePairs(
    rows.map((row) => score(row[3])),
    rows.map((row) => score(row[4])),
  );
  const labels = [...new Set(rows.map((row) => row[0]))];
  const change = valueOf(
    meanOverSchools(
      groupMoments({
        values: pairs.after.map((after, index) => after - (pairs.before[index] ?? NaN)),
        groups: Array.from(pairs.index, (row) => labels.indexOf(rows[row]?.[0])),
        groupCount: labels.length,
      }),
    ),
  );
  // Source: R 4.2.2, metafor and the formulas of test/reference/expected.json, mean_change_schools and one_machine.
  expect(change.mean).toBeCloseTo(34.4046886169757, 7);
  expect(valueOf(change.interval)).toEqual({
    low: expect.closeTo(31.2748148749851, 7),
    high: expect.closeTo(37.5345623589663, 7),
  });
  expect(change.pupilMean).toBeCloseTo(34.0921895006402, 7);
  expect(change.schools).toBe(75);

  const both = valueOf(pairedMoments(pairs.before, pairs.after));
  const overSchools = hedgesGavOverSchools(change, valueOf(averageScale(both)));
  expect(overSchools.value).toBeCloseTo(0.8343902, 7);
  expect(valueOf(overSchools.interval)).toEqual({
    low: expect.closeTo(0.758483800845949, 7),
    high: expect.closeTo(0.910296595996449, 7),
  });
  expect(valueOf(hedgesGav(both)).value).toBeCloseTo(0.8268114, 7);
});
