import { parseArgs } from "node:util";
import { estimands, type Estimand } from "./coverage/estimands";
import type { Setting } from "./coverage/population";
import { seededRandom } from "./coverage/random";
import { verdictStudy } from "./coverage/verdictStudy";

const seed = 20261122;
const schoolCounts = [2, 4, 5, 8, 20, 60];
const correlations = [0, 0.1, 0.2];

/** Of the samples drawn, how many gave a range, and how many of those ranges held the truth. */
interface Coverage {
  readonly samples: number;
  readonly ranges: number;
  readonly covered: number;
}

/** The cells of the table of ranges that are wanted. */
interface Wanted {
  /** Part of the estimand's name. */
  readonly of: string;
  readonly schools: readonly number[];
  readonly correlations: readonly number[];
}

const usage =
  "npm run study:coverage -- [SAMPLES [ranges|verdicts]] [--of NAME] [--schools 5,8] [--icc 0.1,0.2]; " +
  `schools of ${schoolCounts.join(", ")}, ICC of ${correlations.join(", ")}`;

/**
 * `npm run study:coverage [-- SAMPLES [ranges|verdicts]]`: how often the 95 % ranges the product prints hold the truth
 * in samples of simulated schools, and how often whole summaries state a gain where nothing happened (half as many
 * samples); Markdown on standard output. Minutes, seeded, no part of the tests.
 *
 * `--of "share 0.9" --schools 8 --icc 0.2` draws only those cells of the ranges; each cell has a seed of its own, so
 * it shows what it shows in the whole table at as many samples.
 */
export function run(given: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { of: { type: "string" }, schools: { type: "string" }, icc: { type: "string" } },
  });
  const [samples = "4000", part = "both"] = positionals;
  const count = Number(samples);
  if (!(Number.isInteger(count) && count > 1)) throw new RangeError("The number of samples is a whole number from 2.");
  if (!["both", "ranges", "verdicts"].includes(part)) throw new RangeError(usage);
  const wanted = {
    of: values.of ?? "",
    schools: chosenOf(schoolCounts, values.schools),
    correlations: chosenOf(correlations, values.icc),
  };
  if (!estimands.some(({ name }) => name.includes(wanted.of))) throw new RangeError(usage);
  if (part !== "verdicts") for (const line of coverageStudy(count, wanted)) process.stdout.write(`${line}\n`);
  if (part === "both") process.stdout.write("\n");
  if (part !== "ranges") for (const line of verdictStudy(Math.floor(count / 2))) process.stdout.write(`${line}\n`);
  return Promise.resolve();
}

function chosenOf(all: readonly number[], listed: string | undefined): readonly number[] {
  if (listed === undefined) return all;
  const chosen = listed.split(",").map(Number);
  if (!chosen.every((one) => all.includes(one))) throw new RangeError(usage);
  return chosen;
}

function* coverageStudy(count: number, wanted: Wanted): Generator<string> {
  yield `| range of | ICC | ${wanted.schools.map((schools) => `${String(schools)} schools`).join(" | ")} |`;
  yield `|---|---|${wanted.schools.map(() => "---").join("|")}|`;
  for (const [place, estimand] of estimands.entries()) {
    if (!estimand.name.includes(wanted.of)) continue;
    for (const intraclassCorrelation of wanted.correlations) {
      const row = correlations.indexOf(intraclassCorrelation);
      const cells = wanted.schools.map((schools) => {
        const start = seed + place * 10000 + row * 100 + schoolCounts.indexOf(schools);
        return cellText(coverageOf(estimand, { schools, intraclassCorrelation }, { seed: start, count }));
      });
      yield `| ${estimand.name} | ${String(intraclassCorrelation)} | ${cells.join(" | ")} |`;
    }
  }
}

function coverageOf(
  estimand: Estimand,
  setting: Setting,
  draw: { readonly seed: number; readonly count: number },
): Coverage {
  const random = seededRandom(draw.seed);
  let ranges = 0;
  let covered = 0;
  for (let sample = 0; sample < draw.count; sample++) {
    const interval = estimand.interval(random, setting);
    if (!interval?.ok) continue;
    ranges += 1;
    if (interval.value.low <= estimand.truth && estimand.truth <= interval.value.high) covered += 1;
  }
  return { samples: draw.count, ranges, covered };
}

/** "94.7", with the share of samples that were refused a range; "refused" where hardly one was given. */
function cellText({ samples, ranges, covered }: Coverage): string {
  if (ranges < samples / 50) return "refused";
  const refused = Math.round((100 * (samples - ranges)) / samples);
  const percent = ((100 * covered) / ranges).toFixed(1);
  return refused === 0 ? percent : `${percent} (${String(refused)} % refused)`;
}
