import type { FormEntry, Study } from "../../../../engine";
import { runCommunity } from "../../../../engine/analyses/community/runCommunity";
import { discloseCommunity } from "../../../../engine/disclosure/discloseCommunity";
import { disclosureRules } from "../../../../engine/disclosure/disclosureRules";
import { communityAnswer } from "../../../../engine/words/community";

interface Row {
  readonly person: string;
  readonly school: string;
  readonly wave: number;
  readonly role?: string;
  readonly ring?: string;
}

function study(rows: readonly Row[]): Study {
  const entries = rows.flatMap((row, record) =>
    Object.entries(row).map(([field, value]): FormEntry => ({
      form: "community-members",
      field,
      school: row.school,
      cycle: null,
      record,
      value: value as string | number,
      place: { sheet: "Members", row: record + 3, column: 1 },
    })),
  );
  return { entries } as unknown as Study;
}

const rows: readonly Row[] = [
  { person: "M1", school: "Ash", wave: 1, role: "lead inquirer", ring: "core" },
  { person: "M2", school: "Ash", wave: 1, role: "inquiry advocate", ring: "active" },
  { person: "M3", school: "Birch", wave: 1, role: "practitioner inquirer", ring: "active" },
  { person: "M4", school: "Birch", wave: 1, role: "inquiry assistant", ring: "peripheral" },
  { person: "M1", school: "Ash", wave: 2, role: "lead inquirer", ring: "core" },
  { person: "M2", school: "Ash", wave: 2, role: "inquiry advocate", ring: "core" },
  { person: "M3", school: "Birch", wave: 2, role: "practitioner inquirer", ring: "peripheral" },
  { person: "M5", school: "Birch", wave: 2, role: "inquiry assistant", ring: "peripheral" },
];

describe("an inquiry community", () => {
  const outcome = runCommunity(study(rows));
  const result = outcome.ok ? outcome.value : null;
  if (result === null) throw new Error("no community");

  it("counts roles, rings and movement between waves", () => {
    expect(outcome.issues).toEqual([]);
    expect(result.waves.map(({ roles }) => roles)).toEqual([
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
    expect(result.waves.map(({ rings }) => rings)).toEqual([
      [1, 2, 1],
      [2, 0, 2],
    ]);
    expect(result.movement).toEqual({ inwards: 1, same: 1, outwards: 1, joined: 1, left: 1 });
    expect(communityAnswer(result)).toBe(
      "4 people take part, two of them in the core or active. At the start it was three. One moved towards the core and one away from it.",
    );
  });

  it("misses a lead, a second lead, a role and a ring", () => {
    const odd = rows.map((row) => {
      if (row.person === "M1") return { person: row.person, school: row.school, wave: row.wave, ring: "core" };
      return row.person === "M2" || (row.person === "M3" && row.wave === 2) ? { ...row, role: "lead inquirer" } : row;
    });
    const issues = runCommunity(study(odd)).issues;
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ["community-lead", 2],
      ["community-role-missing", 2],
    ]);
    const noLead = runCommunity(study(rows.filter(({ person }) => person !== "M1"))).issues;
    expect(noLead.map(({ code, count }) => [code, count])).toEqual([
      ["community-lead", 0],
      ["community-lead", 0],
    ]);
    const noRing = rows.map(({ person, school, wave, role }) => ({ person, school, wave, ...(role ? { role } : {}) }));
    expect(runCommunity(study(noRing)).issues.map(({ code, count }) => [code, count])).toEqual([
      ["community-ring-missing", 8],
    ]);
  });

  it("is hidden from copies for others where people are few", () => {
    expect(discloseCommunity(result, disclosureRules("alliance"))).toBeNull();
  });

  it("keeps people out of copies for others, and small counts with them", () => {
    // One lead and two of the core: too few. Half of each school's people are assistants.
    const many = Array.from({ length: 40 }, (_, index): Row => ({
      person: `M${index}`,
      school: `School ${index % 4}`,
      wave: 1,
      role: index === 0 ? "lead inquirer" : index % 8 < 4 ? "practitioner inquirer" : "inquiry assistant",
      ring: index < 2 ? "core" : "active",
    }));
    const larger = runCommunity(study(many));
    const shared =
      larger.ok && larger.value !== null ? discloseCommunity(larger.value, disclosureRules("public")) : null;
    expect(shared?.waves[0]).toMatchObject({ members: 40, roles: [null, null, 20, 20], rings: [null, null, null] });
    expect(JSON.stringify(shared)).not.toMatch(/M\d|School/);
  });
});
