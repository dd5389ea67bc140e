import type { GridResult, Placement, RaterAgreement } from "../results/grid";
import { countText, numberWord } from "./numberText";
import { upperFirst } from "./statement";

/** One strategy of one school: what it aimed for and what came of it. */
export interface GridPair {
  readonly strategy: string;
  /** null: the group as a whole */
  readonly school: string | null;
  readonly aimed: Placement | null;
  /** As last rated. */
  readonly achieved: Placement | null;
  /** What had come of it after earlier cycles, earliest first. */
  readonly earlier: readonly Placement[];
}

/** Placements aimed and generated side by side, in the order in which they were first named; the latest cycle counts. */
export function gridPairs(result: Pick<GridResult, "placements">): readonly GridPair[] {
  const keys = new Map<string, Placement[]>();
  for (const placement of result.placements) {
    const key = JSON.stringify([placement.school, placement.strategy]);
    keys.set(key, [...(keys.get(key) ?? []), placement]);
  }
  return [...keys.values()].flatMap((placements): GridPair[] => {
    const [first] = placements;
    if (first === undefined) return [];
    const generated = inOrder(placements.filter(({ moment }) => moment === "generated"));
    return [
      {
        strategy: first.strategy,
        school: first.school,
        aimed: inOrder(placements.filter(({ moment }) => moment === "aimed"))[0] ?? null,
        achieved: generated.at(-1) ?? null,
        earlier: generated.slice(0, -1),
      },
    ];
  });
}

function inOrder(placements: readonly Placement[]): readonly Placement[] {
  return [...placements].sort((one, other) => compareCycle(one.cycle, other.cycle));
}

/** "2" before "10"; what says no cycle comes first. */
function compareCycle(one: string | null, other: string | null): number {
  const [first, second] = [Number(one ?? 0), Number(other ?? 0)];
  if (Number.isFinite(first) && Number.isFinite(second)) return first - second;
  return (one ?? "") < (other ?? "") ? -1 : (one ?? "") > (other ?? "") ? 1 : 0;
}

/** A placement's quadrant, with its neighbour where it is close to a line. */
export function placementText(placement: Placement | null): string {
  if (placement === null) return "Not rated";
  if (placement.quadrant === null) return "Not placed: too few answers";
  const name = upperFirst(placement.quadrant);
  return placement.alsoQuadrant === null ? name : `${name}, close to ${placement.alsoQuadrant}`;
}

/** Axis scores closer than this are called the same (the width of a borderline, ours). */
const SAME = 0.25;
/** Far below any difference of answers. */
const ROUNDING = 1e-9;

/** Movement from aimed to achieved, described and never ranked. */
export function movementText({ aimed, achieved }: GridPair): string {
  if (aimed === null && achieved === null) return "Not rated";
  if (achieved === null) return "Aim only so far";
  if (aimed === null) return "No aim was recorded";
  return described(
    aimed,
    achieved,
    { extent: ["smaller", "larger"], distance: ["closer to practice", "further from practice"] },
    { same: "About as planned", than: " than planned" },
  );
}

/** What changed from one cycle to the next: "Cycle 1 radical, cycle 2 unfocused"; null with one cycle. */
export function betweenCyclesText({ achieved, earlier }: GridPair): string | null {
  const cycles = [...earlier, ...(achieved === null ? [] : [achieved])].filter(({ quadrant }) => quadrant !== null);
  const [first] = cycles;
  if (first === undefined || cycles.length < 2) return null;
  if (cycles.every(({ quadrant }) => quadrant === first.quadrant))
    return `${upperFirst(first.quadrant ?? "")} throughout`;
  return upperFirst(
    cycles.map(({ cycle, quadrant }) => `cycle ${cycle ?? "not said"} ${quadrant ?? ""}`).join(", then "),
  );
}

export interface AxisWords {
  readonly distance: readonly [less: string, more: string];
  readonly extent: readonly [less: string, more: string];
}

