import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { PlanResult } from "../../results/plan";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { axisLimits } from "./axisLimits";
import { drawPoints, type Point } from "./points";

export interface PlanCurveOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  readonly bySchools: PlanResult["bySchools"];
  /** Where this plan stands. */
  readonly here: { readonly schools: number; readonly detectable: number };
}

/** The smallest effect that shows, falling with the number of schools, and where this plan stands on the curve. */
export function planCurve(canvas: Canvas, { id, altText, anchor, bySchools, here }: PlanCurveOptions): ChartDraft {
  const x = axisLimits([0, ...bySchools.map(({ schools }) => schools)], 5);
  const y = axisLimits([0, here.detectable, ...bySchools.map(({ detectable }) => detectable)], 5);
  const points: readonly Point[] = bySchools.map(({ schools, detectable }) => [schools, detectable]);
  return {
    kind: "scatter",
    id,
    altText,
    anchor,
    legend: false,
    plot: { left: 0.12, top: 0.04, width: 0.85, height: 0.78 },
    x: { ...x, labels: true, gridlines: false, numberFormat: "0", title: "schools like these" },
    y: { ...y, labels: true, gridlines: true, numberFormat: "0.0", title: "smallest change that shows, in SDs" },
    series: drawPoints(canvas, [
      { name: "Smallest change that shows", points, line: { color: palette.school, width: 2 } },
      {
        name: "This plan",
        points: [[here.schools, here.detectable]],
        marker: { symbol: "diamond", size: 11, fill: palette.after },
        labels: { show: "series-name", position: "right", color: palette.after },
      },
    ]),
  };
}
