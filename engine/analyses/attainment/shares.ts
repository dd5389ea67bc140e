import type { Estimate } from "../../estimate";
import { directionOf } from "../../stats/directionsOfChange";
import { countBySchool, shareRows } from "../shareRows";
import { type AttainmentFrame, attainmentEstimate } from "./frame";
import { sizes } from "./sizes";

const directions = [
  { statistic: "percent-improved", direction: 1 },
  { statistic: "percent-same", direction: 0 },
  { statistic: "percent-declined", direction: -1 },
] as const;

/** Per cent of pupils who improved, stayed the same and declined, on both averages; never a headline. */
export function shares(frame: AttainmentFrame): readonly Estimate[] {
  const { pairs, rows, severalSchools, lowerIsBetter } = frame;
  const sign = lowerIsBetter ? -1 : 1;
  const moved = Int8Array.from(pairs.before, (score, pair) => sign * directionOf(score, pairs.after[pair] ?? 0));
  return directions.flatMap(({ statistic, direction }) => {
    const counts = countBySchool(pairs.school, rows.schools.length, (pair) => moved[pair] === direction);
    const row = { ...sizes(frame), statistic, contrast: "after-before", unit: "percent" } as const;
    return shareRows(row, { counts, severalSchools }).map((one) => attainmentEstimate(frame, one));
  });
}
