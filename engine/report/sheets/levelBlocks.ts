import { estimateOf } from "../../estimate";
import type { AttainmentResult, ImpactLevel } from "../../result";
import type { QuestionnaireResult } from "../../results/questionnaire";
import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import { headlineLevels } from "../../words/answer";
import { standardBesideElsewhere } from "../../words/benchmark";
import { comparedPupils } from "../../words/arms";
import { comparisonEstimate } from "../../words/comparison";
import { changeFigures, drawnFigure, hasValue, likelyRange, type DrawnFigure } from "../../words/figures";
import { countText, decimalText, rangeText, signedText } from "../../words/numberText";
import { movementFigure, movementSentences } from "../../words/ordinal";
import { placeInHundred } from "../../words/placesInHundred";
import { isUsualAgreement, upperName, upperVerb } from "../../words/answerNames";
import { agreeAfter, agreeBefore } from "../../words/answerShares";
import { levelOf } from "../../words/levels";
import { questionnaireStatement } from "../../words/questionnaire";
import { schoolsDifferSentence } from "../../words/schools";
import { unitWord } from "../../words/units";
import type { Canvas } from "../canvas";
import { smallDumbbells } from "../charts/smallDumbbells";
import { smallIntervals } from "../charts/smallIntervals";
import { palette } from "../look/palette";
import type { ReportSource } from "../report";
import {
  benchmarkResult,
  evidenceResult,
  headlineResult,
  knowsSchools,
  questionnaireResults,
  schoolsWithPupils,
} from "../studyFacts";

/** One level of the summary: its figure, its words, its small picture. */
export interface LevelBlock {
  readonly level: ImpactLevel;
  readonly title: string;
  /** Takes the place of the level's own heading. */
  readonly headline: string | null;
  readonly color: string;
  readonly figure: string;
  readonly figureNote: string;
  /** The figure with its likely range, where it has one. */
  readonly drawn: DrawnFigure | null;
  readonly words: readonly string[];
  readonly pictureTitle: string;
  readonly pictureNote: string;
  readonly chart: ((canvas: Canvas, anchor: ChartAnchor) => ChartDraft) | null;
}

const MINIMUM_PUPILS = 10;
const MOST_SCHOOLS_DRAWN = 120;
/** Fewer are said in words. */
const LEAST_STATEMENTS_DRAWN = 3;

export function pupilBlock(source: ReportSource): LevelBlock {
  const result = headlineResult(source);
  const base = { level: "pupil", title: "PUPILS", color: palette.after } as const;
  const ordinal = headlineLevels(source);
  if (ordinal !== null)
    return { ...base, ...nothing("", ""), ...movementFigure(ordinal), words: movementSentences(ordinal) };
  if (result === null)
    return { ...base, ...nothing("No scores yet", "No before and after scores were found. Collect these first.") };
  const figures = changeFigures(result);
  const change = figures.change?.value ?? null;
  if (change === null || result.both < MINIMUM_PUPILS)
    return {
      ...base,
      ...nothing(
        countText(result.both, "pupil"),
        "with both scores: too few to show a result, or no change could be calculated.",
      ),
    };
  const several = figures.change?.average === "school";
  const hasRows = source.disclosure?.schoolRows !== "none";
  const picture = several && hasRows && knowsSchools(result) && schoolsWithPupils(result) <= MOST_SCHOOLS_DRAWN;
  return {
    ...base,
    headline: null,
    ...figureOf(result),
    words: [comparedWith(result), levels(result), schoolsDifferSentence(result), atStandard(source)].filter(
      (one) => one !== null,
    ),
    pictureTitle: picture ? `Change in ${unitWord(result.scale)}, each school and all` : "",
    pictureNote: picture ? "A line is a school, in the order of By school. Diamond: average school." : "",
    chart: picture ? (canvas, anchor) => pupilPicture(canvas, { result, anchor }) : null,
  };
}

/** The figure of the headline: the difference to comparison pupils where there is one, else the change. */
function figureOf(result: AttainmentResult): Pick<LevelBlock, "figure" | "figureNote" | "drawn"> {
  const { change, digits } = changeFigures(result);
  const difference = comparisonEstimate(result);
  const compared = difference !== null && likelyRange(difference) !== null;
  const shown = compared ? difference : change;
  const range = likelyRange(shown);
  const what = compared
    ? "project less comparison pupils, starting points allowed for"
    : `change in the average ${change?.average === "school" ? "school" : "pupil"}`;
  return {
    figure: `${signedText(shown?.value ?? 0, digits)} ${unitWord(result.scale)}`,
    figureNote: `${result.label}: ${what}; ${range === null ? "no likely range" : `likely range ${rangeText(range, digits)}`}`,
    drawn: drawnFigure(shown),
  };
}

/** Beside the scores: how many were at the standard, and how that moved elsewhere. */
function atStandard(source: ReportSource): string | null {
  const benchmark = benchmarkResult(source);
  return benchmark === null ? null : standardBesideElsewhere(benchmark);
}

/** Who stands behind the difference: not always all project pupils. */
function comparedWith(result: AttainmentResult): string | null {
  if (result.comparison === null || !hasValue(comparisonEstimate(result))) return null;
  return `Compared: ${comparedPupils(result.comparison)}.`;
}