/** The second axis first: "Smaller and closer to practice than planned". */
export function described(
  from: Placement,
  to: Placement,
  { extent, distance }: AxisWords,
  { same, than }: { readonly same: string; readonly than: string },
): string {
  if (from.distance === null || from.extent === null || to.distance === null || to.extent === null)
    return "Too few answers to compare";
  const parts = [
    along(to.extent - from.extent, { words: extent, error: standardError("extent", from, to) }),
    along(to.distance - from.distance, { words: distance, error: standardError("distance", from, to) }),
  ];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? same : upperFirst(`${said.join(" and ")}${than}`);
}

interface Along {
  readonly words: readonly [less: string, more: string];
  readonly error: number;
}

/** A difference no larger than a borderline, or than its standard error, is none. */
function along(difference: number, { words: [less, more], error }: Along): string | null {
  if (Math.abs(difference) <= Math.max(SAME, error + ROUNDING)) return null;
  return difference < 0 ? less : more;
}

/** Standard error of the difference of two means of raters, √(s²/n + s²/n); 0 where nobody's spread is known. */
function standardError(axis: "distance" | "extent", ...placements: readonly Placement[]): number {
  const variances = placements.map(({ spread, raters }) =>
    spread === null || raters === 0 ? 0 : spread[axis] ** 2 / raters,
  );
  return Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0));
}

/** How many raters stand behind a pair; one alone is said. */
export function ratersText({ aimed, achieved }: Pick<GridPair, "aimed" | "achieved">): string {
  const counts = [aimed?.raters ?? 0, achieved?.raters ?? 0];
  return counts.some((count) => count === 1) ? `${counts.join(" and ")}; one rater only` : counts.join(" and ");
}

/** How many of a placement's raters chose its quadrant: "all 3 agree", "2 of 3 agree"; blank with one. */
export function agreementText(placement: Placement | null): string {
  if (placement === null || placement.quadrant === null || placement.raters < 2) return "";
  const shares = Object.values(placement.shares);
  if (shares.length === 0) return "";
  const most = Math.round(Math.max(...shares) * placement.raters);
  return most === placement.raters ? `all ${placement.raters} agree` : `${most} of ${placement.raters} agree`;
}

/** The note on how far raters agree; null where nobody was rated by two. */
export function agreementSentence({ ratedByTwo, unanimous }: RaterAgreement): string | null {
  if (ratedByTwo === 0) return null;
  return `Of ${countText(ratedByTwo, "placement")} with two raters or more, all raters chose the same quadrant in ${numberWord(unanimous)}.`;
}

/** The sheet's answer: how many landed where they aimed, and how many moved between cycles. */
export function gridAnswer(pairs: readonly GridPair[]): string {
  const both = pairs.filter(({ aimed, achieved }) => isPlaced(aimed) && isPlaced(achieved));
  if (both.length === 0) return "No strategy has been rated both before and after, so there is no movement to show.";
  const same = both.filter(({ aimed, achieved }) => aimed?.quadrant === achieved?.quadrant).length;
  const open = pairs.length - both.length;
  const first = `Of ${countText(both.length, "placement")} rated both times, ${numberWord(same)} came out in the quadrant aimed for.`;
  const more =
    open === 0 ? "" : ` ${upperFirst(numberWord(open))} ${open === 1 ? "has" : "have"} no full pair of ratings yet.`;
  return `${first}${movedSentence(both)}${more}`;
}

function movedSentence(pairs: readonly GridPair[]): string {
  const several = pairs.filter(({ earlier }) => earlier.some(isPlaced));
  if (several.length === 0) return "";
  const moved = several.filter(({ achieved, earlier }) =>
    earlier.some(({ quadrant }) => quadrant !== null && quadrant !== achieved?.quadrant),
  ).length;
  return ` ${upperFirst(numberWord(moved))} moved to another quadrant from one cycle to the next.`;
}

function isPlaced(placement: Placement | null): boolean {
  return placement !== null && placement.quadrant !== null;
}
