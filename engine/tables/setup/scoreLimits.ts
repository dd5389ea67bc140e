import type { Issue } from "../../issue";
import { setupValue } from "../../issues/tables/setup";
import type { Scale } from "../../scale";
import type { SetupReading } from "./readSetup";
import type { SetupRow } from "./setupRow";

/** Scales on which a test decides how low and how high a score can be. */
export function hasOpenLimits({ id, ordinal, minimum, maximum }: Scale): boolean {
  return !ordinal && id !== "count" && (minimum === null || maximum === null);
}

/** The scale with the limits Setup gives the scores of a measure; values that are no limits are issues. */
export function withLimits(
  scale: Scale,
  { measure, setup, issues }: { readonly measure: string; readonly setup: SetupReading; readonly issues: Issue[] },
): Scale {
  const limit = (id: "lowest-score" | "highest-score"): number | null => {
    const said = setup.valueOf(id, measure);
    if (said === null || said === "") return null;
    const value = typeof said === "boolean" ? NaN : Number(said);
    if (Number.isFinite(value)) return value;
    tell(id, "a number");
    return null;
  };
  const tell = (id: string, expects: string): void => {
    const place = setup.placeOf(id, measure);
    const isTold = issues.some((issue) => issue.place?.row === place?.row);
    if (place !== null && !isTold) issues.push(setupValue(place, expects));
  };
  const [lowest, highest] = [limit("lowest-score"), limit("highest-score")];
  if (lowest !== null && highest !== null && lowest >= highest) {
    tell("highest-score", "a number above the lowest possible score");
    return scale;
  }
  if (lowest === null && highest === null) return scale;
  return { ...scale, minimum: lowest ?? scale.minimum, maximum: highest ?? scale.maximum };
}

/** Two rows for the limits of a measure's scores. */
export function limitRows(
  scale: Scale | null,
): readonly Pick<SetupRow, "id" | "setting" | "value" | "choices" | "note">[] {
  if (scale === null || !hasOpenLimits(scale)) return [];
  const note = "Of the test itself. Scores beyond it are told, and left out where you say so.";
  return [
    { id: "lowest-score", setting: "Lowest possible score", value: scale.minimum, choices: [], note },
    { id: "highest-score", setting: "Highest possible score", value: scale.maximum, choices: [], note },
  ];
}