function levels(result: AttainmentResult): string | null {
  const { before, after, digits } = changeFigures(result);
  if (before === null || after === null) return null;
  const whose = `${result.comparison === null ? "All" : "Project"} pupils’ average`;
  const went = `${whose} went from ${decimalText(before, digits)} to ${decimalText(after, digits)}`;
  const from = placeInHundred(before, result.scale);
  const to = placeInHundred(after, result.scale);
  return from === null || to === null
    ? `${went}.`
    : `${went}: from above ${from} to above ${to} of 100 pupils nationally.`;
}

function pupilPicture(
  canvas: Canvas,
  { result, anchor }: { readonly result: AttainmentResult; readonly anchor: ChartAnchor },
): ChartDraft {
  const intervals = result.schools
    .filter(({ both }) => both >= MINIMUM_PUPILS)
    .map(({ school }) => estimateOf(result.estimates, { statistic: "shrunken-change", school, group: null }))
    .filter((one) => one !== null);
  return smallIntervals(canvas, {
    id: "summary-schools",
    altText: `Steadied change and likely range of ${intervals.length} schools and of all schools together; the numbers are on By school.`,
    anchor,
    intervals,
    average: changeFigures(result).change,
  });
}

export function staffBlock(source: ReportSource): LevelBlock {
  const base = { level: "professional", title: "STAFF", color: palette.staff } as const;
  return questionnaireBlock(source, base) ?? registerBlock(source, base);
}

export function organisationBlock(source: ReportSource): LevelBlock {
  const base = { level: "organisation", title: "SCHOOLS", color: palette.organisation } as const;
  const register = registerBlock(source, base);
  const asked = questionnaireBlock(source, base);
  if (asked === null) return register;
  return {
    ...asked,
    chart: null,
    pictureTitle: "",
    pictureNote: "",
    words: [...asked.words, ...registerWords(source, "organisation")],
  };
}

/** The fourth level, short: only where the register holds evidence of it. */
export function systemBlock(source: ReportSource): LevelBlock {
  return registerBlock(source, { level: "system", title: "BETWEEN SCHOOLS", color: palette.slate });
}

/** The blocks of the summary, pupils first; the fourth only where it was judged. */
export function levelBlocks(source: ReportSource): readonly LevelBlock[] {
  const three = [pupilBlock(source), staffBlock(source), organisationBlock(source)];
  return levelOf(source.impact, "system") === null ? three : [...three, systemBlock(source)];
}

type BlockBase = Pick<LevelBlock, "level" | "title" | "color">;

function questionnaireBlock(source: ReportSource, base: BlockBase): LevelBlock | null {
  const result = questionnaireResults(source).find(({ level }) => level === base.level);
  if (result === undefined) return null;
  const statement = questionnaireStatement(result);
  const pairs = result.items.flatMap((item) => {
    const before = agreeBefore(item, result.answers);
    const after = agreeAfter(item, result.answers);
    return before === null || after === null ? [] : [{ before, after }];
  });
  const drawn = pairs.length >= LEAST_STATEMENTS_DRAWN;
  const [headline = "", ...words] = statement.sentences;
  const whoSays = isUsualAgreement(result.answers) ? "Who agrees" : upperName(result.answers);
  return {
    ...base,
    headline,
    figure: statement.figure,
    figureNote: statement.figureNote,
    drawn: statement.drawn,
    words,
    pictureTitle: drawn ? `${whoSays}, before (grey) and after` : "",
    pictureNote: drawn ? "A line is a statement, in the order of Questionnaires." : "",
    chart: drawn ? (canvas, anchor) => staffPicture(canvas, { result, pairs, anchor, color: base.color }) : null,
  };
}

function staffPicture(
  canvas: Canvas,
  {
    result,
    pairs,
    anchor,
    color,
  }: {
    readonly result: QuestionnaireResult;
    readonly pairs: readonly { readonly before: number; readonly after: number }[];
    readonly anchor: ChartAnchor;
    readonly color: string;
  },
): ChartDraft {
  const altText = `Share of people who ${upperVerb(result.answers)} each of ${pairs.length} statements of ${result.title}, before and after; the numbers are on Questionnaires.`;
  return smallDumbbells(canvas, { id: `summary-${result.level}`, altText, anchor, pairs, color });
}

function registerBlock(source: ReportSource, base: BlockBase): LevelBlock {
  const words = registerWords(source, base.level);
  if (words.length === 0) return { ...base, ...nothing("No evidence yet", "Nothing was collected at this level.") };
  const items = registerItems(source, base.level);
  return { ...base, ...nothing(countText(items.length, "entry", "entries"), "in the evidence register"), words };
}

function registerItems(source: ReportSource, level: ImpactLevel) {
  return evidenceResult(source)?.items.filter((item) => item.level === level) ?? [];
}

function registerWords(source: ReportSource, level: ImpactLevel): readonly string[] {
  const items = registerItems(source, level);
  if (items.length === 0) return [];
  const supports = items.filter(({ supports: direction }) => direction === "supports").length;
  const contradicts = items.filter(({ supports: direction }) => direction === "contradicts").length;
  const perspectives = evidenceResult(source)?.perspectives[level];
  const kinds =
    perspectives === undefined
      ? ""
      : ` They rest on ${countText(perspectives.methods, "method")} and ${countText(perspectives.respondents, "group")} of people asked.`;
  return [
    `The register holds ${countText(items.length, "entry", "entries")}: ${supports} for a change, ${contradicts} against.${kinds}`,
  ];
}

function nothing(figure: string, figureNote: string): Omit<LevelBlock, keyof BlockBase> {
  return { headline: null, figure, figureNote, drawn: null, words: [], pictureTitle: "", pictureNote: "", chart: null };
}
