import type { Form } from "../../form";

/**
 * Whether a form is the facilitator's alone. Its answers stay in the facilitator's own workbook. One such field makes
 * the whole form private, so that nothing slips out beside it.
 */
export function isFacilitatorOnly(form: Form): boolean {
  return form.fields.some((field) => field.visibility === "facilitator");
}
