import type { OrdinalResult } from "../results/ordinal";
import type { Settings } from "../settings";
import { numberWord, wholeText } from "./numberText";
import { thresholds } from "../thresholds";

/** The two caveats that matter most for a measure in levels, weightiest first. */
export function ordinalCaveats(result: OrdinalResult, { declared }: Settings): readonly string[] {
  const { supplied, both, schools, design } = result;
  const taking = schools.filter((school) => school.both > 0).length;
  return [
    ...(design.missingShare >= thresholds.missingCaveat
      ? [
          `${wholeText(supplied - both)} of ${wholeText(supplied)} pupils have only one level or none and are not counted.`,
        ]
      : []),
    ...(declared.resultsWereIn === true
      ? ["This measure was chosen after the results were in, so it may be the one that came out best."]
      : []),
    ...(taking === 1
      ? ["Only one school took part, so this says nothing about other schools."]
      : taking < thresholds.fewSchools
        ? [`Only ${numberWord(taking)} schools took part, so other schools may see something different.`]
        : []),
  ].slice(0, 2);
}
