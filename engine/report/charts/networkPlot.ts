import type { NetworkMember, NetworkWave } from "../../results/network";
import type { ChartAnchor, ChartDraft } from "../../workbook/chartDraft";
import type { Canvas } from "../canvas";
import { palette } from "../look/palette";
import { drawPoints, type PointSeries, segments } from "./points";

type XY = readonly [x: number, y: number];

export interface NetworkPlotOptions {
  readonly id: string;
  readonly title: string;
  readonly altText: string;
  readonly anchor: ChartAnchor;
  readonly members: readonly NetworkMember[];
  readonly wave: NetworkWave;
  /** Width of the picture in heights. */
  readonly aspect: number;
}

/** Half the height of the plot; schools stand on a circle of radius 1. */
const HALF = 1.5;
/** More schools than this are not named in the picture. */
const NAMED_SCHOOLS = 20;

/**
 * People as dots, school by school on a circle, in the order of their names: always the same places. Thin pale lines
 * are ties named by one, thick dark ones by both.
 */
export function networkPlot(canvas: Canvas, options: NetworkPlotOptions): ChartDraft {
  const { members, wave, aspect } = options;
  const places = placesOf(members);
  const at = (member: number): XY => places.spots[member] ?? [0, 0];
  const named = new Set(wave.drawn.map(({ from, to }) => `${from}:${to}`));
  const isBoth = ({ from, to }: { readonly from: number; readonly to: number }): boolean => named.has(`${to}:${from}`);
  const both = wave.drawn.filter((tie) => isBoth(tie) && tie.from < tie.to);
  const one = wave.drawn.filter((tie) => !isBoth(tie));
  const lines = (ties: typeof wave.drawn) => segments(ties.map(({ from, to }) => [at(from), at(to)]));
  const dots = (fits: (place: (typeof wave.places)[number]) => boolean) =>
    wave.places.filter(fits).map(({ member }) => at(member));
  const wide = HALF * aspect;
  const axis = { labels: false, gridlines: false, line: false } as const;
  const name = (text: string): string => `${options.title}: ${text}`;
  return {
    kind: "scatter",
    id: options.id,
    title: options.title,
    altText: options.altText,
    anchor: options.anchor,
    legend: false,
    plot: { left: 0.01, top: 0.09, width: 0.98, height: 0.9 },
    x: { ...axis, minimum: -wide, maximum: wide, majorUnit: 2 * wide },
    y: { ...axis, minimum: -HALF, maximum: HALF, majorUnit: 2 * HALF },
    series: drawPoints(canvas, [
      { name: name("one way"), points: lines(one), line: { color: palette.before, width: 0.75 } },
      { name: name("both ways"), points: lines(both), line: { color: palette.after, width: 1.5 } },
      {
        name: name("answered"),
        points: dots(({ answered }) => answered !== false),
        marker: { symbol: "circle", size: 7, fill: palette.school, outline: palette.after },
      },
      {
        name: name("no answer"),
        points: dots(({ answered }) => answered === false),
        marker: { symbol: "diamond", size: 7, fill: palette.uncertain, outline: palette.slate },
      },
      ...(places.schools.length > NAMED_SCHOOLS ? [] : places.schools.map(schoolName)),
    ]),
  };
}

interface SchoolSpot {
  readonly school: string;
  readonly angle: number;
  readonly radius: number;
}

/** Every school a small ring on the large circle, from the top clockwise; its people evenly on it. */
function placesOf(members: readonly NetworkMember[]): {
  readonly spots: readonly XY[];
  readonly schools: readonly SchoolSpot[];
} {
  const names = [...new Set(members.map(({ school }) => school ?? ""))];
  const room = names.length < 2 ? 1 : Math.min(0.3, 0.8 * Math.sin(Math.PI / names.length));
  const centre = names.length < 2 ? 0 : 1;
  const angleOf = (index: number): number => Math.PI / 2 - (2 * Math.PI * index) / names.length;
  const spots = members.map(({ school }, member): XY => {
    const ring = names.indexOf(school ?? "");
    const own = members.flatMap((other, index) => ((other.school ?? "") === (school ?? "") ? [index] : []));
    const radius = own.length === 1 ? 0 : room;
    const turn = angleOf(ring) + (2 * Math.PI * own.indexOf(member)) / own.length;
    return [
      fixed(centre * Math.cos(angleOf(ring)) + radius * Math.cos(turn)),
      fixed(centre * Math.sin(angleOf(ring)) + radius * Math.sin(turn)),
    ];
  });
  const schools = names.map((school, index) => ({ school, angle: angleOf(index), radius: centre + room + 0.06 }));
  return { spots, schools: schools.filter(({ school }) => school !== "") };
}

function schoolName({ school, angle, radius }: SchoolSpot): PointSeries {
  const [across, up] = [Math.cos(angle), Math.sin(angle)];
  const position = Math.abs(across) < 0.3 ? (up > 0 ? "above" : "below") : across > 0 ? "right" : "left";
  return {
    name: school,
    points: [[fixed(radius * across), fixed(radius * up)]],
    labels: { show: "series-name", position, color: palette.slate },
  };
}

/** Sines differ in their last digits from host to host; a millionth is nothing to see. */
function fixed(value: number): number {
  return Number(value.toFixed(6)) + 0;
}
