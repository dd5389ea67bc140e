import type { Estimate } from "../estimate";
import type { NetworkResult, NetworkWave } from "../results/network";
import type { DisclosureRules } from "./disclosureRules";
import { peopleBySchool } from "./peopleBySchool";
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
