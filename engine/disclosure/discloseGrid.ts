import type { DeliveryResult, EvidenceResult, GridResult } from "../result";
import type { DisclosureRules } from "./disclosureRules";
import { roundedCount, roundedTo } from "./rounded";
import type { SchoolLabels } from "./schoolLabels";

export interface GridDisclosure {
  readonly rules: DisclosureRules;
  readonly labels: SchoolLabels;
  /** Strategies were named by people: their words enter only once somebody checked them. */
  readonly namesChecked: boolean;
}

/** Placements a share copy may show: raters are people too, so those of fewer than the minimum are left out. */
export function discloseGrid(result: GridResult, { rules, labels, namesChecked }: GridDisclosure): GridResult {
  const strategies = [...new Set(result.placements.map(({ strategy }) => strategy))];
  return {
    ...result,
    placements: result.placements.flatMap((placement) => {
      const school = placement.school === null ? null : labels?.get(placement.school);
      if (school === undefined || placement.raters < rules.minimum) return [];
      const { distance, extent, spread, strategy } = placement;
      return [
        {
          ...placement,
          school,
          strategy: namesChecked ? strategy : `Strategy ${strategies.indexOf(strategy) + 1}`,
          distance: distance === null ? null : roundedTo(distance, 1),
          extent: extent === null ? null : roundedTo(extent, 1),
          raters: roundedCount(placement.raters, rules),
          spread:
            spread === null ? null : { distance: roundedTo(spread.distance, 1), extent: roundedTo(spread.extent, 1) },
          shares: {},
          places: [],
        },
      ];
    }),
  };
}

/** The register's counts by level stay; whose words the entries are, and what they say, does not. */
export function discloseEvidence(result: EvidenceResult): EvidenceResult {
  return {
    ...result,
    items: result.items.map(({ level, supports, place }) => ({
      level,
      supports,
      school: null,
      claim: "",
      kindOfData: null,
      method: null,
      respondents: null,
      gatheredBy: null,
      date: null,
      strategy: null,
      source: null,
      place: { sheet: place.sheet === "" ? "" : "Evidence" },
    })),
  };
}

/** How much was done over all schools; what each school recorded stays in the working copy. */
export function discloseDelivery({ schools, share }: DeliveryResult): DeliveryResult {
  return { kind: "delivery", records: [], schools, share: share === null ? null : roundedTo(share, 2) };
}
