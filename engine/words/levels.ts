import type { Impact, ImpactLevel, LevelVerdict, Result } from "../result";
import type { QuestionnaireResult } from "../results/questionnaire";

/** How many entries of the register speak for and against a change. */
function registerWords({ supports, contradicts }: LevelVerdict): string {
  return `${supports} for and ${contradicts} against`;
}

/** What is said of a level in one heading, the pupil level before any other. */
export function levelHeadline(level: LevelVerdict): string {
  switch (level.level) {
    case "pupil":
      return pupilHeadline(level);
    case "professional":
      return othersHeadline(level, "Staff");
    case "organisation":
      return othersHeadline(level, "Schools");
    case "system":
      return systemHeadline(level);
  }
}

function pupilHeadline({ basis, verdict, supports, contradicts }: LevelVerdict): string {
  if (basis === "not-collected") return "There is no pupil evidence yet; we cannot say.";
  if (basis === "register") return `No scores yet; the register holds ${registerWordsOf(supports, contradicts)}.`;
  if (basis === "self-report") return selfReport("Pupils", verdict);
  if (basis === "judged") return judged(verdict);
  switch (verdict) {
    case "clear-gain":
      return "Pupils’ results rose by more than in the comparison group.";
    case "some-sign-of-gain":
      return "There is some sign that pupils gained.";
    case "mixed":
      return "Pupils’ results point both ways.";
    case "no-clear-change":
      return "We see no clear change in pupils’ results.";
    case "decline":
      return "Pupils’ results probably fell.";
    case "cannot-tell":
      return "We cannot yet tell whether pupils gained.";
  }
}

function othersHeadline(level: LevelVerdict, who: "Staff" | "Schools"): string {
  const { basis, verdict } = level;
  if (basis === "not-collected") return `Nothing was collected on ${who === "Staff" ? "staff" : "schools"} yet.`;
  if (basis === "register") return `The register holds ${registerWords(level)}.`;
  if (basis === "self-report") return selfReport(who, verdict);
  switch (verdict) {
    case "clear-gain":
    case "some-sign-of-gain":
      return `There is some sign of change for ${who === "Staff" ? "staff" : "schools"}.`;
    case "mixed":
      return `Measures for ${who === "Staff" ? "staff" : "schools"} point both ways.`;
    case "no-clear-change":
      return `We see no clear change for ${who === "Staff" ? "staff" : "schools"}.`;
    case "decline":
      return `Measures for ${who === "Staff" ? "staff" : "schools"} fell.`;
    case "cannot-tell":
      return `We cannot tell whether anything changed for ${who === "Staff" ? "staff" : "schools"}.`;
  }
}

/** Between schools: ties, sharing, policy taken up elsewhere. */
function systemHeadline(level: LevelVerdict): string {
  const { verdict } = level;
  const held = `The register holds ${registerWords(level)}.`;
  switch (verdict) {
    case "clear-gain":
    case "some-sign-of-gain":
      return `There is some sign of change between schools. ${held}`;
    case "mixed":
      return `Evidence between schools points both ways. ${held}`;
    case "no-clear-change":
    case "cannot-tell":
      return `We cannot tell whether anything changed between schools. ${held}`;
    case "decline":
      return `The evidence speaks against a change between schools. ${held}`;
  }
}

/** Those who took part report; nothing is called a gain. */
function selfReport(who: "Pupils" | "Staff" | "Schools", verdict: LevelVerdict["verdict"]): string {
  const people = who === "Schools" ? "People in the schools" : who;
  switch (verdict) {
    case "clear-gain":
    case "some-sign-of-gain":
      return `${people} report more agreement than before.`;
    case "mixed":
      return `${people} report more on some points and less on others.`;
    case "no-clear-change":
      return `${people} report about the same as before.`;
    case "decline":
      return `${people} report less agreement than before.`;
    case "cannot-tell":
      return `We cannot tell whether ${who === "Schools" ? "people in the schools" : who.toLowerCase()} report a change.`;
  }
}

/** Teachers who take part say where their own pupils stand; nothing is called a gain. */
function judged(verdict: LevelVerdict["verdict"]): string {
  switch (verdict) {
    case "clear-gain":
    case "some-sign-of-gain":
      return "Teachers place more pupils higher than before.";
    case "mixed":
      return "Teachers’ judgements point both ways.";
    case "no-clear-change":
      return "Teachers place pupils about where they were before.";
    case "decline":
      return "Teachers place more pupils lower than before.";
    case "cannot-tell":
      return "Teachers’ judgements alone cannot tell whether pupils gained.";
  }
}

function registerWordsOf(supports: number, contradicts: number): string {
  return `${supports} for and ${contradicts} against a change`;
}

export function levelOf(impact: Impact, level: ImpactLevel): LevelVerdict | null {
  return impact.levels.find((one) => one.level === level) ?? null;
}

/** People of a level report more than before, or the register holds agreeing evidence of change. */
function reportsChange(level: ImpactLevel, { impact, results }: LevelsSource): boolean {
  const one = levelOf(impact, level);
  if (one === null || one.basis === "not-collected") return false;
  if (one.basis === "self-report") return results.some((result) => isQuestionnaireOf(result, level) && hasRise(result));
  return one.verdict === "clear-gain" || one.verdict === "some-sign-of-gain";
}

function isQuestionnaireOf(result: Result, level: ImpactLevel): result is QuestionnaireResult {
  return result.kind === "questionnaire" && result.level === level;
}

function hasRise({ judgement }: QuestionnaireResult): boolean {
  return judgement.label === "clear-rise" || judgement.label === "rise-may-be-tiny";
}

export interface LevelsSource {
  readonly impact: Impact;
  readonly results: readonly Result[];
}

/**
 * What the staff and school levels add once the pupil level has been said: never before it, and never outweighing it.
 * Null where neither has anything to add.
 */
export function otherLevelsSentence(source: LevelsSource): string | null {
  const pupil = levelOf(source.impact, "pupil");
  const reporting = (["professional", "organisation"] as const).filter((level) => reportsChange(level, source));
  if (reporting.length === 0) return null;
  const who = { professional: "Staff report", organisation: "Schools report" } as const;
  const [only = "professional"] = reporting;
  const start = `${reporting.length === 2 ? "Staff and schools report" : who[only]} changes in practice`;
  if (pupil === null || pupil.basis === "not-collected")
    return `${start}, but that cannot stand in for pupils’ results.`;
  switch (pupil.verdict) {
    case "clear-gain":
    case "some-sign-of-gain":
      return `${start} too.`;
    case "no-clear-change":
    case "decline":
    case "mixed":
      return `${start}, but the aim is better learning. Was the focus, the strategy or the test right?`;
    case "cannot-tell":
      return `${start}, which may come first.`;
  }
}
