import fc from "fast-check";
import { besideEarlier, type Contribution, contributionsOf, contributionText, mergeSums } from "../../../engine";
import "../../fastCheckSeed";
import { type Pupil, studyOf } from "../../../tools/bench/studyOfPupils";

const minimum = 6;

const pupil: fc.Arbitrary<Pupil> = fc.record({
  school: fc.constantFrom("School A", "School B"),
  arm: fc.constant(null),
  class: fc.constantFrom("1", "2"),
  premium: fc.constantFrom<Pupil["premium"]>("Y", "N", "N"),
  before: fc.integer({ min: 60, max: 140 }),
  after: fc.integer({ min: 60, max: 140 }),
});

const twoFiles = fc.record({
  first: fc.array(pupil, { minLength: 30, maxLength: 70 }),
  leaving: fc.nat(9),
  joining: fc.array(pupil, { maxLength: 30, size: "max" }),
  corrected: fc.nat(2),
});

/** Everybody a number is of, by school, and by kind of the one characteristic; the whole school under "". */
function peopleOf(pupils: readonly Pupil[], { school, kind }: { school: string; kind: string }): ReadonlySet<Pupil> {
  const means = kind === "yes" ? "Y" : "N";
  return new Set(pupils.filter((one) => one.school === school && (kind === "" || one.premium === means)));
}

/** How many people two numbers of a file and the one before are not both of. */
function differing(left: ReadonlySet<Pupil>, right: ReadonlySet<Pupil>): number {
  return [...left].filter((one) => !right.has(one)).length + [...right].filter((one) => !left.has(one)).length;
}

function numbersOf(contribution: Contribution | undefined): ReadonlyMap<string, string> {
  const [measure] = contribution?.measures ?? [];
  if (measure === undefined) return new Map();
  const whole = measure.cells.length === 1 ? measure.cells[0]?.sums : undefined;
  return new Map([
    ...(whole === undefined ? [] : [["", JSON.stringify(whole)] as const]),
    ...measure.groups.flatMap(({ kinds }) =>
      kinds.map(({ level, sums }) => [level ?? "", JSON.stringify(sums)] as const),
    ),
  ]);
}

describe("a school's sums beside the file it sent before", () => {
  test("never differ from it by fewer pupils than the minimum, in all or in any kind of pupil", () => {
    let compared = 0;
    fc.assert(
      fc.property(twoFiles, ({ first, leaving, joining, corrected }) => {
        const stayed = first.slice(leaving);
        const second = [
          ...stayed.map((one, index) => (index < corrected ? { ...one, after: (one.after ?? 0) + 5 } : one)),
          ...joining,
        ];
        const before = contributionsOf(studyOf(first), { minimum });
        for (const one of contributionsOf(studyOf(second), { minimum })) {
          const { contribution } = besideEarlier(one, before);
          const then = numbersOf(before.find(({ school }) => school === one.school));
          for (const [kind, sums] of numbersOf(contribution)) {
            const old = then.get(kind);
            if (old === undefined || old === sums) continue;
            compared += 1;
            const of = { school: one.school, kind };
            expect(differing(peopleOf(second, of), peopleOf(first, of))).toBeGreaterThanOrEqual(minimum);
          }
        }
      }),
      { endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(10);
  });

  const people = Array.from({ length: 40 }, (_, index): Pupil => ({
    school: "School A",
    arm: null,
    class: "1",
    premium: index % 2 === 0 ? "Y" : "N",
    before: 80 + ((index * 7) % 40),
    after: 85 + ((index * 11) % 40),
  }));
  const sent = contributionsOf(studyOf(people), { minimum });
  const [same] = sent;
  if (same === undefined) throw new Error("a school is needed");

  test("are sent again unchanged, and say that they were compared", () => {
    expect(besideEarlier(same, sent)).toEqual({ contribution: { ...same, comparedWith: 1 }, heldBack: [], issues: [] });
  });

  test("hold a measure back that one pupil left, and a characteristic that one pupil changed", () => {
    const [fewer] = contributionsOf(studyOf(people.slice(1)), { minimum });
    const [moved] = contributionsOf(
      studyOf(people.map((one, index) => (index === 0 ? { ...one, premium: "N" } : one))),
      { minimum },
    );
    if (fewer === undefined || moved === undefined) throw new Error("a school is needed");
    expect(besideEarlier(fewer, sent)).toMatchObject({ contribution: { measures: [] }, heldBack: ["score"] });
    const beside = besideEarlier(moved, sent).contribution.measures[0];
    expect(beside?.cells).toEqual(same.measures[0]?.cells);
    expect([beside?.groups, beside?.withheld]).toEqual([[], ["pupil-premium"]]);
  });

  test("need every file that was sent before, since one may hold something back because of another", () => {
    const again = besideEarlier(same, sent).contribution;
    expect(besideEarlier(same, [again]).issues.map(({ code }) => code)).toEqual(["earlier-sums-missing"]);
    expect(besideEarlier(same, [same, again]).issues).toEqual([]);
  });
});

describe("what several schools' sums say together", () => {
  test("is of the minimum of pupils, whichever school takes its own away, also by kind of pupil", () => {
    fc.assert(
      fc.property(fc.array(pupil, { minLength: 40, maxLength: 90 }), (pupils) => {
        const contributions = contributionsOf(studyOf(pupils), { minimum });
        const files = contributions.map((one) => ({ file: `${one.school}.json`, text: contributionText(one) }));
        const { results } = mergeSums(files, { version: "0" });
        const told = new Map<string, number>();
        for (const one of results[0]?.estimates ?? []) {
          if (one.statistic === "mean-before" && one.school === null && one.n !== null)
            told.set(one.group ?? "", one.n);
        }
        for (const { measures } of contributions) {
          const [measure] = measures;
          if (measure === undefined) continue;
          const own = measure.cells.reduce((sum, { sums }) => sum + sums.n, 0);
          const kind = (level: string): number =>
            measure.groups.flatMap(({ kinds }) => kinds).find((one) => one.level === level)?.sums.n ?? 0;
          const rest = [
            (told.get("") ?? 0) - own,
            (told.get("pupil-premium:yes") ?? 0) - (told.has("pupil-premium:yes") ? kind("yes") : 0),
            (told.get("pupil-premium:yes:others") ?? 0) - (told.has("pupil-premium:yes:others") ? kind("no") : 0),
          ];
          for (const left of rest) if (left !== 0) expect(left).toBeGreaterThanOrEqual(minimum);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
