import type { DoubtedClaim } from "../../../enquiry";
import type { Study } from "../../../study";
import { foldText } from "../../../tables/cells/foldText";
import { matchedPairs } from "../../attainment/matchedPairs";
import { pupilRows } from "../../attainment/pupilRows";
import { type FormRecord, formRecords, numberOf, textOf } from "../../../formRecords";
import { planAnalyses } from "../../plan";
import type { AttainmentSpec } from "../../spec";
import { thresholds } from "../../../thresholds";
import { compareText } from "../occasions";

/** The statement that claims evidence from pupils. */
export const PUPIL_EVIDENCE = "impact.pupils";
/** From "agree" on the scale of five. */
const AGREES = 4;

interface Matched {
  readonly matched: number;
  /** Sum of the changes in the direction that is wanted. */
  readonly gain: number;
}

/**
 * Claim against evidence: schools that agree, when last asked, that they have evidence of a change for pupils, though
 * the workbook has no pupil of theirs with scores before and after, fewer than ten, or these scores fell on average. Looked at are the project
 * pupils in the first measure of the report.
 */
export function claimFlags(study: Study): readonly DoubtedClaim[] {
  const claims = latestClaims(study);
  if (claims.length === 0) return [];
  const spec = planAnalyses(study).find((one): one is AttainmentSpec => one.kind === "attainment") ?? null;
  const evidence = spec === null ? null : matchedBySchool(study, spec);
  return claims.flatMap((record): DoubtedClaim[] => {
    const school = textOf(record, "unit") === "alliance" ? null : record.school;
    const own = evidence?.(school) ?? { matched: 0, gain: 0 };
    const kind = notBorneOut(own);
    if (kind === null) return [];
    return [{ school, kind, matched: own.matched, measure: spec?.measure ?? null, place: record.place }];
  });
}

function notBorneOut({ matched, gain }: Matched): DoubtedClaim["kind"] | null {
  if (matched === 0) return "no-matched-scores";
  if (matched < thresholds.countsOnlyBelow) return "under-ten";
  return gain < 0 ? "scores-fell" : null;
}

/** One record a school: the first of its latest date in which somebody agrees. */
function latestClaims(study: Study): readonly FormRecord[] {
  const records = formRecords(study.entries, "progress-impact").filter(
    (record) => numberOf(record, PUPIL_EVIDENCE) !== null,
  );
  const claims = new Map<string, FormRecord>();
  for (const record of records) {
    const who = whose(record);
    const last = records
      .filter((other) => whose(other) === who)
      .map((other) => textOf(other, "date") ?? "")
      .sort(compareText)
      .at(-1);
    const agrees = (numberOf(record, PUPIL_EVIDENCE) ?? 0) >= AGREES;
    if (agrees && (textOf(record, "date") ?? "") === last && !claims.has(who)) claims.set(who, record);
  }
  return [...claims.values()];
}

function whose(record: FormRecord): string {
  return textOf(record, "unit") === "alliance" ? "" : (record.school ?? "");
}

function matchedBySchool(study: Study, spec: AttainmentSpec): ((school: string | null) => Matched) | null {
  if (study.pupils === null) return null;
  const rows = pupilRows(study.pupils, spec.beforeColumn, spec.afterColumn);
  const sign = rows.after.direction === "lower-is-better" ? -1 : 1;
  const pairs = matchedPairs(rows, 1);
  const all = { matched: 0, gain: 0 };
  const bySchool = new Map<string, { matched: number; gain: number }>();
  pairs.before.forEach((before, index) => {
    const school = foldText(rows.schools[pairs.school[index] ?? -1] ?? "");
    const own = bySchool.get(school) ?? { matched: 0, gain: 0 };
    for (const sum of [own, all]) {
      sum.matched += 1;
      sum.gain += sign * ((pairs.after[index] ?? 0) - before);
    }
    bySchool.set(school, own);
  });
  // Without schools in the list of pupils nobody can say whose scores these are: they count for every school.
  return (school) =>
    school === null || !rows.hasSchools ? all : (bySchool.get(foldText(school)) ?? { matched: 0, gain: 0 });
}
