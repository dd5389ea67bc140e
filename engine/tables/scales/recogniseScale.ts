import type { Scale, ScaleId } from "../../scale";
import { foldHeader, foldText } from "../cells/foldText";
import type { Profile } from "../cells/profile";
import { agreementWords, foldAnswer } from "./answerWords";
import { missingReasonOf } from "./missingCodes";
import { orderedWordsOf } from "./orderedWords";
import {
  parseCurriculumLevel,
  parseFineGrade,
  parseGcseGrade,
  parseReadingAge,
  parseScore,
  parseLegacyGcse,
} from "./parseScore";
import { scaleCatalogue } from "./scaleCatalogue";

/** A scale with how sure the guess is, and whether header or values decided. */
export interface ScaleGuess {
  readonly scale: Scale;
  readonly confidence: number;
  readonly reason: "header" | "content";
}

/** No standardised score of the common tests is higher than 145. */
const FAR_ABOVE = 145;

/** Words in a header that name a scale, most telling first; values must lie in the scale's range. */
const headerWords: readonly (readonly [ScaleId, RegExp])[] = [
  ["reading-age", /\b(reading|spelling|comprehension|word reading) age\b|\b(ra|sa|r a|s a)\b/],
  ["percentile", /\bpercentile\b|\bn?pr\b|\b(per)?centiles?\b|%(ile|tile)\b/],
  ["stanine", /\bstanine\b/],
  ["residual", /\bresiduals?\b/],
  ["standardised-zero-mean", /\bz ?scores?\b|\b(standardi[sz]ed|standard score|std score)\b/],
  ["early-years", /\b(eyfsp?|early years|elgs?|early learning goals?)\b/],
  ["ucas-points", /\bucas\b|\btariff\b/],
  ["phonics", /\bphonics\b/],
  ["multiplication-check", /\b(mtc|multiplication|times tables?)\b/],
  ["effort-grade", /\b(atl|a2l|attitudes? to learning|effort|behaviour for learning|bfl|btl)\b/],
  ["attendance", /\battendance\b|\batt\b/],
  [
    "count",
    /\b(beh|bhv) ?(pts|points)\b|\b(sessions|incidents|suspensions?|exclusions?|absences|detentions?|merits|demerits|behaviour|achievement points|house points|conduct points|rewards|sanctions|lates|events)\b/,
  ],
  ["a-level-grade", /\ba level\b|\bas level\b/],
  ["gcse-grade", /\bgcse\b|\bmocks?\b/],
  ["fine-grade", /\bfine grade\b/],
  [
    "age-standardised",
    /\b(sas|standardi[sz]ed|standard score|std score|ss|age standardi[sz]ed|nss|cat4?|ngrt|ngst|ptm|pte|pts|yarc|wrat|gl|pira|puma)\b/,
  ],
  ["ks2-scaled", /\b(ks2|sats?|scaled score|scaled)\b/],
  ["percentage", /%|\bper ?cent\b|\bpercentage\b/],
  ["raw-mark", /\b(raw|marks?|out of)\b/],
];

/** Recognises the scale of a column of scores from its header and its values; null where it holds no scores. */
export function recogniseScale(header: string, profile: Profile): ScaleGuess | null {
  const folded = foldHeader(header);
  const named = scalesNamed(header);
  const values = profile.levels.filter((level) => missingReasonOf(level.text, named[0] ?? null) === null);
  const bare = values.map((level) => level.text);
  const cells = (levels: typeof values): number => levels.reduce((sum, { count }) => sum + count, 0);
  const numeric = profile.numbers + cells(values.filter(({ text }) => parseScore(text) !== null));
  const isNumeric = numeric > 0 && numeric >= (profile.numbers + cells(values)) * 0.7;

  const fromWords = wordScale(bare, folded, profile);
  if (fromWords !== null) return fromWords;
  if (bare.length > 0 && share(bare, (text) => parseReadingAge(text) !== null && /[:ym]/i.test(text)) > 0.7) {
    return { scale: scaleCatalogue["reading-age"], confidence: 0.9, reason: "content" };
  }
  if (named[0] === "reading-age" && (profile.moments > 0 || isNumeric || bare.length > 0)) {
    return { scale: scaleCatalogue["reading-age"], confidence: 0.9, reason: "header" };
  }
  if (!isNumeric) return null;
  for (const id of named) {
    const scale = scaleCatalogue[id];
    if (scale.levels === undefined && liesWithin(profile, scale)) return { scale, confidence: 0.9, reason: "header" };
  }
  if (profile.isPercent) return { scale: scaleCatalogue.percentage, confidence: 0.8, reason: "content" };
  if (namesScaledScore(named, profile))
    return { scale: scaleCatalogue["scaled-score"], confidence: 0.7, reason: "header" };
  if (looksStandardised(profile)) {
    return { scale: scaleCatalogue["age-standardised"], confidence: 0.5, reason: "content" };
  }
  return { scale: scaleCatalogue.number, confidence: 0.6, reason: "content" };
}

