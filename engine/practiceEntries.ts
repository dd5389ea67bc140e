import type { Result } from "./result";
import type { ChainLink } from "./results/chain";
import type { CommunityResult } from "./results/community";
import type { CaseRecord, CommissionedService, InitiativeEvidence } from "./results/initiatives";
import { placeText } from "./workbook/place";

/**
 * What the JSON holds of cases, initiatives, services bought in, the chain of evidence and the inquiry community: as
 * written, each with its place; of people only how many.
 */
export function practiceEntries(results: readonly Result[]) {
  return {
    cases: results.flatMap((result) => (result.kind === "cases" ? result.cases.map(placed) : [])),
    initiatives: results.flatMap((result) =>
      result.kind === "evidence-matrix" ? result.initiatives.map(initiativeEntry) : [],
    ),
    services: results.flatMap((result) => (result.kind === "commissioning" ? result.services.map(placed) : [])),
    links: results.flatMap((result) => (result.kind === "chain" ? result.links.map(linkEntry) : [])),
    communities: results.flatMap((result) => (result.kind === "community" ? [communityEntry(result)] : [])),
  };
}

function placed<Of extends CaseRecord | CommissionedService | InitiativeEvidence["entries"][number]>(one: Of) {
  return { ...one, place: placeText(one.place) };
}

function initiativeEntry({ entries, ...initiative }: InitiativeEvidence) {
  return { ...initiative, entries: entries.map(placed) };
}

function linkEntry({ of, title, schools }: ChainLink) {
  return { of, title, schools };
}

function communityEntry({ waves, movement }: CommunityResult) {
  return {
    waves: waves.map(({ wave, members, roles, rings, withoutRole, withoutRing }) => ({
      wave,
      members,
      roles,
      rings,
      withoutRole,
      withoutRing,
    })),
    movement,
  };
}
