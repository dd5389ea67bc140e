import type { WavesResult } from "../results/waves";
import { countText, rangeText, signedText, sizeText } from "./numberText";
import { rangeWords } from "./rangeWords";
import { scoresText } from "./statement";
import { unitWord } from "./units";

/** What happened over the waves, in words before numbers; never why. */
export function wavesAnswer(result: WavesResult): string {
  const { label, change, range, contrast, throughout, scale } = result;
  const [from, to] = contrast.map((wave) => throughout[wave]?.label ?? "");
  const pupils = throughout[0]?.pupils ?? 0;
  if (change === null || range === null)
    return `${scoresText(label)} were taken ${countText(throughout.length, "time")}. Too few pupils have all of them to show a change.`;
  const isClear = range.low > 0 || range.high < 0;
  const moved =
    Number(sizeText(change, 1)) === 0
      ? "did not change"
      : `${change > 0 ? "rose" : "fell"} by ${sizeText(change, 1)} ${unitWord(scale)}`;
  return [
    `From ${from ?? ""} to ${to ?? ""}, ${scoresText(label)} ${moved} on average.`,
    isClear
      ? `The true change is likely to be ${rangeWords(range, 1)}.`
      : `The true change is likely to be ${rangeWords(range, 1)}, so this could be chance.`,
    `That is of ${countText(pupils, "pupil")} with a score every time.`,
    growth(result),
    compare(result),
    betterSentence(result),
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function growth({ scale }: WavesResult): string | null {
  if (scale.growth === "age-standardised")
    return "In such scores no change means keeping pace with others of the same age.";
  return scale.growth === "rises-with-age"
    ? "They rise in any year, so the line by itself says nothing of the enquiry."
    : null;
}

/** All pupils beside the same pupils: if they differ, the group changed, not only its scores. */
function compare({ all, contrast, change }: WavesResult): string | null {
  const [first, last] = [all[contrast[0]]?.mean ?? null, all[contrast[1]]?.mean ?? null];
  if (first === null || last === null || change === null) return null;
  const other = last - first;
  if (Math.sign(other) !== Math.sign(change) && Math.abs(other - change) >= 0.5)
    return `All pupils of each time taken together went the other way (${signedText(other, 1)}): they are not the same children.`;
  return null;
}

function betterSentence({ better }: WavesResult): string | null {
  if (better === "lower") return "In this measure fewer are better.";
  return better === null ? "Setup does not say whether more or fewer are better." : null;
}

/** What a line's row says of its change. */
export function lineSays(change: number | null, range: WavesResult["range"]): string {
  if (change === null) return "Fewer than 10 pupils: counts only";
  if (range === null) return "Cannot tell: no likely range";
  if (range.low > 0) return "Rose";
  return range.high < 0 ? "Fell" : "Could be no change";
}

/** "+2.3 (+0.4 to +4.2)" */
export function changeText(change: number | null, range: WavesResult["range"]): string {
  if (change === null) return "–";
  return range === null ? signedText(change, 1) : `${signedText(change, 1)} (${rangeText(range, 1)})`;
}
