import { mergeContributions } from "./contributions/mergeContributions";
import type { ContributedFile } from "./contributions/readContribution";
import { summarise } from "./impact/summarise";
import type { Issue } from "./issue";
import { layOut } from "./report/layOut";
import type { ReportSource } from "./report/report";
import type { AttainmentResult, Impact } from "./result";
import type { Settings } from "./settings";
import { plainAnswer } from "./words/answer";
import type { SheetDraft } from "./workbook/sheetDraft";

/** What schools' sums say together, with its sheets. */
export interface Merged {
  readonly results: readonly AttainmentResult[];
  readonly impact: Impact;
  readonly settings: Settings;
  readonly schools: readonly string[];
  readonly issues: readonly Issue[];
  /** Sheets of a new workbook; there are no pupils in it. */
  readonly drafts: readonly SheetDraft[];
  /** The plain answer, a sentence each. */
  readonly answer: readonly string[];
}

/** From files of sums to the same answer the pupils would give. Pure; the order of the files changes nothing. */
export function mergeSums(files: readonly ContributedFile[], options: { readonly version: string }): Merged {
  const { results, settings, schools, minimum, issues } = mergeContributions(files);
  const impact = summarise(results, settings);
  const source: ReportSource = {
    settings,
    tables: [],
    results,
    impact,
    issues,
    fingerprint: "",
    version: options.version,
    study: null,
    sums: { schools, minimum },
  };
  return { results, impact, settings, schools, issues, drafts: layOut(source), answer: plainAnswer(source) };
}
