import {
  type CommunityMember,
  type CommunityResult,
  communityRings,
  communityRoles,
  type CommunityStand,
  type CommunityWave,
} from "../results/community";
import { countsBySchool } from "./countsBySchool";
import type { DisclosureRules } from "./disclosureRules";
import { peopleBySchool } from "./peopleBySchool";
import { roundedCount } from "./rounded";
import { safeSharesOverSchools } from "./safeShares";
import { isSafeTotal } from "./safeTotal";

/** Roles, rings and movement as rounded counts, small ones hidden; people and their words stay. Null: too few people. */
export function discloseCommunity(result: CommunityResult, rules: DisclosureRules): CommunityResult | null {
  const ofWave = (wave: number): readonly (string | null)[] =>
    result.members.filter(({ stands }) => stands.some((stand) => stand.wave === wave)).map(({ school }) => school);
  if (!result.waves.every(({ wave }) => isSafeTotal(peopleBySchool(ofWave(wave)), rules))) return null;
  const count = (value: number | null): number | null =>
    value === null || value < rules.minimum ? null : roundedCount(value, rules);
  const { movement } = result;
  return {
    kind: "community",
    members: [],
    themes: [],
    waves: result.waves.map((wave): CommunityWave => ({
      wave: wave.wave,
      members: roundedCount(wave.members, rules),
      counts: [],
      rings: wave.rings.map((value, ring) =>
        isSafeAmong(
          result,
          rules,
          standIn(wave.wave, (stand) => stand.ring === communityRings[ring]),
        )
          ? count(value)
          : null,
      ),
      roles: wave.roles.map((value, role) =>
        isSafeAmong(
          result,
          rules,
          standIn(wave.wave, (stand) => stand.role === communityRoles[role]),
        )
          ? count(value)
          : null,
      ),
      leads: null,
      withoutRole: 0,
      withoutRing: 0,
    })),
    movement:
      movement === null
        ? null
        : {
            inwards: count(movement.inwards),
            same: count(movement.same),
            outwards: count(movement.outwards),
            joined: count(movement.joined),
            left: count(movement.left),
          },
  };
}

type IsSo = (member: CommunityMember) => boolean | null;

/** Of those who are listed in a wave, whether something is so; null for others. */
function standIn(wave: number, isSo: (stand: CommunityStand) => boolean): IsSo {
  return ({ stands }) => {
    const own = stands.find((stand) => stand.wave === wave);
    return own === undefined ? null : isSo(own);
  };
}

/** Neither those of whom it is so are few nor the others, for whoever knows one school. */
function isSafeAmong({ members }: CommunityResult, rules: DisclosureRules, isSo: IsSo): boolean {
  const schools = [...new Set(members.map(({ school }) => school))];
  const bySchool = countsBySchool({
    school: members.map(({ school }) => schools.indexOf(school)),
    schools: schools.length,
    categories: 2,
    categoryOf: (person) => {
      const member = members[person];
      const answer = member === undefined ? null : isSo(member);
      return answer === null ? null : answer ? 0 : 1;
    },
  });
  return safeSharesOverSchools(bySchool, rules).every((one) => one);
}
