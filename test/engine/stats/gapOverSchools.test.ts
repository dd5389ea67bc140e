import { gapOverSchools } from "../../../engine/stats/gapOverSchools";

test("within schools, members are compared with others of their own school", () => {
  // in each school members stand 2 above the others; over all pupils their mean is 4.5 against 7.5
  const values = [12, 10, 10, 10, 2, 2, 2, 0];
  const member = [1, 0, 0, 0, 1, 1, 1, 0];
  const school = ["A", "A", "A", "A", "B", "B", "B", "B"];
  expect(gapOverSchools({ values, member, school })).toMatchObject({
    value: { coefficient: expect.closeTo(2, 12) as number, schools: 2, memberCount: 4, otherCount: 4 },
  });
});

test("schools with one group only do not enter", () => {
  const base = { values: [1, 3, 2, 5, 4], member: [1, 0, 1, 0, 1], school: ["A", "A", "B", "B", "B"] };
  const more = { values: [...base.values, 90, 80], member: [...base.member, 1, 1], school: [...base.school, "C", "C"] };
  const [first, second] = [gapOverSchools(base), gapOverSchools(more)];
  if (!first.ok || !second.ok) throw new Error("defined");
  expect(second.value).toEqual({ ...first.value, schoolsSupplied: 3 });
});

describe("what has no value gives its reason", () => {
  test.each([
    ["nobody in the group", [1, 2, 3], [0, 0, 0], "one-group-empty"],
    ["no pupils", [], [], "one-group-empty"],
    ["not a number", [1, Infinity, 3], [0, 1, 1], "not-finite"],
  ])("%s", (_, values, member, reason) => {
    expect(gapOverSchools({ values, member, school: values.map(() => "A") })).toEqual({ ok: false, reason });
  });

  test("no school with both groups: singular; one such school: no inference", () => {
    expect(gapOverSchools({ values: [1, 2, 3, 4], member: [1, 1, 0, 0], school: [1, 1, 2, 2] })).toEqual({
      ok: false,
      reason: "singular",
    });
    expect(gapOverSchools({ values: [1, 2, 3, 4], member: [1, 0, 0, 1], school: [1, 1, 1, 1] })).toMatchObject({
      value: { schools: 1, inference: { reason: "too-few-groups" } },
    });
  });
});
