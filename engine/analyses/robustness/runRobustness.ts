import type { Estimate } from "../../estimate";
import type { AttainmentResult, Design } from "../../result";
import type { RobustnessResult, RobustnessSection } from "../../results/robustness";
import { tippingPoint } from "../../stats/missingScores";
import type { Study } from "../../study";
import { unitsOf } from "../attainment/frame";
import { pupilRows } from "../attainment/pupilRows";
import { arrangeArms } from "../comparison/arms";
import { estimateRow, valueOf } from "../estimateRow";
import { ceilingByDesign } from "../judgement/ceiling";
import type { RobustnessSpec } from "../spec";
import { changeAnswers } from "./changeAnswers";
import { type Answer, heldAgainstFirst, type SectionFrame } from "./choice";
import { differenceAnswers } from "./differenceAnswers";

/** The headline of a measure under other reasonable choices; null where nothing was concluded from it. */
export function runRobustness(
  spec: RobustnessSpec,
  study: Study,
  attainment: AttainmentResult,
): RobustnessResult | null {
  if (study.pupils === null || attainment.both < 2) return null;
  const rows = pupilRows(study.pupils, spec.beforeColumn, spec.afterColumn);
  const compared = attainment.design.kind !== "one-group";
  const sections = [
    ...(compared
      ? [
          section(attainment, {
            contrast: "project-comparison",
            statistic: "ancova-difference",
            design: attainment.design,
            deviations: study.settings.smallestChange.standardDeviations,
            answers: differenceAnswers(arrangeArms(rows, study.settings.allocation), study.settings),
            missingShare: missingOfArms(attainment),
          }),
        ]
      : []),
    section(attainment, {
      contrast: "after-before",
      statistic: "mean-change",
      design: { ...attainment.design, kind: "one-group" },
      deviations: study.settings.smallestChange.standardDeviations,
      answers: changeAnswers(rows, attainment.pairs),
      missingShare: startedButLost(attainment),
    }),
  ].filter(({ rows: of }) => of.length > 1);
  if (sections.length === 0) return null;
  const estimates = sections.flatMap(({ rows: of, tippingPoint: point }) => [
    ...of.map(({ estimate }) => estimate),
    ...(point === null ? [] : [point]),
  ]);
  return { kind: "robustness", measure: attainment.measure, sections, estimates };
}

interface SectionParts {
  readonly contrast: RobustnessSection["contrast"];
  readonly statistic: Estimate["statistic"];
  readonly design: Design;
  readonly deviations: number;
  readonly answers: readonly Answer[];
  /** Of the pupils who started, 0 to 1. */
  readonly missingShare: number;
}

function section(attainment: AttainmentResult, parts: SectionParts): RobustnessSection {
  const frame: SectionFrame = {
    measure: attainment.measure,
    contrast: parts.contrast,
    statistic: parts.statistic,
    unit: unitsOf(attainment.scale).change,
    smallest: { points: attainment.smallestChange?.value ?? null, deviations: parts.deviations },
    ceiling: ceilingByDesign(parts.design, { clearsExpectedRegression: null }),
  };
  const rows = heldAgainstFirst(frame, parts.answers);
  return { contrast: parts.contrast, rows, tippingPoint: tipping(frame, rows[0]?.estimate, parts.missingShare) };
}

function tipping(frame: SectionFrame, reported: Estimate | undefined, missingShare: number): Estimate | null {
  if (reported === undefined || reported.low === null || reported.high === null || missingShare === 0) return null;
  const point = tippingPoint({ interval: { low: reported.low, high: reported.high }, missingShare });
  const { measure, contrast, unit } = frame;
  const row = { analysis: "robustness", measure, contrast, unit, method: "missing-pupils" } as const;
  return estimateRow({ ...row, statistic: "tipping-point", ...valueOf(point), n: reported.n });
}

function startedButLost({ both, beforeOnly }: AttainmentResult): number {
  return both + beforeOnly === 0 ? 0 : beforeOnly / (both + beforeOnly);
}

/** Of the project pupils in schools that were compared. */
function missingOfArms({ comparison }: AttainmentResult): number {
  const supplied = comparison?.suppliedPerArm?.[0] ?? 0;
  return supplied === 0 ? 0 : 1 - (comparison?.treatmentPupils ?? 0) / supplied;
}
