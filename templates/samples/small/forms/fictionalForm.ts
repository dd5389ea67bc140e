import { fictionalDraft, formDrafts, type Form, type FormEntry, type SheetDraft } from "../../../../engine";
import { smallSchools } from "../smallSchools";

export const schoolNames: readonly string[] = smallSchools.map((school) => school.name);

/** A filled-in form as sheets, each with the banner that says it is invented. */
export function fictionalForm(
  form: Form,
  entries: readonly FormEntry[],
  schools: readonly string[] = schoolNames,
): readonly SheetDraft[] {
  return formDrafts(form, { schools, rows: 3, entries }).map(fictionalDraft);
}
