import type { Form } from "../../form";
import type { DoubtedClaim } from "../../enquiry";
import type { ClaimFlag, ProgressAnswers, ProgressResult, ProgressStatement } from "../../result";
import type { Study } from "../../study";
import { byCodeUnit } from "../attainment/pupilRows";
import { claimFlags, PUPIL_EVIDENCE } from "../enquiry/checks/claimFlags";
import { progressForms } from "./progressForms";
import { type FormRecord, formRecords, numberOf, textOf } from "../../formRecords";

/**
 * Where each school says it is: the latest answer of everybody who answered, statement by statement, and where a
 * school's claim to have evidence from pupils is not borne out by its matched scores.
 */
export function runProgress(study: Study): ProgressResult {
  const forms = progressForms.flatMap((id) => study.forms.find((form) => form.id === id) ?? []);
  const records = new Map(forms.map((form) => [form.id, formRecords(study.entries, form.id)]));
  const named = [...records.values()].flat().map(schoolOf);
  const schools: readonly (string | null)[] = [
    ...[...new Set(named.filter((school) => school !== null))].sort(byCodeUnit),
    ...(named.includes(null) ? [null] : []),
  ];
  const statements = forms.flatMap((form) => statementsOf(form, { schools, records: records.get(form.id) ?? [] }));
  return { kind: "progress", schools, statements, flags: claimFlags(study).map(flagOf) };
}

function flagOf({ school, kind }: DoubtedClaim): ClaimFlag {
  return { school, statement: PUPIL_EVIDENCE, reason: kind };
}

/** null where somebody answers for the alliance as a whole. */
function schoolOf(record: FormRecord): string | null {
  return textOf(record, "unit") === "alliance" ? null : record.school;
}

interface Answered {
  readonly schools: readonly (string | null)[];
  readonly records: readonly FormRecord[];
}

function statementsOf(form: Form, { schools, records }: Answered): readonly ProgressStatement[] {
  const { phase } = form;
  if (phase === undefined) return [];
  const ofSchool = new Map(
    schools.map((school) => [school, latest(records.filter((record) => schoolOf(record) === school))]),
  );
  return form.fields
    .filter(({ type }) => type.kind === "rating")
    .map(({ id, label }) => ({
      id,
      phase,
      text: label,
      bySchool: schools.map((school) => answersTo(id, school, ofSchool.get(school) ?? [])),
    }));
}

/** The latest record of each person who answers; of one date, the one read last. */
function latest(records: readonly FormRecord[]): readonly FormRecord[] {
  const byRespondent = new Map<string, FormRecord>();
  for (const record of records) {
    const respondent = textOf(record, "respondent") ?? "";
    const known = byRespondent.get(respondent);
    if (known === undefined || (textOf(record, "date") ?? "") >= (textOf(known, "date") ?? ""))
      byRespondent.set(respondent, record);
  }
  return [...byRespondent.values()];
}

function answersTo(statement: string, school: string | null, records: readonly FormRecord[]): ProgressAnswers {
  const answers = records.flatMap((record) => {
    const value = numberOf(record, statement);
    return value === null ? [] : [{ respondent: textOf(record, "respondent"), value }];
  });
  return { school, answers };
}
