import { isFacilitatorOnly, type Field, type FieldType, type Form } from "../engine";
import { forms, templateForms, templateNames } from "../templates";
import { fieldUses } from "./fieldUse";

const introduction = `# The forms

Made from templates/ by \`npm run templates\`; change the forms there, not this page.

A template is a workbook (\`enquiry-impact template NAME\`); its sheets are forms. Each field has a fixed id, which stands
small and grey on the sheet and is what the analyses ask for. Sheets may be renamed, rows and columns moved, columns
inserted and notes written beside: \`readForms\` reads by the mark in A1 (\`form: overview-1, version 1\`) or by at least
80 % of the ids, then by id, school and cycle.

- **Rows** (\`records\`): one record a row. An entry has \`record\`, counted from 0 on its sheet; \`formRecords\` puts
  the entries of a record together again. Rows that hold nothing but what was printed in advance are no records.
- **Questions** (\`questions\`): one row a question, one column a school and one for the group, whose entries have
  \`school: null\`. \`cycle\` and \`meetingDate\` are about the whole sheet and become \`cycle\` and \`meeting\` of each entry.
- Values: a rating is the place of its word, from 1; a date is an ISO date; yes or no is true or false; a choice is its
  word. What is not understood is an issue with its place, and kept apart in \`unplaced\`.
- "source": the idea is a published source's, the words are ours. "added": ours; the forms say so.
- Fields marked *hidden* are columns out of sight that fill themselves. Fields for the facilitator only come back in
  \`facilitatorEntries\`, never in \`entries\`.

- *Used on* is found out, not declared: the result sheets that change when the field's answers are taken away. "Enquiry
  record" lists every answer; where it stands alone, the field is kept and shown but decides nothing. Rows about single
  people under a code (\`community-members\`, \`network-roster\`, \`network-ties\`) are never written out.

The templates \`pupil-scores\` and \`questionnaire\` are plain tables, recognised by their headings like any other.
`;

/** The page of docs that lists every form and field. */
export function formsDocument(): string {
  const uses = new Map(fieldUses().map(({ form, field, sheets }) => [`${form} ${field}`, sheets]));
  const parts = templateNames
    .filter((name) => templateForms(name).length > 0)
    .map((name) =>
      [`## Template \`${name}\``, ...templateForms(name).map((form) => formText(form, uses))].join("\n\n"),
    );
  return `${[introduction, `${forms.length} forms, ${countFields()} fields.`, ...parts].join("\n\n")}\n`.replace(
    /\n{3,}/g,
    "\n\n",
  );
}

function countFields(): number {
  return forms.reduce((sum, form) => sum + form.fields.length, 0);
}

function formText(form: Form, uses: ReadonlyMap<string, readonly string[]>): string {
  const notes = [
    form.layout === "records" ? "Rows." : "Questions.",
    `Sheet "${form.sheetName}".`,
    ...(form.keys.length > 0 ? [`A record is told by ${form.keys.map((key) => `\`${key}\``).join(", ")}.`] : []),
    ...(form.printedRows ? [`${form.printedRows.length} rows printed in advance.`] : []),
    ...(isFacilitatorOnly(form) ? ["**For the facilitator only.**"] : []),
  ];
  return [
    `### \`${form.id}\` ${form.title}`,
    notes.join(" "),
    [
      "| Field | Words on the form | Type | Answered by | Whose | Used on |",
      "| --- | --- | --- | --- | --- | --- |",
      ...form.fields.map(row),
    ].join("\n"),
  ].join("\n\n");

  function used({ id }: Field): string {
    return isFacilitatorOnly(form) ? "nothing, by design" : (uses.get(`${form.id} ${id}`) ?? []).join(", ");
  }

  function row(field: Field): string {
    const needed = field.required ? " (needed)" : "";
    const asked = form.layout === "records" ? (field.outOfSight ? "*hidden*" : "") : (field.askedOf ?? "both");
    return `| \`${field.id}\` | ${cell(field.label)}${needed} | ${cell(typeText(field.type))} | ${asked} | ${field.provenance} | ${used(field)} |`;
  }
}

function typeText(type: FieldType): string {
  switch (type.kind) {
    case "text":
      return type.long ? "words" : "short text";
    case "choice":
      return `one of: ${type.choices.join(", ")}`;
    case "rating":
      return `1 ${type.words[0] ?? ""} to ${type.words.length} ${type.words.at(-1) ?? ""}`;
    case "number":
      return `${type.whole ? "whole number" : "number"}, ${type.minimum} to ${type.maximum}`;
    case "date":
      return "date";
    case "yes-no":
      return "yes or no";
  }
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|");
}
