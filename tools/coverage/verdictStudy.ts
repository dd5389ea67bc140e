import { planAnalyses } from "../../engine/analyses/plan";
import { runAnalyses } from "../../engine/analyses/run";
import type { AnalysisSpec } from "../../engine/analyses/spec";
import { summarise } from "../../engine/impact/summarise";
import type { Verdict } from "../../engine/result";
import type { Study } from "../../engine/study";
import { enquiryKinds, type EnquiryKind } from "./enquiries";
import type { Setting } from "./population";
import { seededRandom } from "./random";

const seed = 20261123;
const gains: readonly Verdict[] = ["clear-gain", "some-sign-of-gain"];

/** What was said of a level, in how many enquiries. */
interface Said {
  gain: number;
  none: number;
  decline: number;
  unsaid: number;
}

/**
 * How often whole summaries state a gain, where nothing happened and where something did; Markdown, line by line.
 * A gain is stated when any level's verdict is "clear gain" or "some sign of gain".
 */
export function* verdictStudy(count: number): Generator<string> {
  yield "| enquiry | schools | ICC | gain | no clear change | decline | cannot tell |";
  yield "|---|---|---|---|---|---|---|";
  for (const [place, kind] of enquiryKinds.entries()) {
    for (const [row, schools] of kind.schools.entries()) {
      // One school has nothing to be alike within.
      const correlations = schools === 1 ? [0] : kind.correlations;
      for (const [column, intraclassCorrelation] of correlations.entries()) {
        const start = seed + place * 10000 + row * 100 + column;
        const said = saidOf(kind, { schools, intraclassCorrelation }, { seed: start, count });
        const shares = [said.gain, said.none, said.decline, said.unsaid].map((of) => ((100 * of) / count).toFixed(1));
        const shown = schools === 1 ? "" : String(intraclassCorrelation);
        yield `| ${kind.name} | ${String(schools)} | ${shown} | ${shares.join(" | ")} |`;
      }
    }
  }
}

function saidOf(
  kind: EnquiryKind,
  setting: Setting,
  draw: { readonly seed: number; readonly count: number },
): Readonly<Said> {
  const random = seededRandom(draw.seed);
  const said: Said = { gain: 0, none: 0, decline: 0, unsaid: 0 };
  for (let enquiry = 0; enquiry < draw.count; enquiry++) {
    const verdicts = verdictsOf(kind.draw(random, setting));
    if (verdicts.some((verdict) => gains.includes(verdict))) said.gain += 1;
    else if (verdicts.includes("decline")) said.decline += 1;
    else if (verdicts.includes("no-clear-change")) said.none += 1;
    else said.unsaid += 1;
  }
  return said;
}

/** The analyses a summary reads: the others, some of them slow, tell no level's verdict. */
const summarised: ReadonlySet<AnalysisSpec["kind"]> = new Set(["attainment", "ordinal", "questionnaire", "evidence"]);

/** The verdicts of the three levels, as the summary prints them. */
export function verdictsOf(study: Study): readonly Verdict[] {
  const specs = planAnalyses(study).filter(({ kind }) => summarised.has(kind));
  return summarise(runAnalyses(study, specs).results, study.settings).levels.map(({ verdict }) => verdict);
}
