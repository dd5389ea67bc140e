import { type AnswerKind, type AnswerSet, lowerCount, usualUpper } from "../answerSet";
import { lowerFirst } from "./statement";

/** The answers a share counts, for a heading: "Agree", "Often or always". */
export function upperName(set: AnswerSet): string {
  return isUsualAgreement(set) ? "Agree" : joined(set.answers.slice(set.answers.length - set.upper));
}

/** The answers counted at the other end: "Disagree", "Never or rarely". */
export function lowerName(set: AnswerSet): string {
  return isUsualAgreement(set) ? "Disagree" : joined(set.answers.slice(0, lowerCount(set)));
}

/** What lies between: "Uncertain", "Sometimes"; null where nothing does. */
export function middleName(set: AnswerSet): string | null {
  const middle = set.answers.slice(lowerCount(set), set.answers.length - set.upper);
  const [only = null] = middle;
  if (only === null) return null;
  if (isUsualAgreement(set)) return "Uncertain";
  return middle.length === 1 ? only : "In between";
}

/** The answers put together as shares count them: what is left of them in a share copy. */
export function groupedAnswers(set: AnswerSet): AnswerSet {
  const middle = middleName(set);
  const answers = [lowerName(set), ...(middle === null ? [] : [middle]), upperName(set)];
  return { kind: set.kind, answers, upper: 1 };
}

const wordsOfState: ReadonlySet<AnswerKind> = new Set<AnswerKind>(["confidence", "satisfaction"]);

/** What people do who gave an upper answer, of many: "agree with", "say often or always to", "are confident on". */
export function upperVerb(set: AnswerSet): string {
  if (isUsualAgreement(set)) return "agree with";
  const name = lowerFirst(upperName(set));
  return wordsOfState.has(set.kind) ? `are ${name} on` : `say ${name} to`;
}

/** What more of the average answer is called: "agreement", "confidence"; null: no word of its own. */
export function moreOf({ kind }: AnswerSet): string | null {
  if (kind === "agreement" || kind === "confidence" || kind === "satisfaction") return kind;
  return null;
}

/** True where the shares are of all who agree, however strongly. */
export function isUsualAgreement({ kind, answers, upper }: AnswerSet): boolean {
  return kind === "agreement" && upper === usualUpper(answers.length);
}

/** "Fairly or very confident": a last word they share is said once. */
function joined(answers: readonly string[]): string {
  const shared = sharedLastWord(answers);
  const texts = answers.map((answer, index) => {
    const text = index === 0 ? answer : lowerFirst(answer);
    return index < answers.length - 1 ? text.slice(0, text.length - shared.length) : text;
  });
  const last = texts.pop() ?? "";
  return texts.length === 0 ? last : `${texts.join(", ")} or ${last}`;
}

function sharedLastWord(answers: readonly string[]): string {
  const [first = "", ...others] = answers;
  const last = / \S+$/.exec(first)?.[0] ?? "";
  return others.length > 0 && others.every((other) => other.endsWith(last)) ? last : "";
}