/** A reading programme's own scale: called scaled, or "SS" with numbers far above any standardised score. */
function namesScaledScore(named: readonly ScaleId[], profile: Profile): boolean {
  return named.includes("ks2-scaled") || (named.includes("age-standardised") && profile.minimum > FAR_ABOVE);
}

/** The scales a heading names, most telling first; a test's short name may have capitals inside ("PiRA"). */
function scalesNamed(header: string): readonly ScaleId[] {
  const named = (folded: string): ScaleId[] => headerWords.filter(([, words]) => words.test(folded)).map(([id]) => id);
  const asWritten = named(foldText(header));
  return asWritten.length > 0 ? asWritten : named(foldHeader(header));
}

/** Scales a title may name for every test below it, and those it may name where headings only say when. */
const namedForAll: readonly ScaleId[] = ["ks2-scaled", "age-standardised"];
const PER_CENT_OF_MARKS = /(%|\bper ?cent(age)?) (correct|of marks|marks?|scores?)\b|\b(as|in) (%|per ?cent(ages)?)/i;
const namedByTitles: readonly ScaleId[] = ["phonics", "multiplication-check", ...namedForAll];

/**
 * The scale of scores whose own heading names none, from what stands above them: the sheet's name and titles. Only
 * where every number lies on it. `namesNothing`: the heading says when, not what.
 */
