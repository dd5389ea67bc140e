import type { CellRange, ValidationDraft } from "../../engine";
import { joinedAddresses } from "./cellAreas";
import type { RequestBudget } from "./requestBudget";

/** Excel's own limits: 255 characters of choices, 32 of a title, 255 of a message. */
const LONGEST_CHOICES = 255;
const short = ({ title, text }: { title: string; text: string }) => ({
  title: title.slice(0, 32),
  message: text.slice(0, 255),
});

/** What may be typed where: once for all cells of the same rule and the same words. */
export async function paintValidations(
  worksheet: Excel.Worksheet,
  drafts: readonly ValidationDraft[],
  budget: RequestBudget,
): Promise<void> {
  const alike = new Map<string, { readonly draft: ValidationDraft; readonly ranges: CellRange[] }>();
  for (const draft of drafts) {
    const key = JSON.stringify({ ...draft, range: null });
    const group = alike.get(key) ?? { draft, ranges: [] };
    group.ranges.push(draft.range);
    alike.set(key, group);
  }
  for (const { draft, ranges } of alike.values())
    for (const addresses of joinedAddresses(ranges)) {
      await budget.spend({ actions: 5, bytes: 600 + addresses.length });
      paintValidation(worksheet.getRanges(addresses).untrack().dataValidation, draft);
    }
}

function paintValidation(validation: Excel.DataValidation, draft: ValidationDraft): void {
  const rule = validationRule(draft);
  if (rule !== null) validation.rule = rule;
  if (draft.prompt) validation.prompt = { showPrompt: true, ...short(draft.prompt) };
  if (rule === null) return;
  if (draft.advisory === true)
    validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  else if (draft.error) validation.errorAlert = { showAlert: true, style: "Stop", ...short(draft.error) };
}

function validationRule(draft: ValidationDraft): Excel.DataValidationRule | null {
  switch (draft.kind) {
    case "list": {
      const source = draft.choices.join(",");
      // A comma inside a choice would cut it in two, so such a list is offered by its prompt alone.
      if (source.length > LONGEST_CHOICES || draft.choices.some((choice) => choice.includes(","))) return null;
      return { list: { inCellDropDown: true, source } };
    }
    case "list-range":
      return { list: { inCellDropDown: true, source: `=${draft.formula}` } };
    case "whole":
      return { wholeNumber: { formula1: draft.minimum, formula2: draft.maximum, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: draft.minimum, formula2: draft.maximum, operator: "Between" } };
    case "date":
      return { date: { formula1: "1900-01-01", formula2: "9999-12-31", operator: "Between" } };
    case "text":
      return { textLength: { formula1: draft.maximumLength, operator: "LessThanOrEqualTo" } };
  }
}
