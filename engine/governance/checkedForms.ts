import type { PersonSearch } from "../disclosure/personSearch";
import type { Study } from "../study";
import { isFacilitatorOnly } from "../tables/forms/facilitatorOnly";
import { formDrafts } from "../tables/forms/formDraft";
import type { SheetDraft } from "../workbook/sheetDraft";
import { bareDraft } from "./bareDraft";

/** The forms of a study for a copy. */
export interface CheckedForms {
  readonly drafts: readonly SheetDraft[];
  /** Answers whose words hold a name: left out. */
  readonly cleared: number;
  /** Forms with answers that stay behind, nobody having said on Setup that names were checked. */
  readonly leftOut: number;
}

/**
 * The filled-in forms of a study without the facilitator's own and those that list pupils; what people wrote enters only
 * where Setup says that names were checked, and even then no answer in which a name is found.
 */
export function checkedForms(study: Study, search: PersonSearch): CheckedForms {
  const used = new Set(study.entries.map(({ form }) => form));
  const forms = study.forms.filter(
    (form) => used.has(form.id) && form.namesPupils !== true && !isFacilitatorOnly(form),
  );
  if (study.settings.namesChecked !== true) return { drafts: [], cleared: 0, leftOut: forms.length };
  const known = new Map(forms.map((form) => [form.id, new Set(form.fields.map(({ id }) => id))]));
  const own = study.entries.filter(({ form, field }) => known.get(form)?.has(field) === true);
  const entries = own.filter(({ value }) => typeof value !== "string" || search(value, true) === null);
  const schools = study.formSchools ?? [];
  return {
    drafts: forms.flatMap((form) => formDrafts(form, { schools, entries, rows: 0 }).map(bareDraft)),
    cleared: own.length - entries.length,
    leftOut: 0,
  };
}
