import type { Estimate, StatisticName } from "../../estimate";
import type { AttainmentResult } from "../../result";
import { changeFigures, headline, likelyRange, overall } from "../../words/figures";
import { judgementText } from "../../words/labels";
import { countText, percentText, rangeText, wholeText } from "../../words/numberText";
import { placeInHundred } from "../../words/placesInHundred";
import { isDisclosed } from "../studyFacts";
import { reasonText } from "../../words/reasonWords";
import { unitWord } from "../../words/units";
import { changeFormat, COUNT_FORMAT, plainFormat } from "../look/styles";

/** One line of "In numbers": the value in its cell, unrounded, and what it means. */
export interface NumberLine {
  readonly name: string;
  readonly value: number | string;
  readonly format: string;
  readonly words: string;
  /** Hidden in this copy. */
  readonly hidden?: boolean;
}

const NO_VALUE = "–";

/** The numbers of a measure, in the order in which they are read. */
export function overallNumbers(result: AttainmentResult): readonly NumberLine[] {
  const lines = linesOf(result);
  return isDisclosed(result) ? lines.map(withSymbol) : lines;
}

/** In a share copy no cell is empty or a dash: it says why there is no number. */
function withSymbol(line: NumberLine): NumberLine {
  if (line.value !== NO_VALUE) return line;
  const isHidden = line.hidden === true;
  return { ...line, value: isHidden ? "c" : "x", words: isHidden ? "Hidden to protect people" : line.words };
}

function linesOf(result: AttainmentResult): readonly NumberLine[] {
  const figures = changeFigures(result);
  const unit = unitWord(result.scale);
  const only = result.beforeOnly + result.afterOnly;
  return [
    {
      name: "Pupils with both scores",
      value: result.both,
      format: COUNT_FORMAT,
      words: `${wholeText(only)} of ${countText(result.supplied, "pupil")} have only one score${result.neither > 0 ? `, ${wholeText(result.neither)} none` : ""}`,
    },
    level(result, { name: "Average before", value: figures.before }),
    level(result, { name: "Average after", value: figures.after }),
    ...changes(result, unit),
    ...effect(result),
    share(result, {
      statistic: "percent-improved",
      name: "Pupils who went up",
      words: "Without any change, about half would",
    }),
    share(result, { statistic: "percent-declined", name: "Pupils who went down", words: "The rest stayed the same" }),
    ...ends(result),
    spread(result),
  ];
}

function level(
  result: AttainmentResult,
  { name, value }: { readonly name: string; readonly value: number | null },
): NumberLine {
  const { digits } = changeFigures(result);
  if (value === null) return { name, value: NO_VALUE, format: "General", words: "Not given" };
  const place = placeInHundred(value, result.scale);
  return {
    name,
    value,
    format: plainFormat(digits),
    words: place === null ? "All pupils equal" : `Above ${place} of 100 pupils nationally`,
  };
}

function changes(result: AttainmentResult, unit: string): readonly NumberLine[] {
  const { change, pupilChange, digits } = changeFigures(result);
  const range = likelyRange(change);
  const several = change?.average === "school";
  const of = (estimate: Estimate | null): number | string => estimate?.value ?? NO_VALUE;
  const format = changeFormat(digits);
  return [
    {
      name: `Change, average pupil (${unit})`,
      value: of(pupilChange),
      format,
      words: several ? "After minus before, all pupils equal" : judgementText(result.changeJudgement),
    },
    ...(several
      ? [
          {
            name: `Change, average school (${unit})`,
            value: of(change),
            format,
            words: judgementText(result.changeJudgement),
          },
        ]
      : []),
    {
      name: "Likely range: from",
      value: range?.low ?? NO_VALUE,
      format,
      words: range === null ? noRange(change) : "Smallest change that fits well",
    },
    {
      name: "Likely range: to",
      value: range?.high ?? NO_VALUE,
      format,
      words: range === null ? noRange(change) : "Largest change that fits well",
    },
  ];
}

function noRange(estimate: Estimate | null): string {
  return estimate === null || estimate.reason === null
    ? "No likely range"
    : `No likely range: ${reasonText(estimate.reason)}`;
}

function effect(result: AttainmentResult): readonly NumberLine[] {
  const estimate = headline(result, "hedges-g-av");
  const range = likelyRange(estimate);
  const words =
    range === null ? "Change in units of the usual spread" : `Likely ${rangeText(range, 2)} of the usual spread`;
  return [
    { name: "Effect size (Hedges’ g, average SD)", value: estimate?.value ?? NO_VALUE, format: changeFormat(2), words },
  ];
}

function share(
  result: AttainmentResult,
  { statistic, name, words }: { readonly statistic: StatisticName; readonly name: string; readonly words: string },
): NumberLine {
  const estimate = overall(result, statistic, "pupil");
  const value = estimate?.value ?? null;
  const hidden = estimate?.reason === "confidential";
  return { name, value: value === null ? NO_VALUE : value / 100, format: "0%", words, hidden };
}

function ends(result: AttainmentResult): readonly NumberLine[] {
  const after = result.atCeiling?.after ?? null;
  if (after === null) return [];
  const before = result.atCeiling?.before ?? 0;
  const words =
    after >= 0.15 ? `${percentText(before * 100)} before: no room to show more` : "No sign that the test was too easy";
  return [{ name: "Pupils at the top score after", value: after, format: "0%", words }];
}

function spread(result: AttainmentResult): NumberLine {
  const { digits } = changeFigures(result);
  const before = overall(result, "sd-before", "pupil")?.value ?? null;
  const after = overall(result, "sd-after", "pupil")?.value ?? null;
  const name = "Spread of scores after (SD)";
  if (before === null || after === null) return { name, value: NO_VALUE, format: "General", words: "Not given" };
  const words =
    after / before >= 1.118
      ? "Wider than before"
      : after / before <= 0.894
        ? "Narrower than before"
        : "About as wide as before";
  return { name, value: after, format: plainFormat(digits), words };
}