export function scaleOfContext(
  context: string,
  { profile, namesNothing }: { readonly profile: Profile; readonly namesNothing: boolean },
): ScaleGuess | null {
  const named = scalesNamed(context).find((each) => (namesNothing ? namedByTitles : namedForAll).includes(each));
  const id = named ?? (PER_CENT_OF_MARKS.test(context) ? "percentage" : undefined);
  const scale = id === undefined ? null : scaleCatalogue[id];
  if (scale === null || profile.numbers < 5 || profile.isPercent) return null;
  const isOn = profile.minimum >= (scale.minimum ?? 0) && profile.maximum <= (scale.maximum ?? 0);
  return isOn && liesWithin(profile, scale) ? { scale, confidence: 0.7, reason: "header" } : null;
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

/** Nearly all values lie in the scale's range: single ones outside are keying outliers, not another scale. */
function liesWithin(profile: Profile, scale: Scale): boolean {
  if (profile.numbers === 0) return true;
  const tooLow = scale.minimum !== null && profile.mean < scale.minimum;
  const tooHigh = scale.maximum !== null && profile.mean > scale.maximum;
  if (tooLow || tooHigh) return false;
  if (scale.id === "effort-grade" || scale.id === "count") {
    const isWhole = profile.wholeNumbers === profile.numbers && profile.minimum >= (scale.minimum ?? 0);
    return isWhole && profile.maximum <= (scale.maximum ?? Infinity);
  }
  if (scale.id === "early-years") return profile.maximum <= 3 && profile.wholeNumbers === profile.numbers;
  if (scale.id === "residual") return profile.minimum < 0;
  if (scale.id === "standardised-zero-mean")
    return profile.minimum < 0 && profile.minimum >= -6 && profile.maximum <= 6;
  if (scale.id === "gcse-grade") return profile.maximum <= 9 && profile.wholeNumbers === profile.numbers;
  if (scale.id === "ks2-scaled") return profile.mean >= 85 && profile.mean <= 117;
  if (scale.id === "age-standardised") return profile.mean >= 75 && profile.mean <= 125;
  return true;
}

/** Whole numbers around 100 between 55 and 145: most likely standardised; asked in Setup. */
function looksStandardised(profile: Profile): boolean {
  return (
    profile.numbers >= 10 &&
    profile.wholeNumbers === profile.numbers &&
    profile.minimum >= 55 &&
    profile.maximum <= 145 &&
    profile.maximum > 105 &&
    profile.mean >= 85 &&
    profile.mean <= 115
  );
}

function wordScale(bare: readonly string[], folded: string, profile: Profile): ScaleGuess | null {
  if (bare.length === 0 || profile.texts === 0) return null;
  const mostly = profile.texts >= profile.numbers;
  const answers = share(bare, (text) => agreementWords.has(foldAnswer(text)));
  const assessment = scaleCatalogue["teacher-assessment"];
  const codes = new Set(assessment.levels?.map((level) => level.toLowerCase()));
  if (share(bare, (text) => codes.has(foldText(text))) > 0.8) {
    return { scale: assessment, confidence: 0.95, reason: "content" };
  }
  if (mostly && answers > 0.8 && bare.some((text) => /agree|^(sa|sd)$/i.test(text))) {
    return { scale: scaleCatalogue.agreement, confidence: 0.95, reason: "content" };
  }
  const lettered = bare.filter((text) => /^[1-8]\s*[abc]$|^w$/i.test(text));
  if (lettered.length > 0 && share(bare, (text) => parseCurriculumLevel(text) !== null) > 0.8) {
    const fine = /gcse|fine|grade|target/.test(folded);
    return {
      scale: scaleCatalogue[fine ? "fine-grade" : "national-curriculum-level"],
      confidence: 0.8,
      reason: "content",
    };
  }
  if (bare.some((text) => /^[1-9][+=-]$/.test(text)) && share(bare, (text) => parseFineGrade(text) !== null) > 0.8) {
    return { scale: scaleCatalogue["fine-grade"], confidence: 0.8, reason: "content" };
  }
  if (bare.some((text) => /^[1-9]-[1-9]$/.test(text)) && share(bare, (text) => parseGcseGrade(text) !== null) > 0.8) {
    return { scale: scaleCatalogue["gcse-grade"], confidence: 0.8, reason: "content" };
  }
  if (
    /gcse|grade|\bmocks?\b/.test(folded) &&
    bare.length > 0 &&
    share(bare, (text) => parseGcseGrade(text) !== null) > 0.8
  ) {
    return { scale: scaleCatalogue["gcse-grade"], confidence: 0.8, reason: "header" };
  }
  const letters = bare.length > 0 && share(bare, (text) => parseLegacyGcse(text) !== null) === 1;
  if (mostly && letters && (/gcse|\bks4\b|\bmocks?\b/.test(folded) || bare.some((text) => /^[fg]$/i.test(text)))) {
    return { scale: scaleCatalogue["gcse-grade"], confidence: 0.8, reason: "content" };
  }
  if (mostly && share(bare, (text) => /^(a\*|[a-eu])$/i.test(text)) === 1 && /grade|a level|\bas\b/.test(folded)) {
    return { scale: scaleCatalogue["a-level-grade"], confidence: 0.8, reason: "content" };
  }
  // "D" is a code for a missing score unless it stands among the words of one order.
  const words = profile.levels
    .map(({ text }) => text)
    .filter((text) => missingReasonOf(text, "ordered-words") === null);
  const ordered = mostly ? (orderedWordsOf(words) ?? orderedWordsOf(bare)) : null;
  if (ordered !== null) {
    return { scale: { ...scaleCatalogue["ordered-words"], levels: ordered }, confidence: 0.7, reason: "content" };
  }
  return null;
}
