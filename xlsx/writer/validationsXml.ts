import { rangeAddress, type ValidationDraft } from "../../engine";
import { attributes, escapeXml } from "../package/xmlText";

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** 1 January 1900 to 31 December 9999, as serials. */
const FIRST_DATE = 1;
const LAST_DATE = 2_958_465;

/** The `<dataValidations>` element of a sheet; "" for none. */
export function validationsXml(drafts: readonly ValidationDraft[]): string {
  if (drafts.length === 0) return "";
  return `<dataValidations count="${drafts.length}">${drafts.map(validationXml).join("")}</dataValidations>`;
}

function validationXml(draft: ValidationDraft): string {
  const { type, operator, formulas } = ruleOf(draft);
  const { prompt, error } = draft;
  const shown = attributes({
    type,
    operator,
    allowBlank: 1,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: draft.advisory === true ? undefined : 1,
    errorTitle: error?.title.slice(0, LONGEST_TITLE),
    error: error?.text.slice(0, LONGEST_MESSAGE),
    promptTitle: prompt?.title.slice(0, LONGEST_TITLE),
    prompt: prompt?.text.slice(0, LONGEST_MESSAGE),
    sqref: rangeAddress(draft.range),
  });
  const inner = formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
  return `<dataValidation${shown}>${inner.join("")}</dataValidation>`;
}

function ruleOf(draft: ValidationDraft): { type: string; operator?: string; formulas: string[] } {
  switch (draft.kind) {
    case "list":
      return { type: "list", formulas: [listFormula(draft.choices)] };
    case "list-range":
      return { type: "list", formulas: [draft.formula] };
    case "whole":
    case "decimal":
      return { type: draft.kind, formulas: [String(draft.minimum), String(draft.maximum)] };
    case "date":
      return { type: "date", formulas: [String(FIRST_DATE), String(LAST_DATE)] };
    case "text":
      return { type: "textLength", operator: "lessThanOrEqual", formulas: [String(draft.maximumLength)] };
  }
}

/** Choices within the rule itself: Excel splits them at commas and takes 255 characters; others belong in cells. */
function listFormula(choices: readonly string[]): string {
  const list = choices.join(",");
  if (list.length > LONGEST_LIST) throw new RangeError("choices of over 255 characters belong in cells (list-range)");
  if (choices.some((choice) => /[,"]/.test(choice)))
    throw new RangeError("choices with commas belong in cells (list-range)");
  return `"${list}"`;
}
