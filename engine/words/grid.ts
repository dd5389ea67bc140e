import type { GridResult, Placement } from "../result";
import { countText, numberWord } from "./numberText";

/** One strategy of one school: what it aimed for and what came of it. */
export interface GridPair {
  readonly strategy: string;
  /** null: the group as a whole */
  readonly school: string | null;
  readonly aimed: Placement | null;
  readonly achieved: Placement | null;
}

/** Placements aimed and generated side by side, in the order in which they were first named. */
export function gridPairs(result: GridResult): readonly GridPair[] {
  const keys = new Map<string, Placement[]>();
  for (const placement of result.placements) {
    const key = JSON.stringify([placement.school, placement.strategy]);
    keys.set(key, [...(keys.get(key) ?? []), placement]);
  }
  return [...keys.values()].flatMap((placements): GridPair[] => {
    const [first] = placements;
    if (first === undefined) return [];
    return [
      {
        strategy: first.strategy,
        school: first.school,
        aimed: placements.find(({ when }) => when === "aimed") ?? null,
        achieved: placements.find(({ when }) => when === "generated") ?? null,
      },
    ];
  });
}

/** A placement's quadrant, with its neighbour where it is close to a line. */
export function placementText(placement: Placement | null): string {
  if (placement === null) return "Not rated";
  if (placement.quadrant === null) return "Not placed: too few answers";
  const name = capital(placement.quadrant);
  return placement.alsoQuadrant === null ? name : `${name}, close to ${placement.alsoQuadrant}`;
}

/** Axis scores closer than this are called the same (the width of a borderline, ours). */
const SAME = 0.25;

/** Movement from aimed to achieved, described and never ranked. */
export function movementText({ aimed, achieved }: GridPair): string {
  if (aimed === null && achieved === null) return "Not rated";
  if (achieved === null) return "Aim only so far";
  if (aimed === null) return "No aim was recorded";
  if (aimed.distance === null || aimed.extent === null || achieved.distance === null || achieved.extent === null)
    return "Too few answers to compare";
  const extent = described(achieved.extent - aimed.extent, ["smaller", "larger"]);
  const distance = described(achieved.distance - aimed.distance, ["closer to practice", "further from practice"]);
  const parts = [extent, distance].filter((part) => part !== null);
  return parts.length === 0 ? "About as planned" : capital(`${parts.join(" and ")} than planned`);
}

function described(difference: number, [less, more]: readonly [string, string]): string | null {
  if (Math.abs(difference) <= SAME) return null;
  return difference < 0 ? less : more;
}

/** How many raters stand behind a pair; one alone is said. */
export function ratersText({ aimed, achieved }: GridPair): string {
  const counts = [aimed?.raters ?? 0, achieved?.raters ?? 0];
  return counts.some((count) => count === 1) ? `${counts.join(" and ")}; one rater only` : counts.join(" and ");
}

/** The sheet's answer: how many landed where they aimed. */
export function gridAnswer(pairs: readonly GridPair[]): string {
  const both = pairs.filter(({ aimed, achieved }) => isPlaced(aimed) && isPlaced(achieved));
  if (both.length === 0) return "No strategy has been rated both before and after, so there is no movement to show.";
  const same = both.filter(({ aimed, achieved }) => aimed?.quadrant === achieved?.quadrant).length;
  const open = pairs.length - both.length;
  const first = `Of ${countText(both.length, "placement")} rated both times, ${numberWord(same)} came out in the quadrant aimed for.`;
  return open === 0
    ? first
    : `${first} ${capital(numberWord(open))} ${open === 1 ? "has" : "have"} no full pair of ratings yet.`;
}

function isPlaced(placement: Placement | null): boolean {
  return placement !== null && placement.quadrant !== null;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
