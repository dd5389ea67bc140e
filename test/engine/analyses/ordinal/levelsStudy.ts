import { runAnalyses } from "../../../../engine/analyses/run";
import type { OrdinalResult } from "../../../../engine/results/ordinal";
import { defaultSettings, noMeasureSettings, type Settings } from "../../../../engine/settings";
import type { Study } from "../../../../engine/study";
import { study } from "../../tables/reading";

export const words = ["Emerging", "Developing", "Secure", "Mastered"] as const;

/** A pupil's levels as indexes into `words`; null: not judged. */
export interface LevelPupil {
  readonly school: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly arm?: "project" | "comparison";
}

/** A study of one list of pupils with levels before and after. */
export function levelsStudy(pupils: readonly LevelPupil[], settings: Partial<Settings> = {}): Study {
  const hasArms = pupils.some(({ arm }) => arm !== undefined);
  const word = (level: number | null): string | null => (level === null ? null : (words[level] ?? null));
  const read = study([
    ["UPN", "School", ...(hasArms ? ["Arm"] : []), "Writing before", "Writing after"],
    ...pupils.map(({ school, before, after, arm }, index) => [
      `P${String(index).padStart(5, "0")}`,
      school,
      ...(hasArms ? [arm ?? null] : []),
      word(before),
      word(after),
    ]),
  ]);
  return { ...read, settings: { ...defaultSettings, measures: read.settings.measures, ...settings } };
}

export function ordinalOf(of: Study): OrdinalResult {
  const result = runAnalyses(of).results.find(({ kind }) => kind === "ordinal");
  if (result?.kind !== "ordinal") throw new Error("no ordinal result");
  return result;
}

/** Settings that say who judged the pupils. */
export function judgedBy(who: "own-teachers" | "others" | "test"): Pick<Settings, "measures"> {
  return { measures: { writing: { ...noMeasureSettings, judgedBy: who, better: "higher" } } };
}
