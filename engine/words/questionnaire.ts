import type { QuestionnaireItem, QuestionnaireResult } from "../results/questionnaire";
import { isUsualAgreement, moreOf, upperVerb } from "./answerNames";
import { agreeAfter, agreeBefore, hidesShare } from "./answerShares";
import { drawnFigure, hasValue, likelyRange, type DrawnFigure } from "./figures";
import { countText, decimalText, numberWord, rangeText, signedText } from "./numberText";
import { itemChange, scaleChange } from "./questionnaireFigures";

export interface QuestionnaireStatement {
  /** "+0.3 scale points" */
  readonly figure: string;
  readonly figureNote: string;
  /** null where no change was worked out */
  readonly drawn: DrawnFigure | null;
  readonly sentences: readonly string[];
}

const people: Readonly<Record<QuestionnaireResult["level"], string>> = {
  pupil: "Pupils",
  professional: "Staff",
  organisation: "People in the schools",
};

/** Fewer answers than this: no shares are put into words. */
const FEW_ANSWERS = 10;

/** What those asked report: never called a gain, and never more than the likely range allows. */
export function questionnaireStatement(result: QuestionnaireResult): QuestionnaireStatement {
  const change = scaleChange(result);
  const range = likelyRange(change);
  const who = people[result.level];
  const asked = respondentsSentence(result);
  if (result.waves.length < 2)
    return {
      figure: "Asked once",
      figureNote: result.title,
      drawn: null,
      sentences: [asked, "So nothing can be said about change."],
    };
  if (!hasValue(change))
    return {
      figure: "Asked twice",
      figureNote: `${result.title}: no change calculated`,
      drawn: null,
      sentences: [asked, ...unlinked(result)],
    };
  return {
    figure: signedText(change.value, 2),
    figureNote: `${result.title}, ${result.askedPoints ?? result.answers.answers.length}-point scale: change in the average answer; ${range === null ? "no likely range" : `likely range ${rangeText(range, 2)}`}`,
    drawn: drawnFigure(change),
    sentences: [verdictSentence(who, result, range), asked, ...itemsSentence(result), ...unlinked(result)],
  };
}

function verdictSentence(
  who: string,
  result: QuestionnaireResult,
  range: { readonly low: number; readonly high: number } | null,
): string {
  const { label } = result.judgement;
  if (range === null || label === null) return `We cannot tell whether ${who.toLowerCase()} report a change.`;
  if (label.includes("about-the-same") || label.includes("slight")) return `${who} report about the same as before.`;
  if (label === "too-close-to-call") return `We cannot tell whether ${who.toLowerCase()} report a change.`;
  const noun = moreOf(result.answers);
  const isUp = label.includes("rise") || label === "leans-up";
  if (label.startsWith("leans")) {
    const what = noun === null ? (isUp ? "answer a little higher" : "answer a little lower") : null;
    return `${who} ${what ?? `report a little ${isUp ? "more" : "less"}`}, but this could be chance.`;
  }
  const what = noun === null ? `give ${isUp ? "higher" : "lower"} answers` : `report ${isUp ? "more" : "less"} ${noun}`;
  return `${who} ${what} than before; these are their own views.`;
}

/** "61 answered before and 54 after; 41 answered both times." */
export function respondentsSentence(result: QuestionnaireResult): string {
  const [first, ...later] = result.waves;
  const last = later[later.length - 1];
  if (first === undefined) return "Nobody answered.";
  if (last === undefined) return `${countText(first.respondents, "person", "people")} answered, once only.`;
  const linked =
    result.linked === null
      ? "answers cannot be linked, so these are two groups"
      : `${result.linked} answered both times`;
  return `${first.respondents} answered before and ${last.respondents} after; ${linked}.`;
}

/** How many statements more people give an upper answer to: a description beside the scale, never the headline. */
function itemsSentence(result: QuestionnaireResult): readonly string[] {
  const changes = result.items.flatMap((item) => {
    const before = agreeBefore(item, result.answers);
    const after = agreeAfter(item, result.answers);
    return before === null || after === null || answered(item) < FEW_ANSWERS ? [] : [after - before];
  });
  const hidesSome = changes.length < result.items.length && result.items.some(hidesShare);
  if (changes.length === 0 || hidesSome) return [];
  const more = changes.filter((change) => change >= 0.5).length;
  const verb = upperVerb(result.answers);
  const which =
    more === changes.length && more > 1
      ? `all ${numberWord(more)} statements`
      : `${numberWord(more)} of ${numberWord(changes.length)} ${changes.length === 1 ? "statement" : "statements"}`;
  return [`More people ${verb} ${which} than before.`];
}

function answered(item: QuestionnaireItem): number {
  if (item.waves.some(({ disclosed }) => disclosed !== undefined)) {
    return Math.min(...item.waves.map(({ disclosed }) => disclosed?.answered ?? 0));
  }
  return Math.min(...item.waves.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
}

function unlinked(result: QuestionnaireResult): readonly string[] {
  return result.linked === null && result.waves.length > 1 ? ["Different people may have answered each time."] : [];
}

/** What a statement's row says of its change. */
export function itemSays(result: QuestionnaireResult, item: QuestionnaireItem): string {
  if (item.waves.length < 2) return "Asked once";
  if (hidesShare(item)) return "Hidden to protect people";
  if (answered(item) < FEW_ANSWERS) return "Fewer than 10 answers: counts only";
  const range = likelyRange(itemChange(result, item));
  if (range === null) return "Cannot tell: no likely range";
  const say = isUsualAgreement(result.answers) ? " agree" : "";
  if (range.low > 0) return `More${say} than before`;
  if (range.high < 0) return `Fewer${say} than before`;
  return "Could be chance";
}

/** A share as it stands in a sentence or a cell of words. */
export function shareText(percent: number | null): string {
  return percent === null ? "–" : `${decimalText(percent, 0)}%`;
}
