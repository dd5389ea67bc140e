import {
  type CommunityMember,
  type CommunityRing,
  communityRings,
  type CommunityRole,
  communityRoles,
} from "../../results/community";
import type { ChartAnchor, ChartDraft, MarkerLook } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { drawPoints, type PointSeries, segments } from "./points";

type XY = readonly [x: number, y: number];

export interface RingPlotOptions {
  readonly id: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  readonly members: readonly CommunityMember[];
  /** First and last; equal where there is one. */
  readonly waves: readonly [first: number, last: number];
  /** Width of the picture in heights. */
  readonly aspect: number;
  readonly ringNames: Readonly<Record<CommunityRing, string>>;
  readonly roleNames: Readonly<Record<CommunityRole, string>>;
}

const HALF = 3.25;
/** Outer radius of each ring; people stand in its middle. */
const outer: Readonly<Record<CommunityRing, number>> = { core: 1, active: 2, peripheral: 3 };
const symbols: Readonly<Record<CommunityRole, Omit<MarkerLook, "size"> & { readonly size: number }>> = {
  "lead inquirer": { symbol: "square", size: 10, fill: palette.organisation },
  "inquiry advocate": { symbol: "diamond", size: 10, fill: palette.after },
  "practitioner inquirer": { symbol: "circle", size: 7, fill: palette.school },
  "inquiry assistant": { symbol: "triangle", size: 7, fill: palette.before, outline: palette.slate },
};

/** Three rings with everyone in theirs, each at an angle of their own, and a line from where they stood at the start. */
export function ringPlot(canvas: Canvas, options: RingPlotOptions): ChartDraft {
  const { members, waves, aspect } = options;
  const [first, last] = waves;
  const spots = members.map((member, index) => {
    const now = member.stands.find(({ wave }) => wave === last);
    const then = member.stands.find(({ wave }) => wave === first);
    const angle = Math.PI / 2 - (2 * Math.PI * index) / members.length;
    const at = (ring: CommunityRing | null | undefined): XY | null =>
      ring === null || ring === undefined ? null : spot(ring, angle, index);
    return { role: now?.role ?? null, now: at(now?.ring), then: at(then?.ring) };
  });
  const moves = spots.flatMap(({ now, then }): readonly (readonly XY[])[] =>
    now === null || then === null || (now[0] === then[0] && now[1] === then[1]) ? [] : [[then, now]],
  );
  const axis = { labels: false, gridlines: false, line: false } as const;
  const wide = HALF * aspect;
  return {
    kind: "scatter",
    id: options.id,
    altText: options.altText,
    anchor: options.anchor,
    legend: false,
    plot: { left: 0.01, top: 0.01, width: 0.98, height: 0.98 },
    x: { ...axis, minimum: -wide, maximum: wide, majorUnit: 2 * wide },
    y: { ...axis, minimum: -HALF, maximum: HALF, majorUnit: 2 * HALF },
    series: drawPoints(canvas, [
      { name: "Rings", points: segments(communityRings.map((ring) => circle(outer[ring]))), line: ringLine },
      { name: "Movement", points: segments(moves), line: { color: palette.slate, width: 1.25 } },
      ...communityRoles.map((role): PointSeries => ({
        name: options.roleNames[role],
        points: spots.flatMap(({ role: own, now }) => (own === role && now !== null ? [now] : [])),
        marker: symbols[role],
      })),
      {
        name: "No role",
        points: spots.flatMap(({ role, now }) => (role === null && now !== null ? [now] : [])),
        marker: { symbol: "x", size: 7, fill: palette.slate },
      },
      ...communityRings.map((ring): PointSeries => ({
        name: options.ringNames[ring],
        points: [[0, fixed(outer[ring] - 0.13)]],
        labels: { show: "series-name", position: "right", color: palette.slate },
      })),
    ]),
  };
}

const ringLine = { color: palette.before, width: 1 } as const;

function circle(radius: number): readonly XY[] {
  const steps = 72;
  return Array.from({ length: steps + 1 }, (_, step): XY => {
    const angle = (2 * Math.PI * step) / steps;
    return [fixed(radius * Math.cos(angle)), fixed(radius * Math.sin(angle))];
  });
}

/** Neighbours stand a little nearer and further by turns, so that they do not touch. */
function spot(ring: CommunityRing, angle: number, index: number): XY {
  const radius = outer[ring] - 0.5 + (index % 2 === 0 ? 0.12 : -0.12);
  return [fixed(radius * Math.cos(angle)), fixed(radius * Math.sin(angle))];
}

/** Sines differ in their last digits from host to host; a millionth is nothing to see. */
function fixed(value: number): number {
  return Number(value.toFixed(6)) + 0;
}
