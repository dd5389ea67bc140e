import type { EvidenceItem, EvidenceResult, LevelVerdict } from "../result";
import { countText, numberWord } from "./numberText";
import { upperFirst } from "./statement";

export const registerLevels = ["pupil", "professional", "organisation", "system"] as const;

const levelNames: Readonly<Record<EvidenceItem["level"], string>> = {
  pupil: "Pupils",
  professional: "Staff",
  organisation: "Schools",
  system: "Between schools",
};

export function levelName(level: EvidenceItem["level"]): string {
  return levelNames[level];
}

/** Everything the register holds on one claim. */
export interface Claim {
  readonly level: EvidenceItem["level"];
  readonly claim: string;
  readonly items: readonly EvidenceItem[];
}

/** The register claim by claim, levels in their order, claims as they were first written down. */
export function claimsOf({ items }: EvidenceResult): readonly Claim[] {
  return registerLevels.flatMap((level) => {
    const atLevel = items.filter((item) => item.level === level);
    return [...new Set(atLevel.map(({ claim }) => claim))].map((claim) => ({
      level,
      claim,
      items: atLevel.filter((item) => item.claim === claim),
    }));
  });
}

/** Different ways of asking or people asked; two are enough, three are not required (triangulation). */
export function viewsOf(items: readonly EvidenceItem[]): number {
  return new Set(items.map(({ method, respondents }) => JSON.stringify([method, respondents]))).size;
}

/** Two views or more, as a picture and in words. */
export function viewsText({ items }: Claim): string {
  const views = viewsOf(items);
  const sides = new Set(items.map(({ supports }) => supports));
  const shape = views >= 2 ? "●●" : "●○";
  if (sides.has("supports") && sides.has("contradicts")) return `${shape} ${countText(views, "view")}, which disagree`;
  return views >= 2 ? `${shape} ${countText(views, "view")} agree` : `${shape} One view only`;
}

const directions: Readonly<Record<EvidenceItem["supports"], string>> = {
  supports: "▲ Supports",
  contradicts: "▼ Contradicts",
  unclear: "● Unclear",
};

export function directionText(direction: EvidenceItem["supports"]): string {
  return directions[direction];
}

/** The sheet's answer: how many claims rest on two views, and how many on evidence that disagrees. */
export function registerAnswer(result: EvidenceResult): string {
  const claims = claimsOf(result);
  if (claims.length === 0) return "The register is empty.";
  const both = claims.filter(({ items }) => disagree(items)).length;
  const backed = claims.filter(({ items }) => !disagree(items) && viewsOf(supporting(items)) >= 2).length;
  const against = both === 0 ? "None has" : both === 1 ? "One has" : `${upperFirst(numberWord(both))} have`;
  return (
    `Of ${countText(claims.length, "claim")}, ${numberWord(backed)} ${backed === 1 ? "rests" : "rest"} on two views or more that agree. ` +
    `${against} evidence on both sides.${spokenAgainst(claims)}`
  );
}

function spokenAgainst(claims: readonly Claim[]): string {
  const count = claims.filter(({ items }) => items.every(({ supports }) => supports === "contradicts")).length;
  if (count === 0) return "";
  return ` ${upperFirst(numberWord(count))} ${count === 1 ? "has" : "have"} evidence against ${count === 1 ? "it" : "them"} only.`;
}

function disagree(items: readonly EvidenceItem[]): boolean {
  return (
    items.some(({ supports }) => supports === "supports") && items.some(({ supports }) => supports === "contradicts")
  );
}

function supporting(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  return items.filter(({ supports }) => supports === "supports");
}

/** What the register says of a level, never more than a pointer: entries are chosen, not drawn. */
export function levelSays(items: readonly EvidenceItem[]): string {
  const views = viewsOf(supporting(items));
  if (disagree(items)) return "Evidence on both sides: see the claims below.";
  if (items.every(({ supports }) => supports === "contradicts")) return "All entries speak against the claims.";
  if (views === 0) return "Nothing speaks for a change.";
  return views >= 2 ? "Two views or more agree." : "One view only: ask someone else, or in another way.";
}

/** What the level's verdict on Impact summary rests on. */
export function basisSays(level: LevelVerdict | null): string {
  if (level === null) return "Not part of the summary.";
  switch (level.basis) {
    case "measured":
      return "The summary rests on scores; the register stands beside them.";
    case "judged":
      return "The summary rests on teachers’ judgements; the register stands beside them.";
    case "self-report":
      return "The summary rests on questionnaires; the register stands beside them.";
    case "register":
      return "The summary rests on these entries alone.";
    case "not-collected":
      return "Nothing was collected.";
  }
}
