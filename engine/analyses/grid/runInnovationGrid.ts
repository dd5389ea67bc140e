import type { GridResult } from "../../results/grid";
import type { Study } from "../../study";
import { placementsOf } from "./placements";
import { raterAgreement } from "./raterAgreement";
import { innovationRatings } from "./ratings";

/** How far from practice and how large each strategy was meant to be, and was: placements aimed and generated. */
export function runInnovationGrid(study: Pick<Study, "entries">): GridResult {
  const ratings = innovationRatings(study.entries);
  return {
    kind: "innovation-grid",
    placements: placementsOf("innovation", ratings),
    ...raterAgreement("innovation", ratings),
  };
}
