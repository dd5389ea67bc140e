import type { Issue } from "../../issue";
import { differentScales, schoolUnknown, scoresAllEqual, tooFewMatched } from "../../issues/analyses";
import { failure, type Outcome, success } from "../../outcome";
import type { Scale } from "../../scale";
import { differences } from "../../stats/differences";
import { pairedMoments } from "../../stats/pairedMoments";
import type { AttainmentSpec } from "../spec";
import { countPupils } from "./counts";
import type { AttainmentFrame } from "./frame";
import { matchedPairs } from "./matchedPairs";
import { labelOf } from "./measureLabel";
import type { PupilRows } from "./pupilRows";
import { unknownScale } from "./unknownScale";

/** What the parts of an attainment analysis share; or why there is nothing to analyse. */
export function frameOf(
  spec: AttainmentSpec,
  rows: PupilRows,
  { lowerIsBetter }: Pick<AttainmentFrame, "lowerIsBetter">,
): Outcome<AttainmentFrame> {
  const place = rows.after.place;
  const label = labelOf(rows.before, spec.measure);
  if (!onOneScale(rows.before.scale, rows.after.scale)) return failure([differentScales(label, place)]);
  const counts = countPupils(rows);
  const pairs = matchedPairs(rows, 1);
  if (pairs.before.length < 2) return failure([tooFewMatched(label, place, pairs.before.length)]);
  const moments = pairedMoments(pairs.before, pairs.after);
  if (!moments.ok) return failure([tooFewMatched(label, place, pairs.before.length)]);
  const { before, after } = moments.value;
  if (before.minimum === before.maximum && after.minimum === after.maximum) {
    return failure([scoresAllEqual(label, place)]);
  }
  const issues: readonly Issue[] =
    counts.both > pairs.before.length ? [schoolUnknown(place, counts.both - pairs.before.length)] : [];
  return success(
    {
      measure: spec.measure,
      rows,
      scale: rows.after.scale ?? rows.before.scale ?? unknownScale,
      counts,
      pairs,
      changes: differences(pairs.before, pairs.after),
      moments: moments.value,
      severalSchools: rows.hasSchools && new Set(pairs.school).size > 1,
      lowerIsBetter,
      sumsOnly: spec.sumsOnly === true,
    },
    issues,
  );
}

/** Two scales that were both recognised and differ are different tests; an unrecognised one gives the benefit. */
function onOneScale(before: Scale | null, after: Scale | null): boolean {
  if (before === null || after === null || before.id === "number" || after.id === "number") return true;
  return before.id === after.id;
}
