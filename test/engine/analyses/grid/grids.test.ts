import fc from "fast-check";
import { runCollaborationGrid } from "../../../../engine/analyses/grid/runCollaborationGrid";
import { runInnovationGrid } from "../../../../engine/analyses/grid/runInnovationGrid";
import { quadrantNames, quadrantOf } from "../../../../engine/analyses/grid/quadrants";
import { collaborationPaths, pathText, wayOnText } from "../../../../engine/words/collaboration";
import { agreementText, betweenCyclesText, gridPairs, movementText } from "../../../../engine/words/grid";
import { rows, studyOf } from "../enquiry/entries";

type Row = Readonly<Record<string, string | number | boolean>>;

const tap = (school: string, skill: string, participation: string, more: Row = {}): Row => ({
  school,
  moment: "start",
  skill,
  participation,
  ...more,
});
const collaboration = (...records: readonly Row[]) =>
  runCollaborationGrid(studyOf(rows("collaboration-ratings", ...records)));

describe("the collaboration grid", () => {
  it.each([
    ["high", "high", "lead others"],
    ["low", "high", "build skills"],
    ["high", "low", "re-engage"],
    ["low", "low", "groundwork first"],
  ])("%s skill and %s participation: %s", (skill, participation, quadrant) => {
    const { placements } = collaboration(tap("Ash", skill, participation));
    expect(placements.map((one) => [one.grid, one.quadrant])).toEqual([["collaboration", quadrant]]);
  });

  it("averages raters, with spread, shares and what is close to a line", () => {
    const { placements, agreement } = collaboration(
      tap("Ash", "high", "high"),
      tap("Ash", "high", "high"),
      tap("Ash", "low", "high"),
    );
    // Taps count 2 and 4: mean 10/3, SD √(4/3); two of three raters in one quadrant.
    expect(placements[0]?.distance).toBeCloseTo(10 / 3, 12);
    expect(placements[0]?.spread?.distance).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(placements[0]?.shares["lead others"]).toBeCloseTo(2 / 3, 12);
    expect(agreementText(placements[0] ?? null)).toBe("2 of 3 agree");
    expect(agreement).toEqual({ ratedByTwo: 1, unanimous: 0 });
  });

  it("takes a score of 1 to 5 before a tap, and a tap nobody is sure of as borderline", () => {
    const scored = collaboration(tap("Ash", "low", "high", { skillScore: 5 })).placements[0];
    expect([scored?.distance, scored?.quadrant]).toEqual([5, "lead others"]);
    const unsure = collaboration(tap("Ash", "high", "high", { sure: false })).placements[0];
    expect([unsure?.quadrant, unsure?.alsoQuadrant, unsure?.borderline]).toEqual(["lead others", "build skills", true]);
  });

  it("follows each school from the start to the last phase, whatever the order of the rows", () => {
    const records = [
      tap("Ash", "high", "low", { moment: "phase 3", nextStep: "Ask what stands in the way" }),
      tap("Ash", "low", "high"),
      tap("Ash", "low", "low", { moment: "phase 2", nextStep: "Find a partner" }),
      tap("Birch", "low", "low"),
    ];
    const paths = collaborationPaths(collaboration(...records));
    expect(
      paths.map(({ school, start, onTheWay, now }) => [school, start?.moment, onTheWay.length, now.moment]),
    ).toEqual([
      ["Ash", "start", 1, "phase 3"],
      ["Birch", undefined, 0, "start"],
    ]);
    expect(paths[0]?.agreedSteps).toEqual(["Ask what stands in the way"]);
    expect(paths.map(pathText)).toEqual([
      "Less involved and more skilled than at the start (phase 2: groundwork first)",
      "Rated once so far (start)",
    ]);
    expect(paths.map(({ now }) => wayOnText(now)).every((text) => text.length > 0)).toBe(true);
  });
});

describe("the innovation grid between cycles", () => {
  const rated = (placement: string, cycle: string, distance: string, extent: string): Row => ({
    strategy: "Talk",
    school: "Ash",
    placement,
    cycle,
    distance,
    extent,
  });

  it("aims with the first aim, has achieved what the last cycle shows, and names the cycles between", () => {
    const result = runInnovationGrid(
      studyOf(
        rows(
          "innovation-ratings",
          rated("generated", "2", "far", "minor"),
          rated("aimed", "1", "far", "major"),
          rated("generated", "1", "far", "major"),
        ),
      ),
    );
    const [pair] = gridPairs(result);
    expect(result.placements.map(({ when }) => when)).toEqual([
      "generated, cycle 2",
      "aimed, cycle 1",
      "generated, cycle 1",
    ]);
    expect([pair?.aimed?.quadrant, pair?.achieved?.quadrant]).toEqual(["radical", "unfocused"]);
    expect(pair && betweenCyclesText(pair)).toBe("Cycle 1 radical, then cycle 2 unfocused");
    expect(pair && movementText(pair)).toBe("Smaller than planned");
  });

  it("says nothing of cycles where one was rated", () => {
    const [pair] = gridPairs(
      runInnovationGrid(studyOf(rows("innovation-ratings", rated("generated", "1", "near", "minor")))),
    );
    expect(pair && betweenCyclesText(pair)).toBeNull();
  });
});

describe("quadrants", () => {
  const axis = fc.double({ min: 1, max: 5, noNaN: true });
  const grid = fc.constantFrom("innovation", "collaboration");

  it("law: every pair of scores lies in exactly one named quadrant, and the two axes are not mixed up", () => {
    fc.assert(
      fc.property(grid, axis, axis, (name, distance, extent) => {
        const names = quadrantNames(name as "innovation");
        const index = (distance >= 3 ? 2 : 0) + (extent >= 3 ? 1 : 0);
        expect(quadrantOf(name as "innovation", distance, extent)).toBe(names[index]);
      }),
    );
  });

  it("law: the order of raters changes nothing", () => {
    const rating = fc.record({ skill: fc.constantFrom("low", "high"), participation: fc.constantFrom("low", "high") });
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 6 }), (ratings) => {
        const of = (list: typeof ratings) =>
          collaboration(...list.map(({ skill, participation }) => tap("Ash", skill, participation))).placements[0];
        const [one, other] = [of(ratings), of([...ratings].reverse())];
        expect([one?.quadrant, one?.shares, one?.raters]).toEqual([other?.quadrant, other?.shares, other?.raters]);
        expect(one?.distance).toBeCloseTo(other?.distance ?? NaN, 12);
      }),
    );
  });
});
