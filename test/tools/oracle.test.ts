import path from "node:path";
import { readReference } from "../../tools/oracle/reference";
import { adapters } from "../../tools/oracle/registry";
import { runCases, tally } from "../../tools/oracle/run";

const results = runCases(readReference(path.join(__dirname, "../reference")), adapters);

/** Every value has its source in test/reference/expected.json. */
test.each(Object.keys(adapters))("%s agrees with the reference", (statistic) => {
  const ofStatistic = results.filter(({ oracleCase }) => oracleCase.statistic === statistic);
  expect(ofStatistic).not.toEqual([]);
  const failed = ofStatistic.flatMap(({ oracleCase, comparisons }) =>
    comparisons
      .filter(({ verdict }) => verdict !== "agrees")
      .map(
        ({ path: where, verdict, expected, got }) =>
          `${oracleCase.id} ${where} ${verdict}: ${String(expected)}, ${got}`,
      ),
  );
  expect(failed).toEqual([]);
});

test("no value of the reference is left out", () => {
  // 5,767 values stand in test/reference/expected.json.
  expect(tally(results)).toEqual({ values: 5767, agree: 5767, differ: 0, notCovered: 0 });
});
