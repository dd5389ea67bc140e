import type { CheckedClaim, ClaimVerdict } from "../results/benchmark";
import { decimalText, sizeText } from "./numberText";

/** A checked claim in words: its verdict, and the sentence that can be defended. */
export interface ClaimWords {
  readonly verdict: string;
  /** What may be said instead, or why this may be said. */
  readonly sentence: string;
}

const verdicts: Readonly<Record<ClaimVerdict, string>> = {
  supported: "● Supported",
  "not-supported": "○ Not supported",
  "cannot-tell": "◐ Cannot tell",
};

/** The words for a claim checked by `checkClaim`. */
export function claimWords(claim: CheckedClaim): ClaimWords {
  return { verdict: verdicts[claim.verdict], sentence: sentenceOf(claim) };
}

function sentenceOf(claim: CheckedClaim): string {
  const why = whyNot(claim);
  const say = defended(claim);
  if (say === null) return why ?? "We cannot hold this sentence against any number here.";
  return claim.verdict === "supported" || why === null ? `You can say: ${say}` : `${why} You can say: ${say}`;
}

function whyNot({ reason, kind }: CheckedClaim): string | null {
  switch (reason) {
    case "not-understood":
      return "We cannot hold this sentence against any number here. Name a number and what it is compared with.";
    case "not-drawn-by-chance":
      return "Nobody was drawn by chance, so the results do not say why.";
    case "no-clear-gain":
      return "The gain is not clear enough to name a reason.";
    case "no-comparison":
      return kind === "months"
        ? "Months of progress need a comparison group, and there is none."
        : "There is no comparison group to gain more than.";
    case "no-benchmark":
      return "No figures from elsewhere are on the Benchmark sheet, so there is nothing to compare with.";
    case "other-children":
      return "The two years are other children, so this is not their progress.";
    case "no-ratio":
      return "The change elsewhere is too small for “times”: a ratio would jump with every pupil.";
    case "no-scores":
      return "There are no scores of pupils before and after.";
    case "no-standard":
      return "Setup names no standard for this measure.";
    case "no-range":
      return "No likely range can be given, so it may be chance.";
    case "no-gap":
      return "The gap or its change could not be worked out.";
    case "no-number":
      return "The sentence names no number to check.";
    case "not-converted":
      return "The effect is beyond the table of months, so it is not converted.";
    case "no-values":
      return "The number this needs could not be worked out.";
    case "verdict-lower":
      return "How pupils were compared does not allow this yet.";
    case "beyond-range":
      return "The likely range does not reach that far.";
    case "inside-range":
      return "The likely range leaves this open.";
    case "counted-otherwise":
      return "The count is another.";
    default:
      return null;
  }
}

/** The sentence that can be defended, from what was found; null where nothing was. */
function defended({ kind, found, about, verdict, reason }: CheckedClaim): string | null {
  if (found === null) return null;
  const name = about ?? "the measure";
  const likely = (digits: number, unit: string): string =>
    found.low === null ? "" : `, likely ${text(found.low, digits)} to ${text(found.high, digits)}${unit}`;
  const isOpen = reason === "inside-range" ? open(kind, name) : null;
  if (isOpen !== null) return isOpen;
  switch (kind) {
    case "cause":
      return `“Project pupils changed by ${text(found.value, 1)} points beside comparison pupils in ${name}${likely(1, "")}.”`;
    case "times-elsewhere":
      if (verdict === "supported")
        return `“Our share rose about ${text(found.value, 1)} times as much as elsewhere${likely(1, " times")}.”`;
      return moreThanElsewhere(found.value, likely(0, " points"));
    case "points-more-than-elsewhere":
      return moreThanElsewhere(found.value, likely(0, " points"));
    case "months":
      return `“About ${text(found.value, 0)} months more than comparison pupils${likely(0, "")}, by the Toolkit’s table. The groups may differ.”`;
    case "share-at-standard":
      return `“${text(found.value, 0)} in 100 pupils with both scores were at the standard after.”`;
    case "share-improved":
      return `“${text(found.value, 0)} in 100 pupils scored higher than before.” With no change at all, about half would.`;
    case "gap-narrowed":
      return `“The gap ${found.value >= 0 ? "narrowed" : "widened"} by ${sizeText(found.value, 1)} points${likely(1, "")}.”`;
    case "more-than-comparison":
      return `“Project pupils gained ${sizeText(found.value, 1)} points ${found.value < 0 ? "less" : "more"} in ${name}${likely(1, "")}. The groups may differ.”`;
    case "rose":
      return `“${name} changed by ${text(found.value, 1)} on average${likely(1, "")}.” By itself that does not say why.`;
    case "unknown":
      return null;
  }
}

/** What is left to say where the range leaves the direction open. */
function open(kind: CheckedClaim["kind"], name: string): string | null {
  switch (kind) {
    case "gap-narrowed":
      return "“We cannot yet tell whether the gap changed.”";
    case "more-than-comparison":
      return `“We cannot yet tell whether project pupils gained more in ${name}.”`;
    case "rose":
      return `“We cannot yet tell whether ${name} changed.”`;
    default:
      return null;
  }
}

function moreThanElsewhere(points: number, likely: string): string {
  return `“Our share rose ${sizeText(points, 0)} points ${points < 0 ? "less" : "more"} than elsewhere${likely}.”`;
}

function text(value: number, digits: number): string {
  return decimalText(value, digits);
}
