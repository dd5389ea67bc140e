import { discloseSettings } from "../disclosure/discloseSettings";
import { disclosureRules, type DisclosureRules } from "../disclosure/disclosureRules";
import { roundedCount } from "../disclosure/rounded";
import { type ShareCopy, shareCopy } from "../disclosure/shareCopy";
import { type Removal, whatWasRemovedSheet } from "../report/sheets/whatWasRemoved";
import type { Study, Table, TableKind } from "../study";
import { roleLabels } from "../tables/setup/labels";
import type { Sheet } from "../workbook/sheet";
import type { SheetDraft } from "../workbook/sheetDraft";
import { checkedForms } from "./checkedForms";
import { namesOfStudy } from "./namesOfStudy";

export interface PurgeOptions {
  readonly mode: "alliance" | "public";
  readonly version: string;
  /** Of the study. */
  readonly fingerprint: string;
  /** ISO date of the purge; null: not to be written down. */
  readonly day: string | null;
}

/** What stays of a workbook when pupils' rows are gone. */
export interface Purged {
  /** Sheets of a new workbook: totals, the record of what was removed, forms without names. */
  readonly drafts: readonly SheetDraft[];
  /** Ids of those that are ours. */
  readonly marked: readonly string[];
  readonly removal: Removal;
  /** The share copy's plain answer. */
  readonly answer: readonly string[];
}

/**
 * A new workbook without pupils' rows that keeps the totals under the rules of a share copy and says what was removed.
 * The workbook it is made from stays as it is: whoever asked deletes it.
 */
export function purge(study: Study, sheets: readonly Sheet[], options: PurgeOptions): Purged {
  const { mode, version, fingerprint } = options;
  const copy = shareCopy(study, { mode, version, fingerprint });
  const words = checkedForms(study, namesOfStudy(study).strictSearch);
  const rules = disclosureRules(mode);
  const ofKind = (kind: TableKind): Removal["pupilLists"] => {
    const tables = study.tables.filter((table) => table.kind === kind);
    const rows = tables.reduce((sum, table) => sum + table.rowsSupplied, 0);
    return { sheets: new Set(tables.map(({ sheet }) => sheet)).size, rows: roughly(rows, rules) };
  };
  const own = sheets.filter(({ mark }) => mark === null);
  const removal: Removal = {
    day: options.day,
    retainUntil: study.settings.retainUntil,
    pupilLists: ofKind("pupils"),
    answers: ofKind("questionnaire"),
    columns: columnKinds(study.tables),
    comments: sheets.reduce((sum, { comments }) => sum + comments.length, 0),
    otherSheets: own.filter((sheet) => sheet.rowCount > 0 && !isKnown(sheet, study)).length,
    withdrawalList: study.withdrawn !== undefined,
    formsLeftOut: words.leftOut,
    wordsLeftOut: words.cleared,
    formsKept: words.drafts.length,
    resultsKept: copy.drafts.length,
  };
  const record = whatWasRemovedSheet(sourceOf(study, copy, options), removal);
  const results = [...copy.drafts, record];
  return {
    drafts: [...results, ...words.drafts],
    marked: results.map(({ id }) => id),
    removal,
    answer: copy.answer,
  };
}

/** Numbers of rows are numbers of people: under the rules too. */
function roughly(rows: number, rules: DisclosureRules): string {
  return rows < rules.minimum ? `fewer than ${rules.minimum}` : `about ${roundedCount(rows, rules)}`;
}

function columnKinds(tables: readonly Table[]): readonly string[] {
  const present = new Set(
    tables.flatMap(({ kind, columns }) => (kind === "form" ? [] : columns.map(({ role }) => role))),
  );
  return Object.entries(roleLabels).flatMap(([role, label]) =>
    role !== "ignored" && [...present].some((one) => one === role) ? [label] : [],
  );
}

/** Sheets whose rows are a list or a form; a form with nothing in it is not missed. */
function isKnown(sheet: Sheet, { tables, entries }: Study): boolean {
  return tables.some((table) => table.sheet === sheet.name) || entries.some(({ place }) => place.sheet === sheet.name);
}

function sourceOf(study: Study, copy: ShareCopy, { mode, version }: PurgeOptions) {
  return {
    settings: discloseSettings(study.settings, mode),
    tables: [],
    results: copy.results,
    impact: copy.impact,
    issues: [],
    fingerprint: "",
    version,
    disclosure: copy.notes,
    study: null,
  };
}
