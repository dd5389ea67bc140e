import { layOut } from "../report/layOut";
import type { ReportSource } from "../report/report";
import type { SheetDraft } from "../workbook/sheetDraft";
import type { Study } from "../study";
import { plainAnswer } from "../words/answer";
import { type DisclosedStudy, discloseStudy, type DisclosureOptions } from "./discloseStudy";

/** A copy for others: aggregate only, small numbers hidden, rounded, with no way back to a person or a file. */
export interface ShareCopy extends DisclosedStudy {
  /** Sheets of a new workbook; never to be grafted into one that holds people. */
  readonly drafts: readonly SheetDraft[];
  /** The plain answer, a sentence each. */
  readonly answer: readonly string[];
}

export interface ShareCopyOptions extends DisclosureOptions {
  readonly version: string;
}

/** The share copy of a study for an alliance or for everybody. Pure; the sheets see the disclosed results only. */
export function shareCopy(study: Study, options: ShareCopyOptions): ShareCopy {
  const disclosed = discloseStudy(study, options);
  const source: ReportSource = {
    settings: disclosed.settings,
    tables: [],
    results: disclosed.results,
    impact: disclosed.impact,
    issues: [],
    fingerprint: "",
    version: options.version,
    disclosure: disclosed.notes,
    study: null,
  };
  return { ...disclosed, drafts: layOut(source), answer: plainAnswer(source) };
}
