import { communityIssues } from "../../issues/community";
import type { Issue } from "../../issue";
import { type Outcome, success } from "../../outcome";
import {
  type CommunityMember,
  type CommunityMovement,
  type CommunityResult,
  type CommunityRing,
  communityRings,
  type CommunityRole,
  communityRoles,
  type CommunityStand,
  type CommunityTheme,
  type CommunityWave,
} from "../../results/community";
import type { Study } from "../../study";
import type { Place } from "../../workbook/place";
import { byCodeUnit } from "../attainment/pupilRows";
import { type FormRecord, formRecords, numberOf, textOf } from "../../formRecords";

/** Roles, rings and movement of the inquiry community, with its two checks: one lead, everyone placed. */
export function runCommunity(study: Study): Outcome<CommunityResult | null> {
  const records = formRecords(study.entries, "community-members").filter((record) => textOf(record, "person") !== null);
  const members = membersOf(records);
  const numbers = [...new Set(records.map(waveOf))].sort((one, other) => one - other);
  const waves = numbers.map((wave) => countWave(wave, members));
  if (waves.length === 0) return success(null);
  return success(
    { kind: "community", waves, members, movement: movementOf(members, numbers), themes: themesOf(study) },
    checks(records, waves),
  );
}

function waveOf(record: FormRecord): number {
  return numberOf(record, "wave") ?? 1;
}

function membersOf(records: readonly FormRecord[]): readonly CommunityMember[] {
  const people = [...new Set(records.map((record) => textOf(record, "person") ?? ""))];
  return people
    .map((person): CommunityMember => {
      const own = records.filter((record) => textOf(record, "person") === person);
      // Of two rows for one wave the later one counts, as wherever a form is filled in twice.
      const stands = new Map(own.map((record): [number, CommunityStand] => [waveOf(record), standOf(record)]));
      return {
        person,
        school: own.flatMap(({ school }) => school ?? []).at(-1) ?? null,
        stands: [...stands.values()].sort((one, other) => one.wave - other.wave),
        parent: truthOf(own, "parent"),
        designs: truthOf(own, "designs"),
      };
    })
    .sort((one, other) => byCodeUnit(one.school ?? "", other.school ?? "") || byCodeUnit(one.person, other.person));
}

function standOf(record: FormRecord): CommunityStand {
  const [role, ring] = [textOf(record, "role"), textOf(record, "ring")];
  return {
    wave: waveOf(record),
    role: communityRoles.find((one): one is CommunityRole => one === role) ?? null,
    ring: communityRings.find((one): one is CommunityRing => one === ring) ?? null,
  };
}

function truthOf(records: readonly FormRecord[], field: string): boolean | null {
  const said = records.flatMap((record) => {
    const value = record.values.get(field);
    return typeof value === "boolean" ? [value] : [];
  });
  return said.at(-1) ?? null;
}

function countWave(wave: number, members: readonly CommunityMember[]): CommunityWave {
  const stands = members.flatMap(({ stands: own }) => own.filter((stand) => stand.wave === wave));
  const count = (fits: (stand: CommunityStand) => boolean): number => stands.filter(fits).length;
  return {
    wave,
    members: stands.length,
    counts: communityRoles.map((role) =>
      communityRings.map((ring) => count((stand) => stand.role === role && stand.ring === ring)),
    ),
    rings: communityRings.map((ring) => count((stand) => stand.ring === ring)),
    roles: communityRoles.map((role) => count((stand) => stand.role === role)),
    leads: count(({ role }) => role === "lead inquirer"),
    withoutRole: count(({ role }) => role === null),
    withoutRing: count(({ ring }) => ring === null),
  };
}

function movementOf(members: readonly CommunityMember[], waves: readonly number[]): CommunityMovement | null {
  const [first, last] = [waves[0], waves.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const at = (member: CommunityMember, wave: number) => member.stands.find((stand) => stand.wave === wave);
  const steps = members.flatMap((member) => {
    const [from, to] = [at(member, first)?.ring, at(member, last)?.ring];
    return from === undefined || from === null || to === undefined || to === null
      ? []
      : [communityRings.indexOf(to) - communityRings.indexOf(from)];
  });
  return {
    inwards: steps.filter((step) => step < 0).length,
    same: steps.filter((step) => step === 0).length,
    outwards: steps.filter((step) => step > 0).length,
    joined: members.filter((member) => !at(member, first) && at(member, last)).length,
    left: members.filter((member) => at(member, first) && !at(member, last)).length,
  };
}

const themes = ["outcomes", "reach", "participation"] as const;

function themesOf({ entries }: Study): readonly CommunityTheme[] {
  return themes.flatMap((theme) =>
    entries
      .filter(({ form, field }) => form === "community-themes" && field === `community.${theme}`)
      .map(({ school, value, place }): CommunityTheme => ({ theme, school, text: String(value), place })),
  );
}

function checks(records: readonly FormRecord[], waves: readonly CommunityWave[]): readonly Issue[] {
  const sheet = sheetOf(records);
  const leads = waves.flatMap(({ wave, leads: found }) => (found === null || found === 1 ? [] : [{ wave, found }]));
  const without = (field: string): readonly FormRecord[] => records.filter((record) => textOf(record, field) === null);
  const [role, ring] = [without("role"), without("ring")];
  const [firstRole, firstRing] = [role[0], ring[0]];
  return [
    ...leads.map(({ wave, found }) => communityIssues.leads(sheet, { wave, found })),
    ...(firstRole === undefined ? [] : [communityIssues.noRole(firstRole.place, role.length)]),
    ...(firstRing === undefined ? [] : [communityIssues.noRing(firstRing.place, ring.length)]),
  ];
}

function sheetOf(records: readonly FormRecord[]): Place | null {
  const place = records[0]?.place;
  return place === undefined ? null : { ...(place.file === undefined ? {} : { file: place.file }), sheet: place.sheet };
}
