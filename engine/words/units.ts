import type { Scale } from "../scale";
import { sizeText } from "./numberText";

const units: Readonly<Record<Scale["unit"], readonly [one: string, many: string]>> = {
  points: ["point", "points"],
  marks: ["mark", "marks"],
  months: ["month", "months"],
  levels: ["level", "levels"],
  grades: ["grade", "grades"],
  percent: ["percentage point", "percentage points"],
  count: ["time", "times"],
  "scale-points": ["scale point", "scale points"],
};

/** The unit of a change in many: "points". */
export function unitWord(scale: Scale): string {
  return units[scale.unit][1];
}

/**
 * A size with its unit, without sign.
 * @example sizeWithUnit(1, { scale, digits: 1 }) // "1.0 points"
 */
export function sizeWithUnit(value: number, options: { readonly scale: Scale; readonly digits: number }): string {
  return `${sizeText(value, options.digits)} ${unitWord(options.scale)}`;
}
