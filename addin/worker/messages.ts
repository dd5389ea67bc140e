import type { Issue, LevelCard, Place, SetupSection, SheetDraft } from "../../engine";
import type { SheetCopy } from "../port/sheetCopy";
import type { EnquiryReply, EnquiryRequest } from "./enquiryMessages";

/** What a person says where the sheets were understood wrongly: a row of Setup with its value. */
export interface Correction {
  readonly id: string;
  readonly appliesTo: string;
  readonly value: string | number | boolean | null;
}

/** A column of a table found, as the pane shows it. */
export interface FoundColumn {
  readonly id: string;
  readonly header: string;
  readonly role: string;
  readonly appliesTo: string;
  readonly sure: boolean;
}

export interface FoundTable {
  readonly id: string;
  readonly sheet: string;
  readonly kind: string;
  readonly place: Place;
  readonly address: string;
  readonly rows: number;
  /** Scales of its scores, for people. */
  readonly scales: readonly string[];
  readonly columns: readonly FoundColumn[];
  /** Which end of keyed answers is agreement is not known. */
  readonly asksDirection: boolean;
}

/** What was recognised in a workbook. */
export interface Found {
  readonly tables: readonly FoundTable[];
  readonly forms: readonly { readonly sheet: string; readonly title: string }[];
  readonly issues: readonly Issue[];
  readonly sections: readonly SetupSection[];
  readonly roles: readonly string[];
  readonly scales: readonly string[];
}

/** What an analysis gives the pane. */
export interface Answered {
  readonly answer: readonly string[];
  readonly cards: readonly LevelCard[];
  readonly issues: readonly Issue[];
  readonly drafts: readonly SheetDraft[];
}

export interface Wanted {
  readonly sheets: readonly SheetCopy[];
  readonly corrections: readonly Correction[];
  /** Noticed while the workbook was read. */
  readonly noticed: readonly Issue[];
  readonly version: string;
}

export type EngineRequest = { readonly kind: "recognise" | "analyse"; readonly wanted: Wanted } | EnquiryRequest;

/** Rows of a sheet of the request that follows, after those sent before. */
export interface RowsPart {
  readonly kind: "rows";
  /** index of the sheet in the request */
  readonly sheet: number;
  readonly rows: SheetCopy["rows"];
  readonly formatCodes: SheetCopy["formatCodes"];
  readonly fillCodes: SheetCopy["fillCodes"];
}

export type EngineMessage = EngineRequest | RowsPart;

export type EngineReply =
  | { readonly kind: "recognised"; readonly found: Found }
  | { readonly kind: "analysed"; readonly answered: Answered }
  | EnquiryReply
  | { readonly kind: "stage"; readonly stage: Stage }
  /** Nothing recognised; the issues say why. */
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  /** A fault of ours: no values in it. */
  | { readonly kind: "failed" };

/** The steps of an analysis, in their order. */
export const stages = ["reading", "recognising", "calculating", "writing"] as const;
export type Stage = (typeof stages)[number];
