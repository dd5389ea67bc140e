import type { OpenPoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { groupSheets, type SheetAnswers } from "./sheetAnswers";

const focus = ["findOut", "why", "analysis", "reasonable", "benefit", "ethics"].map((id) => `focus.${id}`);
const prompts = ["data", "broad", "narrow", "evidence", "success", "levels"].map((id) => `prompt.${id}`);
const impact = ["recognise", "data", "available", "more", "appropriate"].map((id) => `impact.${id}`);
/** Each must be yes: "not sure" fails as "no" does. */
const fit = ["everySchool", "clear", "concise", "practical"].map((id) => `method.${id}`);

/**
 * What is open in the checks of focus, question, method and impact: questions nobody has answered, and at the latest
 * occasion a method that is not surely fit or an answer about impact that is not clear. A form the group has not begun
 * is not asked about.
 */
export function openPoints(entries: readonly FormEntry[]): readonly OpenPoint[] {
  return [
    ...blanks(lastSheet(entries, "focus"), "focus", unanswered(entries, "focus", focus)),
    ...blanks(lastSheet(entries, "question"), "question", unanswered(entries, "question", prompts)),
    ...methodPoints(lastSheet(entries, "method-fit")),
    ...impactPoints(lastSheet(entries, "impact-check")),
  ];
}

function lastSheet(entries: readonly FormEntry[], form: string): SheetAnswers | null {
  return groupSheets(entries, form).at(-1) ?? null;
}

/** Fields nobody has answered at any meeting: a later wording need not repeat what was said of an earlier one. */
function unanswered(entries: readonly FormEntry[], form: string, fields: readonly string[]): readonly string[] {
  const answered = new Set(entries.filter((entry) => entry.form === form).map(({ field }) => field));
  return fields.filter((field) => !answered.has(field));
}

function blanks(sheet: SheetAnswers | null, form: string, fields: readonly string[]): readonly OpenPoint[] {
  if (sheet === null) return [];
  return fields
    .filter((field) => sheet.text(field) === null)
    .map((field) => ({ form, field, state: "blank", place: sheet.place }));
}

function methodPoints(sheet: SheetAnswers | null): readonly OpenPoint[] {
  if (sheet === null) return [];
  const doubtful = fit.flatMap((field): OpenPoint[] => {
    const answer = sheet.text(field);
    if (answer === "yes") return [];
    const state = answer === "no" || answer === "not sure" ? answer : "blank";
    return [{ form: "method-fit", field, state, place: sheet.placeOf(field) }];
  });
  return [...blanks(sheet, "method-fit", ["method.why"]), ...doubtful];
}

function impactPoints(sheet: SheetAnswers | null): readonly OpenPoint[] {
  if (sheet === null) return [];
  return impact.flatMap((field): OpenPoint[] => {
    if (sheet.text(field) === null) return [{ form: "impact-check", field, state: "blank", place: sheet.place }];
    const clear = sheet.text(`${field}.clear`);
    if (clear === "clear") return [];
    const state = clear === "unclear" ? "unclear" : "blank";
    return [{ form: "impact-check", field, state, place: sheet.placeOf(field) }];
  });
}
