import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { groupMoments } from "../engine/stats/groupMoments";
import { meanOverSchools } from "../engine/stats/meanOverSchools";
import { randomIntercept } from "../engine/stats/randomIntercept";

const times = 5;
const pupilCount = 650_000;
const schoolCount = 1_500;

interface Pupils {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly school: Int32Array;
}

interface Timing {
  readonly intercept: number;
  readonly meta: number;
}

/**
 * Times the random-intercept model (after ~ before, REML) and the meta-analysis of school mean changes on 650,000 pupils
 * in 1,500 schools, from columns in memory, beside R's lme4 and metafor on the same pupils where R has them:
 * `npm run bench:stats`. Medians of five in one run.
 */
export function run(): Promise<void> {
  const pupils = madeUp();
  const atStart = process.memoryUsage().rss;
  const ours = {
    intercept: median(() =>
      randomIntercept({ response: pupils.after, predictors: [pupils.before], school: pupils.school }),
    ),
    meta: median(() => meanChange(pupils)),
  };
  const peak = process.resourceUsage().maxRSS * 1024 - atStart;
  const theirs = timesOfR(pupils);
  print("random intercept, REML", ours.intercept, theirs?.intercept);
  print("meta-analysis of schools, REML", ours.meta, theirs?.meta);
  print("both", ours.intercept + ours.meta, theirs === null ? undefined : theirs.intercept + theirs.meta);
  process.stdout.write(`peak memory over the data\t${(peak / 2 ** 20).toFixed(0)} MB\n`);
  if (theirs === null) process.stdout.write("R with lme4 and metafor was not found: no ratio.\n");
  return Promise.resolve();
}

function meanChange({ before, after, school }: Pupils) {
  const values = after.map((score, row) => score - (before[row] ?? NaN));
  return meanOverSchools(groupMoments({ values, groups: school, groupCount: schoolCount }));
}

function print(name: string, ours: number, theirs: number | undefined): void {
  const beside = theirs === undefined ? "" : `\tR ${theirs.toFixed(0)} ms\tratio ${(theirs / ours).toFixed(1)}`;
  process.stdout.write(`${name}\t${ours.toFixed(0)} ms${beside}\n`);
}

function median(work: () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[(times - 1) / 2] ?? NaN;
}

/** Schools of very unequal size whose gains differ (ICC about .1), from a fixed seed. */
function madeUp(): Pupils {
  const random = uniforms(20_260_101);
  const normal = () => random() + random() + random() + random() + random() + random() - 3;
  const effect = Float64Array.from({ length: schoolCount }, () => 4.5 * normal());
  const before = new Float64Array(pupilCount);
  const after = new Float64Array(pupilCount);
  const school = new Int32Array(pupilCount);
  for (let row = 0; row < pupilCount; row += 1) {
    const of = row < schoolCount ? row : Math.floor(random() ** 1.5 * schoolCount);
    school[row] = of;
    before[row] = Math.round(100 + 20 * normal());
    after[row] = Math.round((before[row] ?? 0) * 0.8 + 24 + (effect[of] ?? 0) + 12 * normal());
  }
  return { before, after, school };
}

/** Uniform numbers from 0 to 1 by a linear congruential generator (Park & Miller 1988). */
function uniforms(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const scriptOfR = `
for (needed in c("lme4", "metafor")) if (!requireNamespace(needed, quietly = TRUE)) quit(status = 3)
suppressMessages({ library(lme4); library(metafor) })
d <- read.csv(commandArgs(TRUE)[1]); d$s <- factor(d$school); d$change <- d$after - d$before
timed <- function(f) median(replicate(${String(times)}, system.time(f())[["elapsed"]]))
intercept <- timed(function() lmer(after ~ before + (1 | s), d, REML = TRUE))
meta <- timed(function() {
  n <- as.numeric(table(d$s)); m <- as.numeric(tapply(d$change, d$s, mean))
  v <- sum((d$change - m[as.integer(d$s)])^2) / (nrow(d) - length(n))
  rma(m, v / n, method = "REML", test = "knha")
})
cat(intercept * 1000, meta * 1000)
`;

/** Null where R, lme4 or metafor is not installed. */
function timesOfR({ before, after, school }: Pupils): Timing | null {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-stats-"));
  try {
    const [script, table] = [path.join(folder, "bench.R"), path.join(folder, "pupils.csv")];
    const rows = Array.from(school, (of, row) => `${String(of)},${String(before[row])},${String(after[row])}`);
    writeFileSync(script, scriptOfR);
    writeFileSync(table, `school,before,after\n${rows.join("\n")}\n`);
    const { status, stdout } = spawnSync("Rscript", [script, table], { encoding: "utf8" });
    const [intercept = NaN, meta = NaN] = status === 0 ? stdout.trim().split(" ").map(Number) : [];
    return Number.isFinite(intercept) && Number.isFinite(meta) ? { intercept, meta } : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
