import { type FormRecord, formRecords } from "../../../formRecords";
import type { Form } from "../../../form";
import { writtenText } from "../../../words/enquiry/written";
import { countText } from "../../../words/numberText";
import { type List, type ListColumn, listOf } from "../lists";
import type { Account } from "./answerLists";

/** A column and the fields it shows; of several fields each stands under its own name. */
export interface RecordColumn extends ListColumn {
  readonly fields: readonly string[];
}

/** Rows of a form as a list; the first column shows "The group" where the field of a school is blank. */
export interface RecordListOptions {
  readonly form: string;
  readonly columns: readonly RecordColumn[];
  /** Only the rows in which one of these fields is filled in (and not "no"). */
  readonly told?: readonly string[];
}

/** Longer lists nobody reads on paper. */
const MOST_ROWS = 60;
const NOTHING = "–";

export const recordColumn = (heading: string, span: number, ...fields: readonly string[]): RecordColumn => ({
  heading,
  span,
  fields,
});

/** The rows of a form, in the order in which they were written. */
export function recordList(title: string, account: Account, { form, columns, told }: RecordListOptions): List {
  const cell = cellsOf(account, form);
  const records = formRecords(account.entries, form).filter(
    (record) =>
      told === undefined || told.some((field) => ![undefined, false, "no"].includes(record.values.get(field) as never)),
  );
  return listOf(title, columns, shortened(records.map((record) => columns.map(({ fields }) => cell(record, fields)))));
}

/**
 * The cells of a record: one field as it is; of several each under its label, a line each, but for a first one of
 * words or a date, which the heading of the column names already.
 */
export function cellsOf({ forms }: Account, formId: string): (record: FormRecord, fields: readonly string[]) => string {
  const form: Form | undefined = forms.find(({ id }) => id === formId);
  return (record, fields) => {
    const said = fields.flatMap((id, index) => {
      const field = form?.fields.find((one) => one.id === id);
      const value = record.values.get(id);
      if (field === undefined || value === undefined) return [];
      const text = writtenText(field, value);
      const isNamed = fields.length === 1 || (index === 0 && !["number", "yes-no"].includes(field.type.kind));
      return [isNamed ? text : `${field.label}: ${text}`];
    });
    if (said.length > 0) return said.join("\n");
    return fields.includes("school") ? "The group" : NOTHING;
  };
}

/** So many rows, then how many more there are. */
export function shortened(rows: List["rows"]): List["rows"] {
  const more = rows.length - MOST_ROWS;
  if (more <= 0) return rows;
  const blank = (rows[0] ?? []).slice(2).map(() => "");
  return [...rows.slice(0, MOST_ROWS), ["…", `and ${countText(more, "more row")} on the Enquiry record`, ...blank]];
}
