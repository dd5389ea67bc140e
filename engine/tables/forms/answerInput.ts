import type { Field } from "../../form";
import type { CellRange } from "../../workbook/cellRange";
import type { CellStyle } from "../../workbook/cellStyle";
import type { CellDraft, ValidationDraft } from "../../workbook/sheetDraft";
import { answerCell, type Answer } from "./answer";
import { formStyle } from "./formStyle";

/** The most characters Excel allows in a list of choices written into the cell's rule, with its commas. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_PROMPT_TITLE = 32;
const LONGEST_ANSWER = 8000;

/** A cell to fill in, or filled in already. */
export function answerDraft(field: Field, answer: Answer | null): CellDraft {
  return { value: answer === null ? null : answerCell(field.type, answer), style: answerStyle(field) };
}

function answerStyle(field: Field): CellStyle {
  switch (field.type.kind) {
    case "date":
      return { ...formStyle.answer, numberFormat: "dd/mm/yyyy" };
    case "number":
      return { ...formStyle.answer, horizontal: "right", indent: 1 };
    case "text":
    case "choice":
    case "rating":
    case "yes-no":
      return formStyle.answer;
  }
}

/** The rule and the prompt of cells a field is answered in; `schools` offers names in a school's field. */
export function answerValidation(
  field: Field,
  range: CellRange,
  options: { schools: readonly string[]; prompt?: string },
): ValidationDraft {
  const text = options.prompt ?? field.help ?? field.label;
  const common = {
    range,
    prompt: { title: cut(field.label, LONGEST_PROMPT_TITLE), text: cut(text, LONGEST_PROMPT) },
  };
  const refuse = (expected: string) => ({ error: { title: "Please check", text: expected } });
  const { type } = field;
  switch (type.kind) {
    case "text":
      if (field.id === "school" && fitsList(options.schools))
        return { ...common, advisory: true, kind: "list", choices: options.schools };
      return { ...common, advisory: true, kind: "text", maximumLength: LONGEST_ANSWER };
    case "choice":
      return { ...common, kind: "list", choices: type.choices, ...refuse("Choose one of the answers in the list.") };
    case "rating":
      return { ...common, kind: "list", choices: type.words, ...refuse("Choose one of the answers in the list.") };
    case "yes-no":
      return { ...common, kind: "list", choices: ["Yes", "No"], ...refuse("Choose Yes or No.") };
    case "date":
      return { ...common, kind: "date", ...refuse("Type a date, such as 14/01/2026.") };
    case "number":
      return {
        ...common,
        kind: type.whole ? "whole" : "decimal",
        minimum: type.minimum,
        maximum: type.maximum,
        ...refuse(`Type a ${type.whole ? "whole number" : "number"} from ${type.minimum} to ${type.maximum}.`),
      };
  }
}

/** Whether choices can be written into a rule: Excel splits them at commas and allows so many characters. */
export function fitsList(choices: readonly string[]): boolean {
  return choices.length > 0 && choices.join(",").length <= LONGEST_LIST && !choices.some((c) => /[,"]/.test(c));
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
