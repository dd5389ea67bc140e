import type { Estimate } from "../estimate";
import type { CommunityResult, CommunityWave } from "../results/community";
import type { NetworkResult, NetworkWave } from "../results/network";
import type { DisclosureRules } from "./disclosureRules";
import { hiddenEstimate, roundedCount, roundedEstimate } from "./rounded";
import { isSafeTotal } from "./safeTotal";

/** Measures of the whole network, rounded; people, ties and schools stay in the working copy. Null: too few people. */
export function discloseNetwork(result: NetworkResult, rules: DisclosureRules): NetworkResult | null {
  if (!result.waves.every((wave) => isShown(wave, result, rules))) return null;
  return {
    kind: "network",
    members: [],
    waves: result.waves.map((wave) => discloseWave(wave, rules)),
    turnover: null,
    estimates: result.estimates.map((estimate) => discloseFigure(estimate, rules)),
  };
}

function isShown(wave: NetworkWave, { members }: NetworkResult, rules: DisclosureRules): boolean {
  return isSafeTotal(peopleBySchool(wave.places.map(({ member }) => members[member]?.school ?? null)), rules);
}

function peopleBySchool(schools: readonly (string | null)[]): readonly number[] {
  const counts = new Map<string | null, number>();
  for (const school of schools) counts.set(school, (counts.get(school) ?? 0) + 1);
  return [...counts.values()];
}

function discloseWave(wave: NetworkWave, rules: DisclosureRules): NetworkWave {
  const round = (count: number): number => roundedCount(count, rules);
  const members = round(wave.members);
  return {
    wave: wave.wave,
    members,
    answered: wave.answered === null ? null : round(wave.answered),
    possible: members * (members - 1),
    ties: round(wave.ties),
    returned: round(wave.returned),
    components: 0,
    largest: 0,
    isolates: null,
    across: null,
    inside: null,
    schools: [],
    places: [],
    drawn: [],
  };
}

/** Parts and isolates are few people each; a response rate tells how many did not answer, so it goes in steps of 5. */
function discloseFigure(estimate: Estimate, rules: DisclosureRules): Estimate {
  if (estimate.statistic === "isolates" || estimate.statistic === "components") return hiddenEstimate(estimate);
  const rounded = roundedEstimate(estimate, rules);
  if (estimate.statistic !== "response-rate" || rounded.value === null) return rounded;
  return { ...rounded, value: 5 * Math.round(rounded.value / 5) };
}

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
      rings: wave.rings.map(count),
      roles: wave.roles.map(count),
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
