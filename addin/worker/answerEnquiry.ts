import {
  answerCell,
  formDraft,
  isCellError,
  placeAnswer,
  planAhead,
  placeRecord,
  readAnswer,
  type Answer,
  type CellValue,
  type Form,
  type FormEntry,
  type FormSheet,
} from "../../engine";
import { forms, templateDrafts, templateForms } from "../../templates";
import { sheetOfCopy } from "../port/sheetCopy";
import type { EnquiryReply, EnquiryRequest } from "./enquiryMessages";
import { readEnquiry } from "./readEnquiry";

type Asked<Kind extends EnquiryRequest["kind"]> = Extract<EnquiryRequest, { kind: Kind }>;

/** Everything the Enquiry tab asks of the engine. */
export function answerEnquiry(request: EnquiryRequest): EnquiryReply {
  switch (request.kind) {
    case "read-forms":
      return { kind: "forms-read", enquiry: readEnquiry(request.sheets.map(sheetOfCopy)) };
    case "place-answer":
      return answerPlaced(request);
    case "place-record":
      return recordPlaced(request);
    case "draft-template":
      return templateDrafted(request);
    case "plan-ahead":
      return { kind: "planned", plan: planAhead(request.design) };
    case "draft-meeting": {
      const form = formOf(request.form);
      const { schools, cycle, meeting } = request;
      return { kind: "drafts", drafts: [formDraft(form, { schools, cycle, meeting })], left: [] };
    }
  }
}

function formOf(id: string): Form {
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new RangeError(`there is no form ${id}`);
  return form;
}

/** A note goes into its cell, unless somebody wrote there since; a school without a column gets a sheet of its own. */
function answerPlaced({
  sheet: copy,
  form: id,
  field: fieldId,
  school,
  text,
  seen,
}: Asked<"place-answer">): EnquiryReply {
  const form = formOf(id);
  const field = form.fields.find((one) => one.id === fieldId);
  if (field === undefined) throw new RangeError(`form ${id} has no field ${fieldId}`);
  const sheet = sheetOfCopy(copy);
  const read = readAnswer(field.type, { value: text, numberFormat: "General" });
  if (read.kind === "not-understood") return { kind: "no-place" };
  const value = read.kind === "blank" ? null : answerCell(field.type, read.value);
  const found = placeAnswer(sheet, form, { field, school });
  if (found.kind === "found") {
    const holds = shownText(found.holds);
    if (holds !== seen.trim() && holds !== text.trim()) return { kind: "changed", text: holds };
    const heading = found.heading === null ? [] : [{ ...found.heading, value: school }];
    return { kind: "edits", edits: [...heading, { ...found.place, value }], replaces: holds !== "" };
  }
  if (found.kind !== "no-column" || school === null || read.kind === "blank") return { kind: "no-place" };
  const occasion = readEnquiry([sheet]).sheets[0]?.occasion ?? null;
  const entry: FormEntry = {
    form: form.id,
    field: field.id,
    school,
    cycle: occasion?.cycle ?? null,
    meeting: occasion?.meeting ?? null,
    record: null,
    value: read.value,
    place: { sheet: form.sheetName },
  };
  return { kind: "drafts", drafts: [formDraft(form, { schools: [school], entries: [entry] })], left: [] };
}

function shownText(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value).trim();
}

function recordPlaced({ sheet, form: id, schools, answers }: Asked<"place-record">): EnquiryReply {
  const form = formOf(id);
  const given = new Map<string, Answer>(Object.entries(answers));
  if (sheet !== null) {
    const found = placeRecord(sheetOfCopy(sheet), form, given);
    if (found.kind === "found") return { kind: "edits", edits: found.cells, replaces: found.replaces };
  }
  const entries = [...given].map(([field, value]): FormEntry => ({
    form: id,
    field,
    school: null,
    cycle: null,
    record: 0,
    value,
    place: { sheet: form.sheetName },
  }));
  return { kind: "drafts", drafts: [formDraft(form, { schools, entries })], left: [] };
}

/** Only the sheets that are not there yet: an answer must not have two places. */
function templateDrafted({ name, schools, cycle, present }: Asked<"draft-template">): EnquiryReply {
  const there = templateForms(name).filter((form) => present.some((sheet) => isSame(sheet, form, cycle)));
  const ids = new Set(there.map(({ id }) => id));
  const drafts = templateDrafts(name, { schools, cycle }).filter(({ id }) => !ids.has(id));
  return { kind: "drafts", drafts, left: there.map(({ sheetName }) => sheetName) };
}

function isSame(sheet: FormSheet, form: Form, cycle: string): boolean {
  return sheet.form === form.id && (form.layout === "records" || (sheet.occasion?.cycle ?? "1") === cycle);
}
