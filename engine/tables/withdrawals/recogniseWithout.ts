import { pupilsWithdrawn, withdrawalFitsNobody, withdrawalFitsSeveral } from "../../issues/tables/withdrawals";
import type { Issue } from "../../issue";
import type { Outcome } from "../../outcome";
import type { Study, Withdrawn } from "../../study";
import type { SourceSheet } from "../sourceSheet";
import type { WithdrawalLine } from "./withdrawalList";
import { isSamePupil } from "./pupilIdentity";
import { schoolOfRow } from "./schoolOfRow";
import { withdrawnRows, type WithdrawnPupil, type WithdrawnRow } from "./withdrawnRows";
import { withoutRows } from "./withoutRows";

/** Long layouts keep a pupil's rows one by one, and a row may lead to another; nobody has so many. */
const MOST_PASSES = 50;

/**
 * Recognises the sheets as if withdrawn pupils' rows were empty, pass by pass until none is left: nothing that follows
 * can know of them, neither a number nor the place of an oddity.
 */
export function recogniseWithout(
  sources: readonly SourceSheet[],
  lines: readonly WithdrawalLine[],
  recognise: (sources: readonly SourceSheet[]) => Outcome<Study>,
): Outcome<Study> {
  let current = sources;
  let outcome = recognise(current);
  const found: WithdrawnRow[] = [];
  for (let pass = 0; pass < MOST_PASSES && outcome.ok; pass++) {
    const { tables, pupils } = outcome.value;
    const rows = withdrawnRows(tables, { lines, found, schoolOf: schoolOfRow(pupils) });
    if (rows.length === 0) break;
    found.push(...rows);
    current = withoutRows(current, rows);
    outcome = recognise(current);
  }
  const pupils = differentPupils(found);
  const issues = withdrawalIssues(lines, pupils);
  if (!outcome.ok) return { ...outcome, issues: [...issues, ...outcome.issues] };
  const all = [...issues, ...outcome.issues];
  const study = { ...outcome.value, issues: all };
  return {
    ok: true,
    value: pupils.length === 0 ? study : { ...study, withdrawn: withdrawnOf(pupils, found, lines) },
    issues: all,
  };
}

function differentPupils(rows: readonly WithdrawnPupil[]): readonly WithdrawnPupil[] {
  const pupils: WithdrawnPupil[] = [];
  for (const row of rows) {
    if (!pupils.some((known) => known.line === row.line && isSamePupil(known.identity, row.identity))) pupils.push(row);
  }
  return pupils;
}

function withdrawalIssues(lines: readonly WithdrawalLine[], pupils: readonly WithdrawnPupil[]): readonly Issue[] {
  return [
    ...(pupils.length === 0 ? [] : [pupilsWithdrawn(new Set(pupils.map(({ line }) => line)).size)]),
    ...lines.flatMap(({ place }, index) => {
      const own = pupils.filter(({ line }) => line === index);
      // Rows that say nothing alike of one pupil cannot be told from rows of two: only two schools or two UPNs can.
      const several = (values: readonly (string | null)[]): boolean => new Set(values.filter(isSaid)).size > 1;
      const isSeveral =
        several(own.map(({ identity }) => identity.upn)) || several(own.map(({ identity }) => identity.school));
      if (own.length === 0) return [withdrawalFitsNobody(place)];
      return isSeveral ? [withdrawalFitsSeveral(place)] : [];
    }),
  ];
}

const isSaid = (value: string | null): boolean => value !== null;

function withdrawnOf(
  pupils: readonly WithdrawnPupil[],
  rows: readonly WithdrawnRow[],
  lines: readonly WithdrawalLine[],
): Withdrawn {
  const written = rows.flatMap(({ identity }) => identity.written);
  const schools = pupils.flatMap(({ identity }) => identity.school ?? []);
  return {
    pupils: new Set(pupils.map(({ line }) => line)).size,
    schools: [...new Set(schools)].sort(),
    identities: [...new Set([...written, ...lines.map(({ pupil }) => pupil)])],
  };
}
