import type { FormEntry } from "../../form";
import type { OverviewResult, OverviewWords } from "../../result";
import type { Study } from "../../study";
import { aboutFields } from "../../tables/forms/aboutFields";
import { byCodeUnit } from "../attainment/pupilRows";
import { overviewGaps } from "../enquiry/returns";
import { formRecords } from "../../formRecords";

/** Overviews 1 to 3: implementation, innovation, impact. */
export const overviewForms = ["overview-1", "overview-2", "overview-3"] as const;

/**
 * The final overview, drawn from the first three: the latest words of the group and of each school, with the schools
 * that a later overview misses and that are not written down as having left.
 */
export function runOverview(study: Study): OverviewResult {
  const entries = study.entries.filter(
    ({ form, field }) => overviewForms.some((one) => one === form) && !aboutFields.has(field),
  );
  const schools = [...new Set(entries.flatMap(({ school }) => school ?? []))].sort(byCodeUnit);
  const left = new Set(formRecords(study.entries, "withdrawals").flatMap(({ school }) => school ?? []));
  const staying = schools.filter((school) => !left.has(school));
  const gaps = overviewGaps(study.entries, { forms: study.forms, schools: staying });
  const wordsOf = (school: string | null): OverviewWords => {
    const own = entries.filter((entry) => entry.school === school);
    const missing = gaps.filter((gap) => gap.school === school).map(({ form }) => numberOf(form));
    return { school, words: latestWords(own), missing, left: school !== null && left.has(school) };
  };
  return { kind: "overview", group: wordsOf(null), schools: schools.map(wordsOf) };
}

/** 1 to 3 */
function numberOf(form: string): number {
  return overviewForms.findIndex((one) => one === form) + 1;
}

/** By field, the words of the latest meeting; of one date, those read last. */
function latestWords(entries: readonly FormEntry[]): Readonly<Record<string, string>> {
  const latest = new Map<string, FormEntry>();
  for (const entry of entries) {
    const known = latest.get(entry.field);
    if (known === undefined || (entry.meeting ?? "") >= (known.meeting ?? "")) latest.set(entry.field, entry);
  }
  return Object.fromEntries([...latest].map(([field, { value }]) => [field, String(value)]));
}
