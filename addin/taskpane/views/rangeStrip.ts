import { nothing, svg, type TemplateResult } from "lit";
import type { LevelCard } from "../../../engine";

const WIDTH = 240;
const HEIGHT = 34;
const EDGE = 30;
const LINE = 10;

/** The figure as a dot on its likely range, beside the line of no change; its numbers stand in the words. */
export function rangeStrip({ drawn }: LevelCard): TemplateResult | typeof nothing {
  if (drawn === null) return nothing;
  const { value, low, high } = drawn;
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  if (from === to) return nothing;
  const at = (one: number): number => Number((EDGE + ((one - from) / (to - from)) * (WIDTH - 2 * EDGE)).toFixed(1));
  return svg`<svg class="strip" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <line class="zero" x1=${at(0)} x2=${at(0)} y1="1" y2="19"></line>
    <line class="range" x1=${at(low)} x2=${at(high)} y1=${LINE} y2=${LINE}></line>
    <circle cx=${at(value)} cy=${LINE} r="5"></circle>
    <text x=${at(0)} y="31">no change</text>
  </svg>`;
}
