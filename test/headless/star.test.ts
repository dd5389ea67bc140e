import { readFileSync } from "node:fs";
import type { Estimate, EstimateQuery } from "../../engine";
import { estimateOf } from "../../engine";
import { runCommand, temporaryFolder } from "./runCommand";

const star = "test/data/star-grade-2-3.xlsx";
const folder = temporaryFolder();
afterAll(folder.remove);

interface Document {
  readonly estimates: readonly Estimate[];
  readonly verdicts: readonly { level: string; verdict: string; because: readonly string[] }[];
  readonly tables: readonly { columns: readonly { header: string; role: string }[] }[];
}

/** |got - want| <= 1e-7 |want|, the tolerance the head of data asks for. */
function expectClose(got: number | null | undefined, want: number): void {
  expect(Math.abs((got ?? NaN) - want)).toBeLessThanOrEqual(1e-7 * Math.abs(want));
}

describe("the STAR workbook (grades 2 to 3, mathematics)", () => {
  let document: Document;
  beforeAll(async () => {
    const ran = await runCommand("analyse", star, "--out", folder.at("star.xlsx"), "--json", folder.at("star.json"));
    expect(ran.err).toBe("");
    expect(ran.code).toBe(0);
    document = JSON.parse(readFileSync(folder.at("star.json"), "utf8")) as Document;
  });

  const whole = (query: EstimateQuery) => estimateOf(document.estimates, { school: null, group: null, ...query });

  // Expected values: R 4.2.2, test/reference (mean_change_schools, one_machine and gap of star_g2g3_math).
  it("agrees with R on the mean change, average school and average pupil", () => {
    const school = whole({ statistic: "mean-change", average: "school" });
    expectClose(school?.value, 34.4046886169757);
    expectClose(school?.low, 31.2748148749851);
    expectClose(school?.high, 37.5345623589663);
    expect(school).toMatchObject({ schools: 75, n: 4686, nSupplied: 6802, unit: "points" });
    const pupil = whole({ statistic: "mean-change", average: "pupil" });
    expectClose(pupil?.value, 34.0921895006402);
    expect(pupil).toMatchObject({ low: null, high: null });
    expect(pupil?.reason).not.toBeNull();
  });

  it("agrees with R on g_av", () => {
    const school = whole({ statistic: "hedges-g-av", average: "school" });
    expectClose(school?.value, 0.834390198421199);
    expectClose(school?.low, 0.758483800845949);
    expectClose(school?.high, 0.910296596996449);
    expectClose(whole({ statistic: "hedges-g-av", average: "pupil" })?.value, 0.8268114000025151);
  });

  it("agrees with R on how alike pupils of a school are, and on ranks", () => {
    // R 4.2.2: anova(lm(math3 - math2 ~ factor(school))), (MSB - MSW)/(MSB + (n0 - 1) MSW)
    expectClose(whole({ statistic: "icc" })?.value, 0.17451981767031);
    // one_machine of star_g2g3_math: rho = tau2/(tau2 + pooled within variance)
    expectClose(whole({ statistic: "design-effect" })?.value, 13.1797237650501);
    expectClose(whole({ statistic: "rank-biserial" })?.value, 0.8783909964306178);
    expect(whole({ statistic: "wilcoxon-p" })).toMatchObject({ value: null, reason: "pupils-not-independent" });
  });

  it("agrees with R on the change of the gap by lunch, which differs in sign between the two averages", () => {
    const gap = (average: "school" | "pupil") =>
      estimateOf(document.estimates, { statistic: "gap-change", average, group: "pupil-premium:yes", school: null });
    expectClose(gap("school")?.value, 0.4070027);
    expectClose(gap("pupil")?.value, -0.6792148356893009);
  });

  it("takes class type for an ordinary group and says no more than one group on a growth scale allows", () => {
    const roles = document.tables.flatMap(({ columns }) => columns.map(({ role }) => role));
    expect(roles).not.toContain("arm");
    const pupil = document.verdicts.find(({ level }) => level === "pupil");
    expect(pupil?.verdict).toBe("cannot-tell");
  });
});
