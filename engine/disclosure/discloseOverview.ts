import type { OverviewResult } from "../result";
import type { DisclosureRules } from "./disclosureRules";

export interface OverviewDisclosure {
  readonly rules: DisclosureRules;
  readonly namesChecked: boolean;
  /** The alliance's agreement lets schools be named. */
  readonly schoolsMayBeNamed: boolean;
}

/**
 * The overviews as a share copy may show them: they were written for the group, so only an alliance sees them, once
 * somebody checked that they name nobody; schools' own words where schools may be named, and none of a school that left.
 */
export function discloseOverview(
  { group, schools }: OverviewResult,
  { rules, namesChecked, schoolsMayBeNamed }: OverviewDisclosure,
): readonly OverviewResult[] {
  if (rules.mode !== "alliance" || !namesChecked) return [];
  const named = schoolsMayBeNamed ? schools.filter(({ left }) => !left) : [];
  const hasWords = [group, ...named].some(({ words }) => Object.keys(words).length > 0);
  return hasWords ? [{ kind: "overview", group, schools: named }] : [];
}
