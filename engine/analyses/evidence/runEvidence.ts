import type { EvidenceItem, EvidenceResult } from "../../result";
import type { Study } from "../../study";
import { type FormRecord, formRecords, textOf } from "../../formRecords";

/** The evidence register: its entries by level, with the methods and groups asked that stand behind each level. */
export function runEvidence(study: Study): EvidenceResult {
  const items = formRecords(study.entries, "evidence").flatMap(itemOf);
  const levels = [...new Set(items.map(({ level }) => level))];
  const distinct = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null)).size;
  const perspectives = levels.map((level) => {
    const atLevel = items.filter((item) => item.level === level);
    const methods = distinct(atLevel.map(({ method }) => method));
    const respondents = distinct(atLevel.map((item) => item.respondents));
    return [level, { methods, respondents }] as const;
  });
  return { kind: "evidence", items, perspectives: Object.fromEntries(perspectives) };
}

const levels = ["pupil", "professional", "organisation", "system"] as const;

function itemOf(record: FormRecord): readonly EvidenceItem[] {
  const level = levels.find((one) => one === textOf(record, "level"));
  const claim = textOf(record, "claim");
  // An entry without a claim or a level says nothing yet; the form's own check reports it.
  if (level === undefined || claim === null) return [];
  const direction = textOf(record, "direction");
  return [
    {
      school: record.school,
      level,
      claim,
      kindOfData: textOf(record, "kind"),
      method: textOf(record, "method"),
      respondents: textOf(record, "respondents"),
      gatheredBy: textOf(record, "gatheredBy"),
      date: textOf(record, "date"),
      strategy: textOf(record, "strategy"),
      supports: direction === "supports" || direction === "contradicts" ? direction : "unclear",
      source: textOf(record, "source"),
      baseline: yesNo(record, "baseline"),
      valid: textOf(record, "valid"),
      reliable: textOf(record, "reliable"),
      place: record.place,
    },
  ];
}

function yesNo(record: FormRecord, field: string): boolean | null {
  const value = record.values.get(field);
  return typeof value === "boolean" ? value : null;
}
