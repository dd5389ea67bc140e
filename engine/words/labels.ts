import type { ChangeLabel, Judgement, LevelVerdict, Sureness, Verdict } from "../result";

const verdictTexts: Readonly<Record<Verdict, string>> = {
  "clear-gain": "Clear gain",
  "some-sign-of-gain": "Some sign of gain",
  mixed: "Mixed",
  "no-clear-change": "No clear change",
  decline: "Decline",
  "cannot-tell": "Cannot tell",
};

export function verdictText(verdict: Verdict): string {
  return verdictTexts[verdict];
}

/** A level's verdict; what rests on reports or the register alone says so and is never called a gain. */
export function levelVerdictText({ basis, verdict }: LevelVerdict): string {
  switch (basis) {
    case "not-collected":
      return "Not collected";
    case "measured":
      return verdictText(verdict);
    case "judged":
      return verdict === "cannot-tell" ? "Judged: teachers’ word only" : `Judged: ${reportedTexts[verdict]}`;
    case "self-report":
      return `Reported: ${reportedTexts[verdict]}`;
    case "register":
      return verdict === "cannot-tell" ? "Register: cannot tell" : `Register: ${reportedTexts[verdict]}`;
  }
}

const reportedTexts: Readonly<Record<Verdict, string>> = {
  "clear-gain": "more",
  "some-sign-of-gain": "more",
  mixed: "mixed",
  "no-clear-change": "no clear change",
  decline: "less",
  "cannot-tell": "own views only",
};

const labelTexts: Readonly<Record<ChangeLabel, string>> = {
  "clear-rise": "Clear rise",
  "rise-may-be-tiny": "Rise, may be tiny",
  "very-slight-rise": "Very slight rise",
  "about-the-same": "About the same",
  "leans-up": "Leans up; could be no change",
  "too-close-to-call": "Too close to call",
  "leans-down": "Leans down; could be no change",
  "very-slight-fall": "Very slight fall",
  "fall-may-be-tiny": "Fall, may be tiny",
  "clear-fall": "Clear fall",
};

/** What takes the place of a rise that any year brings, and of a fall where a rise was to be expected. */
const risingTexts: Readonly<Partial<Record<ChangeLabel, string>>> = {
  "clear-rise": "Rose, as in any year",
  "rise-may-be-tiny": "Rose, as in any year",
  "very-slight-rise": "Rose very little",
  "leans-up": "Rose little or not at all",
  "clear-fall": "Fell",
  "fall-may-be-tiny": "Fell",
};

/** Reasons for which a rise is what any year brings: no word of it may sound like a gain. */
const risesAnyway = ["no-comparison-rising-measure", "no-comparison-unknown-scale"];

export function risesInAnyYear(judgement: Judgement): boolean {
  return judgement.reasons.some((reason) => risesAnyway.includes(reason));
}

/** What a row of a table says of its change, in a few words. */
export function judgementText(judgement: Judgement): string {
  if (judgement.reasons.includes("under-ten")) return "Fewer than 10 pupils: counts only";
  if (judgement.label === null) return "Cannot tell: no likely range";
  if (risesInAnyYear(judgement)) return risingTexts[judgement.label] ?? labelTexts[judgement.label];
  if (judgement.reasons.includes("depends-on-adjustment")) return "Depends on how it is compared";
  if (judgement.reasons.includes("depends-on-missing")) return "Depends on the missing pupils";
  const text = labelTexts[judgement.label];
  const small = judgement.reasons.includes("small-group") ? "; small group" : "";
  return `${text}${small}`;
}

/** How sure, as a picture and words: nothing hangs on the shapes alone. */
export function sureText(sure: 1 | 2 | 3 | null): string {
  switch (sure) {
    case null:
      return "○○○ Nothing collected";
    case 1:
      return "●○○ Not sure";
    case 2:
      return "●●○ Fairly sure";
    case 3:
      return "●●● Quite sure";
  }
}

/** The weakest part of the evidence, named; null where nothing is weak. */
export function weakestText(level: LevelVerdict): string | null {
  if (level.weakest === null || level.sure === 3) return null;
  return weakestTexts[level.weakest](level.sureness?.[level.weakest] ?? 1);
}

const weakestTexts: Readonly<Record<keyof Sureness, (score: 1 | 2 | 3) => string>> = {
  design: (score) => (score === 1 ? "no comparison group" : "the comparison group was not drawn by chance"),
  precision: () => "the likely range is wide",
  missing: () => "many answers or scores are missing",
  independence: () => "only those who took part were asked",
};
