import type { Form } from "../../form";
import type { Issue } from "../../issue";
import { formIssues } from "../../issues/forms";
import { failure, success, type Outcome } from "../../outcome";
import { cellAddress } from "../../workbook/cellRange";
import { draftedSheet } from "../../workbook/draftedSheet";
import { sheetSaysFictional } from "../../workbook/fictional";
import type { Sheet } from "../../workbook/sheet";
import type { SheetDraft } from "../../workbook/sheetDraft";
import { collect, type Collected, schoolsOf } from "./collect";
import { type AnswerPlaces, collectedDraft } from "./collectedDraft";
import { coverForm } from "./coverForm";
import { isFacilitatorOnly } from "./facilitatorOnly";
import { fictionalDraft } from "./fictionalDraft";
import { formDrafts } from "./formDraft";
import { keyedEntries } from "./keyedEntries";
import { readForms } from "./readForms";
import { withdrawnSchools } from "./withdrawnSchools";

/** A workbook that came back: its name, different from all others', and its sheets. */
export interface ReturnedWorkbook {
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

export interface CollectedWorkbook {
  readonly collected: Collected;
  /** The Collected sheet, then every form of the alliance's with what came back merged in. */
  readonly drafts: readonly SheetDraft[];
  /** Sheets of the alliance's workbook that are no forms (or the facilitator's alone), and so are not in `drafts`. */
  readonly leftBehind: readonly string[];
}

/**
 * Merges the forms of returned workbooks into those of the alliance's. Fails where the alliance's workbook has no form
 * of the product; anything amiss in a returned one is an issue.
 */
export function collectWorkbooks(
  alliance: readonly Sheet[],
  returned: readonly ReturnedWorkbook[],
  { forms }: { readonly forms: readonly Form[] },
): Outcome<CollectedWorkbook> {
  const own = readForms(
    alliance.map((sheet) => ({ file: null, sheet })),
    forms,
  );
  if (own.sheets.length === 0) return failure([formIssues.noForm(null), ...own.issues]);
  const collected = collect({
    forms,
    alliance: own,
    returned: returned.map(({ file, sheets }) => ({
      file,
      reading: readForms(
        sheets.map((sheet) => ({ file, sheet })),
        forms,
      ),
    })),
    withdrawn: withdrawnSchools(own.entries),
  });
  const schools = [...new Set([...schoolsOf(own), ...collected.entries.flatMap(({ school }) => school ?? [])])];
  const merged = formsInOrder(forms, [
    ...own.sheets.map(({ form }) => form),
    ...collected.entries.map(({ form }) => form),
  ]).flatMap((form) => formDrafts(form, { schools, entries: collected.entries }).map(underItsName(form)));
  const isFictional = [...alliance, ...returned.flatMap(({ sheets }) => sheets)].some(sheetSaysFictional);
  const drafts = isFictional ? merged.map(fictionalDraft) : merged;
  const taken = new Set(
    own.sheets
      .filter(({ form }) => forms.some((one) => one.id === form && !isFacilitatorOnly(one)))
      .map(({ sheet }) => sheet),
  );
  return success(
    {
      collected,
      drafts: [collectedDraft(collected, forms, placesIn(drafts, forms)), ...drafts],
      leftBehind: alliance.filter(({ mark, name }) => mark === null && !taken.has(name)).map(({ name }) => name),
    },
    [
      ...collected.issues,
      ...hiddenSheets(null, alliance),
      ...returned.flatMap(({ file, sheets }) => hiddenSheets(file, sheets)),
    ],
  );
}

/** Where each answer stands on the merged sheets, by its key: found by reading the sheets as anyone would. */
function placesIn(drafts: readonly SheetDraft[], forms: readonly Form[]): AnswerPlaces {
  const { entries } = readForms(
    drafts.map((draft) => ({ file: null, sheet: draftedSheet(draft) })),
    forms,
  );
  const byId = new Map(forms.map((form) => [form.id, form]));
  return new Map(
    keyedEntries(entries, { forms: byId, own: null }).flatMap(([key, { place }]) =>
      place.row === undefined || place.column === undefined
        ? []
        : [[key, { sheet: place.sheet, address: cellAddress(place.row, place.column) }] as const],
    ),
  );
}

/** The cover's answers come last: what schools wrote to the alliance. */
function formsInOrder(forms: readonly Form[], used: readonly string[]): readonly Form[] {
  const ids = [...new Set(used)];
  const inOrder = [...ids.filter((id) => id !== coverForm.id), ...ids.filter((id) => id === coverForm.id)];
  return inOrder.flatMap((id) => forms.filter((form) => form.id === id && !isFacilitatorOnly(form)));
}

function underItsName(form: Form): (draft: SheetDraft, index: number) => SheetDraft {
  if (form.id !== coverForm.id) return (draft) => draft;
  return (draft, index) => ({ ...draft, name: index === 0 ? "From the schools" : `From the schools ${index + 1}` });
}

/** Hidden sheets are not read; nobody should believe they were. */
function hiddenSheets(file: string | null, sheets: readonly Sheet[]): readonly Issue[] {
  return sheets
    .filter(({ mark, visibility }) => mark === null && visibility !== "visible")
    .map(({ name }) => formIssues.hiddenSheet({ ...(file === null ? {} : { file }), sheet: name }));
}
