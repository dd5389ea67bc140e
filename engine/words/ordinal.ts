import { thresholds } from "../thresholds";
import { estimateOf, type Estimate, type StatisticName } from "../estimate";
import type { Judgement } from "../result";
import type { OrdinalResult } from "../results/ordinal";
import { drawnFigure, hasValue, likelyRange, type DrawnFigure } from "./figures";
import { judgementText } from "./labels";
import { countText, rangeText, sizeText, wholeText } from "./numberText";
import { lowerFirst, type Statement } from "./statement";

const whole = { school: null, group: null } as const;

/** Moved up less moved down, in 100 pupils: of the average school where there are several. */
export function netMovementOf(result: OrdinalResult): Estimate | null {
  const of = (average: "school" | "pupil") =>
    estimateOf(result.estimates, { ...whole, statistic: "net-movement", average });
  const school = of("school");
  return hasValue(school) ? school : of("pupil");
}

/** The difference of the arms' net movement; null without one. */
export function movementDifference(result: OrdinalResult): Estimate | null {
  const of = (average: "school" | "pupil") =>
    estimateOf(result.estimates, {
      ...whole,
      statistic: "difference-in-differences",
      contrast: "project-comparison",
      average,
    });
  const school = of("school");
  const found = hasValue(school) ? school : of("pupil");
  return hasValue(found) ? found : null;
}

/** Per cent of all pupils who moved that way. */
export function percentMoved(
  result: OrdinalResult,
  statistic: Extract<StatisticName, "percent-improved" | "percent-same" | "percent-declined">,
): number | null {
  return estimateOf(result.estimates, { ...whole, statistic, average: "pupil" })?.value ?? null;
}

/** Whether the levels are the word of teachers who take part. */
export function isTeachersWord({ judgedBy }: Pick<OrdinalResult, "judgedBy">): boolean {
  return judgedBy === null || judgedBy === "own-teachers";
}

/** Careful sentences on movement between levels: the comparison first where one was made, then who judged. */
export function ordinalStatement(result: OrdinalResult): Statement {
  if (result.both < thresholds.countsOnlyBelow)
    return {
      label: "Fewer than 10 pupils: counts only",
      sentences: [
        `Only ${countText(result.both, "pupil has", "pupils have")} both levels. That is too few to show a result.`,
      ],
    };
  const compared = comparedSentences(result);
  return {
    label: movementText(result.changeJudgement),
    sentences: [...(compared ?? movementSentences(result)), ...whoJudged(result)],
  };
}

/** What the project's pupils did, whatever they are compared with. */
export function movementSentences(result: OrdinalResult): readonly string[] {
  const net = netMovementOf(result);
  const range = likelyRange(net);
  if (!hasValue(net)) return ["No movement could be worked out from these levels."];
  const said = `${opening(result, net.value)} ${directionsSentence(result) ?? ""}`.trim();
  if (range === null) return [said, "There is no likely range for this, so it could be chance."];
  const crosses = range.low < 0 && range.high > 0;
  const likely = crosses
    ? `The true surplus lies between ${sizeText(range.low, 0)} more down and ${sizeText(range.high, 0)} more up in every 100, so it could be chance.`
    : `In every 100 pupils ${sizeText(net.value, 0)} more moved ${net.value < 0 ? "down than up" : "up than down"}; likely between ${nearFirst(range)}.`;
  return [said, likely, ...risesAnyway(result)];
}

function opening({ label }: OrdinalResult, net: number): string {
  if (Number(sizeText(net, 0)) === 0) return `As many pupils moved up as down in ${label}.`;
  return `More pupils moved ${net > 0 ? "up than down" : "down than up"} in ${label}.`;
}

function nearFirst(range: { readonly low: number; readonly high: number }): string {
  const [near, far] = range.low < 0 ? [range.high, range.low] : [range.low, range.high];
  return `${sizeText(near, 0)} and ${sizeText(far, 0)}`;
}

/** "Of 412 pupils 29% moved up, 60% stayed and 11% moved down." */
export function directionsSentence(result: OrdinalResult): string | null {
  const up = percentMoved(result, "percent-improved");
  const same = percentMoved(result, "percent-same");
  const down = percentMoved(result, "percent-declined");
  if (up === null || same === null || down === null) return null;
  return `Of ${countText(result.both, "pupil")} ${sizeText(up, 0)}% moved up, ${sizeText(same, 0)}% stayed and ${sizeText(down, 0)}% moved down.`;
}

function risesAnyway({ changeJudgement }: OrdinalResult): readonly string[] {
  const reasons = ["no-comparison-rising-measure", "no-comparison-unknown-scale"];
  if (!changeJudgement.reasons.some((reason) => reasons.includes(reason))) return [];
  return ["Levels like these rise in many years, so this says nothing yet about the enquiry."];
}

function comparedSentences(result: OrdinalResult): readonly string[] | null {
  const difference = movementDifference(result);
  const range = likelyRange(difference);
  if (result.design.kind === "one-group" || !hasValue(difference) || range === null) return null;
  const size = sizeText(difference.value, 0);
  const likely = `The true difference lies between ${differenceRange(range)} in every 100.`;
  if (result.judgement.reasons.includes("groups-not-comparable"))
    return ["Project and comparison pupils started too far apart in level to compare.", likely];
  const clear = range.low > 0 || range.high < 0;
  const others = result.comparison?.earlierYears === true ? "earlier pupils" : "comparison pupils";
  const name = lowerFirst(result.label);
  return clear
    ? [
        `Project pupils moved up ${difference.value > 0 ? "more" : "less"} often than ${others} in ${name}: by ${size} in every 100.`,
        likely,
      ]
    : [`We cannot tell whether project pupils moved up more often than ${others} in ${name}.`, likely];
}

function differenceRange({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low < 0 && high > 0) return `${sizeText(low, 0)} fewer and ${sizeText(high, 0)} more`;
  return nearFirst({ low, high });
}

function whoJudged(result: OrdinalResult): readonly string[] {
  if (!isTeachersWord(result)) return [];
  return result.design.kind === "one-group"
    ? ["These are judgements by the pupils’ own teachers, who took part: their word, not a measurement."]
    : ["Teachers judged their own pupils and knew who had the project. So this stays their word, not a measured gain."];
}

/** What a row says of its movement, in a few words. */
export function movementText(judgement: Judgement): string {
  return judgementText(judgement).replace("rise", "move up").replace("fall", "move down");
}

/** For the summary: how many more moved up than down, with the likely range. */
export function movementFigure(result: OrdinalResult): {
  readonly figure: string;
  readonly figureNote: string;
  readonly drawn: DrawnFigure | null;
} {
  const net = netMovementOf(result);
  if (!hasValue(net))
    return {
      figure: countText(result.both, "pupil"),
      figureNote: "with both levels: no movement could be worked out",
      drawn: null,
    };
  const range = likelyRange(net);
  const likely = range === null ? "no likely range" : `likely range ${rangeText(range, 0)}`;
  return {
    figure: `${net.value < 0 ? "−" : "+"}${sizeText(net.value, 0)} in 100`,
    figureNote: `${result.label}: moved up less moved down; ${likely}`,
    drawn: drawnFigure(net),
  };
}

/** Who and how many, under the sheet's title. */
export function ordinalCounts({ label, both, supplied, schools }: OrdinalResult): string {
  const taking = schools.filter((school) => school.both > 0).length;
  const where = schools.length > 1 ? `, in ${countText(taking, "school")}` : "";
  return `${label}: ${wholeText(both)} of ${countText(supplied, "pupil has", "pupils have")} both levels${where}`;
}
