import { formDraft, type SheetDraft } from "../engine";
import { tableTemplateDraft } from "./tables/tableTemplate";
import { templates, type TemplateName } from "./templates";

/**
 * The sheets of a template's workbook, blank. Schools are named, or counted: then they are "School 1", "School 2" ...,
 * to be typed over. Forms of questions are of cycle "1" where no other is given.
 *
 * @throws RangeError when the number of schools is no whole number from 1 to 5,000.
 */
export function templateDrafts(
  name: TemplateName,
  options: { schools: number | readonly string[]; cycle?: string },
): readonly SheetDraft[] {
  const { schools } = options;
  if (typeof schools === "number" && !(Number.isInteger(schools) && schools >= 1 && schools <= 5000))
    throw new RangeError(`schools must be a whole number from 1 to 5000, not ${schools}`);
  const { forms, tables } = templates[name];
  // Placeholders make sense as headings to type over, but not as choices.
  const columns = typeof schools === "number" ? placeholders(schools) : schools;
  const choices = typeof schools === "number" ? [] : schools;
  return [
    ...tables.map(tableTemplateDraft),
    ...forms.map((form) =>
      formDraft(form, { schools: form.layout === "questions" ? columns : choices, cycle: options.cycle ?? "1" }),
    ),
  ];
}

function placeholders(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `School ${index + 1}`);
}
