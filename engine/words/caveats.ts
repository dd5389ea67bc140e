import type { AttainmentResult } from "../result";
import type { Settings } from "../settings";
import { changeFigures, likelyRange } from "./figures";
import { numberWord, percentText, sizeText, wholeText } from "./numberText";
import { thresholds } from "../thresholds";
import { unitWord } from "./units";

interface Caveat {
  /** larger matters more */
  readonly weight: number;
  readonly text: string;
}

/** The two caveats that matter most for a measure, weightiest first. */
export function attainmentCaveats(result: AttainmentResult, settings: Settings): readonly string[] {
  return allAttainmentCaveats(result, settings).slice(0, 2);
}

/** Every caveat of a measure, weightiest first. */
export function allAttainmentCaveats(result: AttainmentResult, settings: Settings): readonly string[] {
  return [
    missing(result),
    endOfScale(result),
    chosenForLowScores(result),
    chosenAfterwards(settings),
    wideRange(result),
    fewSchools(result),
    unknownSeries(result),
  ]
    .filter((caveat) => caveat !== null)
    .sort((a, b) => b.weight - a.weight)
    .map(({ text }) => text);
}

function missing(result: AttainmentResult): Caveat | null {
  const { missingShare } = result.design;
  if (missingShare < thresholds.missingCaveat) return null;
  const digits = changeFigures(result).digits;
  const lost = result.baselineOfLost;
  const one = result.beforeOnly + result.afterOnly;
  const notable = lost !== null && Math.abs(lost) >= (result.smallestChange?.value ?? Infinity);
  const started = notable
    ? ` Those without a later score started ${sizeText(lost, digits)} ${unitWord(result.scale)} ${lost < 0 ? "lower" : "higher"}.`
    : "";
  const scores = result.neither > 0 ? "one score or none" : "only one score";
  return {
    weight: 3 + missingShare * 5,
    text: `${wholeText(one + result.neither)} of ${wholeText(result.supplied)} pupils have ${scores} and are not counted.${started}`,
  };
}

function endOfScale(result: AttainmentResult): Caveat | null {
  const ceiling = result.atCeiling?.after ?? 0;
  const floor = result.atFloor?.before ?? 0;
  if (ceiling >= thresholds.endOfScaleCaveat)
    return {
      weight: 2.9,
      text: `${percentText(ceiling * 100)} of pupils got top marks after, so they had no room to show more.`,
    };
  if (floor >= thresholds.endOfScaleCaveat)
    return {
      weight: 2.9,
      text: `${percentText(floor * 100)} of pupils had the lowest mark before, so they could only go up.`,
    };
  return null;
}

function chosenForLowScores(result: AttainmentResult): Caveat | null {
  if (result.design.chosenForLowScores !== true || result.judgement.reasons.includes("chosen-for-low-scores"))
    return null;
  return {
    weight: 2.8,
    text: "These pupils were chosen because their scores were low. Low scores tend to rise a little by chance.",
  };
}

function chosenAfterwards(settings: Settings): Caveat | null {
  if (settings.declared.resultsWereIn !== true) return null;
  return {
    weight: 2.75,
    text: "This measure was chosen after the results were in, so it may be the one that came out best.",
  };
}

function wideRange(result: AttainmentResult): Caveat | null {
  const range = likelyRange(changeFigures(result).effect);
  if (range === null || range.high - range.low < thresholds.sizeWordWidth) return null;
  return { weight: 2.5, text: "The likely range is wide, so treat this as a first sign only." };
}

function fewSchools(result: AttainmentResult): Caveat | null {
  const schools = changeFigures(result).change?.schools ?? result.schools.length;
  if (schools >= thresholds.fewSchools) return null;
  if (schools <= 1)
    return { weight: 1.6, text: "Only one school took part, so this says nothing about other schools." };
  return {
    weight: 1.5,
    text: `Only ${numberWord(schools)} schools took part, so other schools may see something different.`,
  };
}

function unknownSeries(result: AttainmentResult): Caveat | null {
  if (result.design.sameTestSeries !== null) return null;
  return {
    weight: 1,
    text: "It is not recorded whether both tests are of one series, so their scores may not compare.",
  };
}
