import type { DeliveryResult, EvidenceResult } from "../result";
import type { CollaborationGridResult, GridResult, Placement } from "../results/grid";
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
export function discloseGrid(result: GridResult, disclosure: GridDisclosure): GridResult {
  const placements = disclosePlacements(result.placements, disclosure);
  return { kind: "innovation-grid", placements, ...withoutRaters };
}

/** The same for the collaboration grid; steps agreed are people's words and stay. */
export function discloseCollaboration(
  result: CollaborationGridResult,
  disclosure: GridDisclosure,
): CollaborationGridResult {
  const placements = disclosePlacements(result.placements, disclosure);
  return { kind: "collaboration-grid", placements, agreedSteps: [], ...withoutRaters };
}

/** How raters agree counts raters of placements that are hidden too. */
const withoutRaters = { agreement: { ratedByTwo: 0, unanimous: 0 }, estimates: [] } as const;

function disclosePlacements(
  placements: readonly Placement[],
  { rules, labels, namesChecked }: GridDisclosure,
): readonly Placement[] {
  const strategies = [...new Set(placements.map(({ strategy }) => strategy))];
  return placements.flatMap((placement) => {
    const school = placement.school === null ? null : labels?.get(placement.school);
    if (school === undefined || placement.raters < rules.minimum) return [];
    const { distance, extent, spread, strategy, moment } = placement;
    // A cycle is a cell somebody wrote in: only a number leaves the workbook.
    const cycle = /^\d{1,2}$/.test(placement.cycle ?? "") ? placement.cycle : null;
    return [
      {
        ...placement,
        school,
        cycle,
        when: cycle === null ? moment : `${moment}, cycle ${cycle}`,
        strategy: namesChecked || strategy === "" ? strategy : `Strategy ${strategies.indexOf(strategy) + 1}`,
        distance: distance === null ? null : roundedTo(distance, 1),
        extent: extent === null ? null : roundedTo(extent, 1),
        raters: roundedCount(placement.raters, rules),
        spread:
          spread === null ? null : { distance: roundedTo(spread.distance, 1), extent: roundedTo(spread.extent, 1) },
        shares: {},
        places: [],
      },
    ];
  });
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
