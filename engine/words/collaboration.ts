import type { CollaborationGridResult, Placement } from "../results/grid";
import { described } from "./grid";
import { countText, numberWord } from "./numberText";
import { upperFirst } from "./statement";

/** One school: where it stood at the start, on the way, and where it stands now. */
export interface CollaborationPath {
  /** null: the group as a whole */
  readonly school: string | null;
  /** As first rated; null where it was rated once only. */
  readonly start: Placement | null;
  readonly onTheWay: readonly Placement[];
  /** As last rated. */
  readonly now: Placement;
  readonly agreedSteps: readonly string[];
}

/** The schools' paths in the order in which they were first rated; placements come earliest first. */
export function collaborationPaths({
  placements,
  agreedSteps,
}: Pick<CollaborationGridResult, "placements" | "agreedSteps">): readonly CollaborationPath[] {
  const schools = [...new Set(placements.map(({ school }) => school))];
  return schools.flatMap((school): CollaborationPath[] => {
    const own = placements.filter((placement) => placement.school === school);
    const now = own.at(-1);
    if (now === undefined) return [];
    return [
      {
        school,
        start: own.length > 1 ? (own[0] ?? null) : null,
        onTheWay: own.slice(1, -1),
        now,
        agreedSteps: agreedSteps.filter((step) => step.school === school).map(({ text }) => text),
      },
    ];
  });
}

/** How a school's part in the group changed, described and never ranked. */
export function pathText({ start, onTheWay, now }: CollaborationPath): string {
  if (start === null) return `Rated once so far (${now.when})`;
  const words = described(
    start,
    now,
    { extent: ["less involved", "more involved"], distance: ["less skilled", "more skilled"] },
    { same: "About as at the start", than: " than at the start" },
  );
  const between = onTheWay.filter(({ quadrant }) => quadrant !== null);
  const steps = between.map(({ when, quadrant }) => `${when}: ${quadrant ?? ""}`);
  return steps.length === 0 ? words : `${words} (${steps.join("; ")})`;
}

/** What each quadrant asks for next (ours): a way on, not a mark. */
const waysOn: Readonly<Record<string, string>> = {
  "lead others": "Let it lead: host a visit, pair it with a school that is beginning.",
  "build skills": "Keen and still learning: practise one way of working together with a partner.",
  "re-engage": "Able but seldom there: ask what stands in the way, and offer a smaller part.",
  "groundwork first": "Begin with time, a named person and the working agreement.",
};

export function wayOnText({ quadrant }: Placement): string {
  return quadrant === null ? "Rate both axes first." : (waysOn[quadrant] ?? "");
}

/** The sheet's answer: how many could lead others now and at the start, and who needs ground to stand on first. */
export function collaborationAnswer(paths: readonly CollaborationPath[]): string {
  const placed = paths.filter(({ now }) => now.quadrant !== null);
  if (placed.length === 0) return "No school has been placed yet: both axes need an answer.";
  const lead = placed.filter(({ now }) => now.quadrant === "lead others").length;
  const both = placed.filter(({ start }) => start !== null && start.quadrant !== null);
  const before = both.filter(({ start }) => start?.quadrant === "lead others").length;
  const then = both.length === 0 ? "" : `, after ${numberWord(before)} at the start`;
  const ground = placed.filter(({ now }) => now.quadrant === "groundwork first").length;
  const rest =
    ground === 0
      ? "None needs groundwork first."
      : `${upperFirst(numberWord(ground))} ${ground === 1 ? "needs" : "need"} groundwork first.`;
  return `Of ${countText(placed.length, "school")}, ${numberWord(lead)} could lead others now${then}. ${rest}`;
}
