import type { FormReturns, OverviewGap } from "../../enquiry";
import type { Form, FormEntry } from "../../form";
import { aboutFields } from "../../tables/forms/aboutFields";
import { isFacilitatorOnly } from "../../tables/forms/facilitatorOnly";
import { coverForm } from "../../tables/forms/coverForm";
import { isAskedOf } from "./completeness";
import { compareCycles, ofLatestOccasion } from "./occasions";

/** Forms of rows in which every school has a row of its own. */
const oneRowASchool: ReadonlySet<string> = new Set([
  "question-sign-off",
  "progress-implementation",
  "progress-innovation",
  "progress-impact",
]);

/** Who has answered which form, of the forms any school has answered, at its latest occasion. */
export function returnsOf(
  entries: readonly FormEntry[],
  { forms, schools }: { readonly forms: readonly Form[]; readonly schools: readonly string[] },
): readonly FormReturns[] {
  return forms.flatMap((form): FormReturns[] => {
    const answers = schoolAnswers(entries, form);
    const latest = form.layout === "records" ? ofLatestCycle(answers) : ofLatestOccasion(answers);
    const [first] = latest;
    if (first === undefined) return [];
    const answered = new Set(latest.map(({ school }) => school));
    return [
      {
        form: form.id,
        cycle: first.cycle,
        meeting: first.meeting ?? null,
        returned: schools.filter((school) => answered.has(school)),
        missing: schools.filter((school) => !answered.has(school)),
      },
    ];
  });
}

/** Schools of Overview 1 without a later overview that somebody has begun; schools that left are not given. */
export function overviewGaps(
  entries: readonly FormEntry[],
  { forms, schools }: { readonly forms: readonly Form[]; readonly schools: readonly string[] },
): readonly OverviewGap[] {
  const [first, ...later] = ["overview-1", "overview-2", "overview-3"].map((id) => {
    const form = forms.find((one) => one.id === id);
    return { id, answered: new Set(form ? schoolAnswers(entries, form).map(({ school }) => school) : []) };
  });
  return later.flatMap(({ id, answered }) =>
    answered.size === 0
      ? []
      : schools
          .filter((school) => first?.answered.has(school) === true && !answered.has(school))
          .map((school) => ({ school, form: id })),
  );
}

/** What schools themselves have answered of a form; what says only when or by whom does not count. */
function schoolAnswers(entries: readonly FormEntry[], form: Form): readonly FormEntry[] {
  if (isFacilitatorOnly(form) || form.id === coverForm.id) return [];
  if (form.layout === "records" && !oneRowASchool.has(form.id)) return [];
  const asked = new Set(
    form.fields.filter((field) => !aboutFields.has(field.id) && isAskedOf(field, "")).map(({ id }) => id),
  );
  return entries.filter((entry) => entry.form === form.id && entry.school !== null && asked.has(entry.field));
}

function ofLatestCycle(entries: readonly FormEntry[]): readonly FormEntry[] {
  const cycle = entries
    .map((entry) => entry.cycle)
    .sort(compareCycles)
    .at(-1);
  return entries.filter((entry) => entry.cycle === cycle);
}
