import { contributionsMissing } from "../issues/contributions";
import type { Issue } from "../issue";
import { type PairSums, totalPairSums } from "../stats/pairSums";
import type { Contribution, GroupSums, MeasureSums } from "./contribution";

/** A contribution as it may be sent beside those sent before, and what it lacks because of them. */
export interface BesideEarlier {
  readonly contribution: Contribution;
  /** Labels of measures that are held back whole. */
  readonly heldBack: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Sums are exact: whoever subtracts a file from the one before has those of the pupils who came, left or were corrected.
 * So sums are sent again only where they are the very same, or where the numbers of pupils differ by the minimum; else
 * the measure is held back whole, or of its parts those classes, groups and missing pupils that differ by fewer.
 */
export function besideEarlier(contribution: Contribution, earlier: readonly Contribution[]): BesideEarlier {
  const isSchools = ({ school }: Contribution): boolean => folded(school) === folded(contribution.school);
  const own = earlier.filter(isSchools);
  const needed = Math.max(0, ...own.map(({ comparedWith }) => comparedWith + 1));
  const { minimum } = contribution;
  const measures = contribution.measures.map((measure) =>
    own.reduce<MeasureSums | null>((kept, { measures: before }) => {
      const then = before.find((one) => one.measure === measure.measure);
      return kept === null || then === undefined ? kept : beside(kept, then, minimum);
    }, measure),
  );
  return {
    contribution: {
      ...contribution,
      comparedWith: own.length,
      measures: measures.filter((measure) => measure !== null),
    },
    heldBack: contribution.measures.filter((_, index) => measures[index] === null).map(({ label }) => label),
    issues: needed > own.length ? [contributionsMissing(contribution.school, { needed, given: own.length })] : [],
  };
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** null where some arm as a whole differs by too few pupils. */
function beside(now: MeasureSums, then: MeasureSums, minimum: number): MeasureSums | null {
  if (!(["project", "comparison"] as const).every((arm) => mayStand(ofArm(now, arm), ofArm(then, arm), minimum)))
    return null;
  const classesStand = now.cells.every(({ class: ofClass, arm, sums }) => {
    const before = then.cells.find((cell) => cell.class === ofClass && cell.arm === arm)?.sums;
    return ofClass === null || before === undefined || mayStand(sums, before, minimum);
  });
  // Classes are numbered as they come: where their number differs nobody knows which is which.
  const sameClasses = classesOf(now) === classesOf(then) || classesOf(then) === 0;
  const cells = classesStand && sameClasses ? now.cells : together(now);
  const groups = now.groups.filter((group) =>
    groupStands(
      group,
      then.groups.find(({ role }) => role === group.role),
      minimum,
    ),
  );
  return {
    ...now,
    cells,
    groups,
    untested: now.untested.map((untested) => {
      const { arm, atMost, beforeOnly } = untested;
      const before = then.untested.find((one) => one.arm === arm);
      const stands = before === undefined || JSON.stringify(before) === JSON.stringify(untested);
      const few = Math.max(minimum - 1, beforeOnly.atMost);
      return stands ? untested : { arm, atMost: Math.max(atMost, few), beforeOnly: { atMost: few, sums: null } };
    }),
    withheld: [
      ...now.withheld,
      ...(cells === now.cells ? [] : ["classes"]),
      ...now.groups.filter((group) => !groups.includes(group)).map(({ role }) => role),
    ],
  };
}

/** The very same sums, or so many more or fewer pupils that the difference is theirs together. */
function mayStand(now: PairSums, then: PairSums, minimum: number): boolean {
  if (now.n === 0 || then.n === 0) return true;
  const isSame = quantities.every((of) => Math.abs(now[of] - then[of]) <= 1e-9 * Math.max(1, Math.abs(now[of])));
  return isSame || Math.abs(now.n - then.n) >= minimum;
}

const quantities = ["n", "meanBefore", "meanAfter", "squaresBefore", "squaresAfter", "products"] as const;

function ofArm({ cells }: MeasureSums, arm: "project" | "comparison"): PairSums {
  return totalPairSums(cells.filter((cell) => cell.arm === arm).map(({ sums }) => sums));
}

function classesOf({ cells }: MeasureSums): number {
  return new Set(cells.flatMap((cell) => cell.class ?? [])).size;
}

function together(measure: MeasureSums): MeasureSums["cells"] {
  return (["project", "comparison"] as const).flatMap((arm) => {
    const sums = ofArm(measure, arm);
    return sums.n === 0 ? [] : [{ arm, class: null, sums }];
  });
}

/** All kinds or none, as ever: also where a kind is new beside a total that is known. */
function groupStands(now: GroupSums, then: GroupSums | undefined, minimum: number): boolean {
  if (then === undefined) return true;
  const names = (group: GroupSums): string => JSON.stringify(group.kinds.map(({ level }) => level));
  return (
    names(now) === names(then) &&
    now.kinds.every(({ sums }, index) => {
      const before = then.kinds[index]?.sums;
      return before !== undefined && mayStand(sums, before, minimum);
    })
  );
}
