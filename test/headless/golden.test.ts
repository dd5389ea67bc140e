import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Estimate } from "../../engine";
import { runCommand, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);

interface Document {
  readonly estimates: readonly Estimate[];
  readonly placements: readonly {
    grid: string;
    school: string | null;
    when: string;
    quadrant: string | null;
    raters: number;
  }[];
  readonly verdicts: readonly {
    level: string;
    verdict: string;
    sure: number | null;
    weakest: string | null;
    because: readonly string[];
  }[];
  readonly issues: readonly { code: string; severity: string }[];
}

const golden = "test/golden/thistlewick-vale.txt";

const number = (value: number | null) => (value === null ? "–" : value.toFixed(4));

function estimateLine(estimate: Estimate): string {
  const { measure, school, group, average, contrast, statistic, value, low, high, n, reason, method } = estimate;
  const what = [measure, school ?? group ?? "all", average ?? "", contrast ?? "", statistic].join(" | ");
  const range = low === null && high === null ? "" : ` (${number(low)} to ${number(high)})`;
  return `${what} | ${number(value)}${range} | n ${n ?? "–"} | ${reason ?? method}`;
}

/** Everything a reviewer wants to see change in a diff: the answer, verdicts, placements, counts of issues, numbers. */
function readable(answer: string, document: Document): string {
  const codes = new Map<string, number>();
  for (const { severity, code } of document.issues)
    codes.set(`${severity} ${code}`, (codes.get(`${severity} ${code}`) ?? 0) + 1);
  return [
    "# Answer",
    answer.replace(/^Result: .*$/m, "").trim(),
    "# Verdicts",
    ...document.verdicts.map(
      ({ level, verdict, sure, weakest, because }) =>
        `${level}: ${verdict}, sure ${sure ?? "–"} (${weakest ?? "–"}), ${because.join(", ")}`,
    ),
    "# Placements",
    ...document.placements.map(
      ({ grid, school, when, quadrant, raters }) =>
        `${grid}: ${school ?? "group"} ${when}: ${quadrant ?? "–"}, ${raters} raters`,
    ),
    "# Issues",
    ...[...codes].map(([code, count]) => `${code}: ${count}`).sort(),
    "# Estimates",
    ...document.estimates.map(estimateLine),
    "",
  ].join("\n");
}

describe("the sample's results in words and numbers", () => {
  // UPDATE_GOLDEN=1 npm test -- golden writes the file anew; a changed number belongs in the changelog with its reason.
  it("are those of test/golden/thistlewick-vale.txt", async () => {
    const ran = await runCommand(
      "analyse",
      "templates/samples/thistlewick-vale.xlsx",
      "--out",
      folder.at("r.xlsx"),
      "--json",
      folder.at("r.json"),
    );
    const got = readable(ran.out, JSON.parse(readFileSync(folder.at("r.json"), "utf8")) as Document);
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, got);
    expect(existsSync(golden)).toBe(true);
    expect(got).toBe(readFileSync(golden, "utf8"));
  });
});
