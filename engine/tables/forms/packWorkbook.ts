import type { Form } from "../../form";
import { formIssues } from "../../issues/forms";
import { failure, success, type Outcome } from "../../outcome";
import { sheetSaysFictional } from "../../workbook/fictional";
import type { Sheet } from "../../workbook/sheet";
import { schoolsOf } from "./collect";
import { fictionalDraft } from "./fictionalDraft";
import { pack, type SchoolPack } from "./pack";
import { readForms } from "./readForms";
import { withdrawnSchools } from "./withdrawnSchools";

export interface PackOptions {
  readonly forms: readonly Form[];
  readonly cycle?: string;
  /** ISO date of the meeting the answers are for. */
  readonly meeting?: string;
  /** ISO date */
  readonly returnBy?: string;
}

export interface PackedWorkbook {
  readonly packs: readonly SchoolPack[];
  /** Schools that have left, and so get none. */
  readonly withdrawn: readonly string[];
}

/**
 * Packs an alliance's workbook: one workbook for each school that takes part. Fails where no form of the product is
 * found, no form is one schools answer, or no school is named.
 */
export function packWorkbook(sheets: readonly Sheet[], options: PackOptions): Outcome<PackedWorkbook> {
  const reading = readForms(
    sheets.map((sheet) => ({ file: null, sheet })),
    options.forms,
  );
  if (reading.sheets.length === 0) return failure([formIssues.noForm(null), ...reading.issues]);
  const gone = new Set(withdrawnSchools(reading.entries));
  const all = schoolsOf(reading);
  const schools = all.filter((school) => !gone.has(school));
  if (schools.length === 0) return failure([formIssues.noSchool(), ...reading.issues]);
  const packs = pack({
    ...options,
    used: reading.sheets.map(({ form }) => form),
    entries: reading.entries,
    schools,
  });
  // Each has its cover; with nothing else there is nothing to fill in.
  if (packs.every(({ drafts }) => drafts.length <= 1))
    return failure([formIssues.nothingForSchools(), ...reading.issues]);
  const isFictional = sheets.some(sheetSaysFictional);
  return success(
    {
      packs: isFictional ? packs.map((one) => ({ ...one, drafts: one.drafts.map(fictionalDraft) })) : packs,
      withdrawn: all.filter((school) => gone.has(school)),
    },
    reading.issues,
  );
}
