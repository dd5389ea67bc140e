import { settingsFromForms } from "./analyses/forms/settingsFromForms";
import { runEnquiry } from "./analyses/enquiry/runEnquiry";
import { runAnalyses } from "./analyses/run";
import type { Enquiry } from "./enquiry";
import { fingerprint } from "./fingerprint";
import { summarise } from "./impact/summarise";
import type { Issue } from "./issue";
import { layOut } from "./report/layOut";
import { levelCards, type LevelCard } from "./report/levelCards";
import type { ReportSource } from "./report/report";
import type { Impact, Result } from "./result";
import type { Study } from "./study";
import { plainAnswer } from "./words/answer";
import { rangeAddress } from "./workbook/cellRange";
import { setupDraft } from "./tables/setup/setupDraft";
import type { SheetDraft } from "./workbook/sheetDraft";

/** A study with everything computed from it; hosts write `drafts` and print `answer`. */
export interface Analysed {
  readonly study: Study | null;
  readonly results: readonly Result[];
  readonly impact: Impact | null;
  /** How far the enquiry has come and what its checks say; null where no form is filled in. */
  readonly enquiry: Enquiry | null;
  /** All of them: reading, recognising, analysing. */
  readonly issues: readonly Issue[];
  readonly fingerprint: string | null;
  /** Our sheets in their order, Setup last. */
  readonly drafts: readonly SheetDraft[];
  /** The plain answer, a sentence each. */
  readonly answer: readonly string[];
  /** The three levels in words, for a host that shows them beside the workbook. */
  readonly cards: readonly LevelCard[];
}

export interface AnalyseOptions {
  /** What was noticed while reading and recognising. */
  readonly issues: readonly Issue[];
  readonly version: string;
}

/** From a recognised study to its answer: analyses, the three-level summary, sheets. Pure. */
export function analyse(recognised: Study, options: AnalyseOptions): Analysed {
  const study = { ...recognised, settings: settingsFromForms(recognised) };
  const { results, issues: found } = runAnalyses(study);
  const { enquiry, issues: aboutEnquiry } = runEnquiry(study);
  const issues = [...options.issues, ...found, ...aboutEnquiry];
  const impact = summarise(results, study.settings);
  const source: ReportSource = {
    settings: study.settings,
    tables: study.tables.map(sourceTable),
    results,
    impact,
    enquiry,
    issues,
    fingerprint: fingerprint(study.tables),
    version: options.version,
    study,
  };
  return {
    study,
    results,
    impact,
    enquiry,
    issues,
    fingerprint: source.fingerprint,
    drafts: [...layOut(source), setupDraft(recognised)],
    answer: plainAnswer(source),
    cards: levelCards(source),
  };
}

/** A study as `check` shows it: recognised and its forms checked, no statistics. */
export function uncomputed(study: Study, found: readonly Issue[]): Analysed {
  const { enquiry, issues: aboutEnquiry } = runEnquiry(study);
  const issues = [...found, ...aboutEnquiry];
  return { study, results: [], impact: null, enquiry, issues, fingerprint: null, drafts: [], answer: [], cards: [] };
}

function sourceTable(table: Study["tables"][number]): ReportSource["tables"][number] {
  return {
    id: table.id,
    file: table.file,
    sheet: table.sheet,
    range: rangeAddress(table.range),
    kind: table.kind,
    rowsSupplied: table.rowsSupplied,
    rowsUsed: table.rowsUsed ?? table.rowNumbers.length,
    columns: table.columns.map((column) => ({
      header: column.header,
      role: column.role,
      scale: column.kind === "number" ? (column.scale?.label ?? null) : null,
    })),
  };
}
