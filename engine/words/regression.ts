import type { AttainmentResult } from "../result";
import type { ChosenGroup } from "../results/regressionToTheMean";
import { decimalText, digitsFor, numberWord, rangeText, signedText, sizeText } from "./numberText";
import { unitWord } from "./units";

/** Who they are, and why part of their gain comes by chance. */
export function chosenWords(group: ChosenGroup, result: AttainmentResult): string {
  const digits = digitsFor(result.smallestChange?.value ?? null);
  const [start, usual] = [decimalText(group.meanBefore, digits), decimalText(group.unselected.mean, digits)];
  switch (group.reason) {
    case "lowest-retested":
      return `${group.school ?? "One school"} tested only its ${numberWord(group.n)} lowest starters again: they began at ${start}, all its pupils at ${usual}.`;
    case "declared":
      return `These pupils were chosen for low scores: they began at ${start}, pupils nationally at ${usual}.`;
    case "low-start":
      return `These pupils began at ${start}, pupils nationally at ${usual}. Setup does not say whether they were chosen for that.`;
  }
}

/** How much of what was seen would have come anyway. */
export function expectedWords(group: ChosenGroup, result: AttainmentResult): readonly string[] {
  const digits = digitsFor(result.smallestChange?.value ?? null);
  const unit = unitWord(result.scale);
  const gains = group.expected.map(({ gain }) => gain);
  const [low, high] = [Math.min(...gains), Math.max(...gains)];
  const seen = group.observed.value;
  if (seen === null) return [`A rise of ${rangeOfSizes(low, high, digits)} ${unit} was to be expected anyway.`];
  return [
    `They changed by ${signedText(seen, digits)} ${unit}. A rise of ${rangeOfSizes(low, high, digits)} ${unit} was to be expected by chance alone.`,
    beyond(seen, { low, high, digits, unit, lowEnd: group.observed.low }),
  ];
}

function rangeOfSizes(low: number, high: number, digits: number): string {
  return `${sizeText(low, digits)} to ${sizeText(high, digits)}`;
}

function beyond(
  seen: number,
  {
    low,
    high,
    digits,
    unit,
    lowEnd,
  }: {
    readonly low: number;
    readonly high: number;
    readonly digits: number;
    readonly unit: string;
    readonly lowEnd: number | null;
  },
): string {
  if (seen <= high) return "So chance alone may account for all of it.";
  const left = `That leaves about ${rangeText({ low: seen - high, high: seen - low }, digits)} ${unit}`;
  return lowEnd !== null && lowEnd <= high
    ? `${left}, but by its likely range chance may still account for all of it.`
    : `${left} beyond that.`;
}

/** What the share of the table's row means. */
export function correlationWords({ correlation, origin }: ChosenGroup["expected"][number]): string {
  return origin === "other-schools"
    ? `If scores hang together as in the other schools (correlation ${decimalText(correlation, 2)})`
    : `If scores hang together with a correlation of ${decimalText(correlation, 2)}`;
}
