import type { ClaimCheck, ClaimTest } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { foldText } from "../../../tables/cells/foldText";
import { type FormRecord, formRecords, textOf } from "../../../formRecords";
import { misfitOf } from "./methodFit";

const SEPARATOR = "\u0000";

/**
 * Validity, triangulation and reliability of every claim in the evidence register. Rows of one level whose claims are
 * worded alike belong together. Of the rows that support a claim the best answer counts; two methods or two groups of
 * people are two perspectives, which is enough.
 */
export function checkClaims(entries: readonly FormEntry[]): readonly ClaimCheck[] {
  const claims = new Map<string, FormRecord[]>();
  for (const record of formRecords(entries, "evidence")) {
    const claim = textOf(record, "claim");
    if (claim === null) continue;
    const key = [textOf(record, "level") ?? "", foldText(claim)].join(SEPARATOR);
    claims.set(key, [...(claims.get(key) ?? []), record]);
  }
  return [...claims.values()].flatMap((records) => {
    const [first] = records;
    return first === undefined ? [] : [checkClaim(first, records)];
  });
}

function checkClaim(first: FormRecord, records: readonly FormRecord[]): ClaimCheck {
  const claim = textOf(first, "claim") ?? "";
  const level = textOf(first, "level") ?? "";
  const directed = (direction: string) => records.filter((record) => textOf(record, "direction") === direction);
  const supporting = directed("supports");
  const contradicting = directed("contradicts");
  // A claim that nothing supports is judged by what there is.
  const judged = supporting.length > 0 ? supporting : records;
  const methods = distinct(records, "method");
  const respondents = distinct(records, "respondents");
  return {
    claim,
    level,
    schools: distinct(records, "school"),
    methods,
    respondents,
    supports: supporting.length,
    contradicts: contradicting.length,
    validity: bestOf(judged.map((record) => textOf(record, "valid"))),
    misfit: misfitOf(claim, { level, methods: distinct(judged, "method") }),
    triangulation: perspectives(methods.length, respondents.length),
    reliability: bestOf(judged.map((record) => textOf(record, "reliable"))),
    place: first.place,
  };
}

function distinct(records: readonly FormRecord[], field: string): readonly string[] {
  return [...new Set(records.flatMap((record) => textOf(record, field) ?? []))];
}

function perspectives(methods: number, respondents: number): ClaimCheck["triangulation"] {
  if (methods === 0 && respondents === 0) return "open";
  return methods >= 2 || respondents >= 2 ? "passes" : "one-perspective";
}

function bestOf(answers: readonly (string | null)[]): ClaimTest {
  if (answers.includes("yes")) return "passes";
  if (answers.includes("partly")) return "in-doubt";
  // Being unsure whether a method fits is no support for it.
  if (answers.includes("no") || answers.includes("not sure")) return "fails";
  return "open";
}
