import {
  defaultSettings,
  draftedSheet,
  type EarlierCopy,
  readEarlierCopies,
  shareCopy,
  type ShareCopy,
  type Study,
} from "../../../engine";
import { seededRandom } from "../../../templates/samples/seededRandom";
import { type Pupil, studyOf } from "../../../tools/bench/studyOfPupils";
import { type Constraint, mostRise } from "./linearProgram";

/*
 * The attacker has the alliance's copy from before, the new one, and every score of one school. They know which pupil
 * was withdrawn, how many pupils every group of every school has to the last one, and that nothing else changed. What
 * they want is that pupil's scores. Unknown are the sums of scores of each other school by group and of the pupil; every
 * number printed, twice, is a pair of linear limits on them. Linear programming finds the range the pupil's change can
 * have; nobody is recovered while it spans the middle of what pupils score.
 */
interface Printed {
  readonly school: string | null;
  readonly group: string | null;
  readonly statistic: string;
  readonly value: number;
}

const printedMeans = ["mean-before", "mean-after", "mean-change"] as const;

/** Plain means of all pupils: what follows from sums. */
function printed({ notes }: ShareCopy): readonly Printed[] {
  return notes.figures.flatMap(({ kind, school, group, average, statistic, value }) =>
    kind === "attainment" &&
    average === "pupil" &&
    typeof value === "number" &&
    printedMeans.some((one) => one === statistic)
      ? [{ school, group, statistic, value }]
      : [],
  );
}

interface World {
  readonly pupils: readonly Pupil[];
  /** Index of the pupil who is withdrawn. */
  readonly gone: number;
  readonly schools: readonly string[];
  readonly known: string;
}

function inGroup({ premium }: Pupil, group: string | null): boolean {
  if (group === null) return true;
  return premium === (group.endsWith(":others") ? "N" : "Y");
}

/** Unknowns: before and after sums of each unknown school by group, then the pupil's own two scores. */
function limits({ pupils, gone, schools, known }: World, copy: ShareCopy, isNew: boolean): readonly Constraint[] {
  const unknown = schools.filter((school) => school !== known);
  const cells = unknown.flatMap((school) => ["Y", "N"].map((premium) => ({ school, premium })));
  const left = pupils[gone];
  return printed(copy).flatMap(({ school, group, statistic, value }) => {
    const within = pupils.filter(
      (pupil, index) =>
        (school === null || pupil.school === school) && inGroup(pupil, group) && !(isNew && index === gone),
    );
    const weight = { before: statistic === "mean-after" ? 0 : 1, after: statistic === "mean-before" ? 0 : 1 };
    const signs = { before: statistic === "mean-change" ? -1 : 1, after: 1 };
    const of = (which: "before" | "after") => weight[which] * signs[which];
    const leftCounts =
      isNew && left !== undefined && (school === null || left.school === school) && inGroup(left, group);
    const a = [
      ...cells.flatMap((cell) => {
        const counts =
          (school === null || cell.school === school) && inGroup({ premium: cell.premium } as Pupil, group);
        return counts ? [of("before"), of("after")] : [0, 0];
      }),
      ...(leftCounts ? [-of("before"), -of("after")] : [0, 0]),
    ];
    const sum = within.reduce(
      (total, pupil) => total + of("before") * pupil.before + of("after") * (pupil.after ?? 0),
      0,
    );
    const spare = within.length * 0.05;
    const off = sum - within.length * value;
    return [
      { a, slack: spare - off },
      { a: a.map((one) => -one), slack: spare + off },
    ];
  });
}

/** Half the range, in points, that the pupil's change can have for all the attacker knows. */
function roomFor(world: World, before: ShareCopy, after: ShareCopy): number {
  const constraints = [...limits(world, before, false), ...limits(world, after, true)];
  const unknowns = 4 * (world.schools.length - 1) + 2;
  const change = Array.from({ length: unknowns }, (_, index) =>
    index === unknowns - 2 ? -1 : index === unknowns - 1 ? 1 : 0,
  );
  const up = mostRise(change, constraints);
  const down = mostRise(
    change.map((one) => -one),
    constraints,
  );
  return (up + down) / 2;
}

function madeUp(random: ReturnType<typeof seededRandom>, sizes: readonly number[]): World {
  const schools = sizes.map((_, index) => `School ${String.fromCharCode(65 + index)}`);
  const pupils = schools.flatMap((school, index) =>
    Array.from({ length: sizes[index] ?? 0 }, (): Pupil => {
      const before = Math.round(100 + 15 * random.normal());
      return {
        school,
        arm: null,
        class: "1",
        premium: random.unit() < 0.3 ? "Y" : "N",
        before,
        after: Math.round(20 + 0.8 * before + 9 * random.normal()),
      };
    }),
  );
  const known = schools[0] ?? "";
  const others = pupils.flatMap(({ school }, index) => (school === known ? [] : [index]));
  return { pupils, schools, known, gone: others[random.below(others.length)] ?? 0 };
}

function read(copy: ShareCopy): readonly EarlierCopy[] {
  const sheets = copy.drafts.map((draft) => draftedSheet(draft, { version: 1, id: draft.id }));
  const outcome = readEarlierCopies([{ file: "earlier.xlsx", sheets }]);
  if (!outcome.ok) throw new Error("the earlier copy is readable");
  return outcome.value;
}

function copiesOf({ pupils, gone }: World, schoolsMayBeNamed: boolean, compared: boolean) {
  const settings = { ...defaultSettings, schoolsMayBeNamed };
  const options = { mode: "alliance", version: "0", fingerprint: "f" } as const;
  const first = shareCopy(studyOf(pupils, settings), options);
  const left = pupils[gone]?.school ?? "";
  const study: Study = {
    ...studyOf(
      pupils.filter((_, index) => index !== gone),
      settings,
    ),
    withdrawn: { pupils: 1, schools: [left.toLowerCase()], identities: [] },
  };
  return { first, second: shareCopy(study, { ...options, ...(compared ? { earlier: read(first) } : {}) }) };
}

/** SD of changes as made: √(15²(.8 − 1)² + 9²) = 9.5. */
const sdOfChange = 9.5;

const alliances: readonly (readonly [name: string, sizes: readonly number[]])[] = [
  ["three small schools", [14, 12, 16]],
  ["four schools", [30, 24, 41, 9]],
  ["five schools, one large", [40, 160, 22, 58, 33]],
  ["six large schools", [80, 90, 70, 110, 85, 95]],
];

describe.each(alliances)("a pupil withdrawn between two copies, %s", (_, sizes) => {
  const random = seededRandom(20_260_202);
  const worlds = Array.from({ length: 4 }, () => madeUp(random, sizes));

  it.each([true, false])(
    "is not recovered by one who knows a school and has both copies; schools named: %s",
    (named) => {
      for (const world of worlds) {
        const { first, second } = copiesOf(world, named, true);
        expect(roomFor(world, first, second)).toBeGreaterThan(sdOfChange);
      }
    },
  );
});

it("would be recovered were the copies not compared: the attack finds what there is to find", () => {
  const world = madeUp(seededRandom(20_260_203), [14, 12, 16]);
  const { first, second } = copiesOf(world, true, false);
  expect(roomFor(world, first, second)).toBeLessThan(sdOfChange / 4);
});
