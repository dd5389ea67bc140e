import { describeScores } from "../../../templates/samples/plantScores";
import { hasBothScores, sat, type SamplePupil } from "../../../templates/samples/samplePupil";
import { matchedPupils, smallPupils } from "../../../templates/samples/small/smallPupils";
import {
  CORRELATION,
  DISADVANTAGED_EFFECT,
  smallSchools,
  WAITING_LIST_EFFECT,
} from "../../../templates/samples/small/smallSchools";

const rows = smallPupils();
const children = rows.filter((pupil) => pupil.story !== "moved-out");
const share = (kept: (pupil: SamplePupil) => boolean, of = children) => of.filter(kept).length / of.length;

const groups = smallSchools.flatMap((school) =>
  (["project", "waiting-list"] as const).flatMap((arm) => {
    // Owlhurst's effect is planted for all its pupils, of whom only the lowest were tested again.
    const pupils =
      school.testedAgain === undefined
        ? matchedPupils(rows, school.name, arm)
        : children.filter((pupil) => pupil.school === school.name && pupil.arm === arm);
    return pupils.length === 0 ? [] : [{ school, arm, pupils, title: `${school.name}, ${arm}` }];
  }),
);

test.each(groups)("$title has the planted scores", ({ school, arm, pupils }) => {
  const found = describeScores(
    pupils,
    pupils.map((pupil) => pupil.pupilPremium),
  );
  // Planted values: the sample's table of schools. Whole scores leave about this much room.
  const room = pupils.length < 20 ? 2 : 1;
  expect(Math.abs(found.meanBefore - school.meanBefore)).toBeLessThan(0.03 * room);
  expect(Math.abs(found.deviationBefore - school.standardDeviation)).toBeLessThan(0.06 * room);
  expect(Math.abs(found.deviationAfter - school.standardDeviation)).toBeLessThan(0.06 * room);
  expect(Math.abs(found.effect - (arm === "project" ? school.effect : WAITING_LIST_EFFECT))).toBeLessThan(0.003 * room);
  expect(Math.abs(found.correlation - CORRELATION)).toBeLessThan(0.002 * room);
  expect(Math.abs(found.memberEffect - (arm === "project" ? DISADVANTAGED_EFFECT : 0))).toBeLessThan(0.006 * room);
});

test("576 children, eight schools of the sizes planted, 159 of them waiting", () => {
  expect(children).toHaveLength(576);
  const sizes = smallSchools.map((school) => children.filter((pupil) => pupil.school === school.name).length);
  expect(sizes).toEqual([58, 84, 29, 112, 176, 41, 9, 67]);
  const waiting = smallSchools.map(
    (school) => children.filter((pupil) => pupil.school === school.name && pupil.arm === "waiting-list").length,
  );
  expect(waiting).toEqual([29, 42, 0, 0, 88, 0, 0, 0]);
});

test("characteristics stand in their planted shares", () => {
  expect(share((pupil) => pupil.pupilPremium)).toBeCloseTo(0.28, 2);
  expect(share((pupil) => pupil.send === "K")).toBeCloseTo(0.14, 2);
  expect(share((pupil) => pupil.send === "E")).toBeCloseTo(0.04, 2);
  expect(share((pupil) => pupil.eal)).toBeCloseTo(0.19, 2);
  expect(share((pupil) => pupil.lookedAfter)).toBeCloseTo(0.01, 2);
});

test("leavers, joiners, movers and missing tests", () => {
  const count = (story: SamplePupil["story"]) => rows.filter((pupil) => pupil.story === story).length;
  expect([count("left"), count("joined"), count("moved-in"), count("moved-out")]).toEqual([9, 11, 2, 2]);
  const at = (name: string) => children.filter((pupil) => pupil.school === name);
  expect(share((pupil) => !sat(pupil, "after"), at("Brinecliff Academy"))).toBeCloseTo(0.14, 2);
  expect(at("Owlhurst Primary").filter(hasBothScores)).toHaveLength(10);
  const elsewhere = children.filter(
    (pupil) => pupil.school !== "Brinecliff Academy" && pupil.school !== "Owlhurst Primary",
  );
  expect(share((pupil) => !sat(pupil, "before"), elsewhere)).toBeCloseTo(0.03, 2);
  expect(share((pupil) => !sat(pupil, "after"), elsewhere)).toBeCloseTo(0.04, 2);
});

test("Brinecliff lost disadvantaged pupils twice as often as others", () => {
  const school = children.filter((pupil) => pupil.school === "Brinecliff Academy");
  const lost = (premium: boolean) =>
    share(
      (pupil) => !sat(pupil, "after"),
      school.filter((pupil) => pupil.pupilPremium === premium),
    );
  expect(lost(true) / lost(false)).toBeCloseTo(2, 0);
});

test("Owlhurst tested again only its ten lowest", () => {
  const school = children.filter((pupil) => pupil.school === "Owlhurst Primary");
  const highest = Math.max(...school.filter(hasBothScores).map((pupil) => pupil.before));
  const others = school.filter((pupil) => !hasBothScores(pupil)).map((pupil) => pupil.before);
  expect(highest).toBeLessThanOrEqual(Math.min(...others));
});

test("at the standard stand 62 % of project pupils before and 71 % after", () => {
  const judged = children.filter(
    (pupil) => pupil.arm === "project" && !["left", "joined", "moved-in"].includes(pupil.story),
  );
  const standard = (judgement: string) => judgement === "EXS" || judgement === "GDS";
  expect(share((pupil) => standard(pupil.judgementBefore), judged)).toBeCloseTo(0.62, 2);
  expect(share((pupil) => standard(pupil.judgementAfter), judged)).toBeCloseTo(0.71, 2);
});

test("every child's number is its own, and the movers keep theirs", () => {
  expect(new Set(children.map((pupil) => pupil.upn)).size).toBe(576);
  const movers = rows.filter((pupil) => pupil.story === "moved-in").map((pupil) => pupil.upn);
  expect(rows.filter((pupil) => pupil.story === "moved-out").map((pupil) => pupil.upn)).toEqual(movers);
});
