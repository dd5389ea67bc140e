import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { columnLetters } from "../workbook/cellRange";
import type { DisclosureRules } from "./disclosureRules";

/** What schools are called in a share copy; null: no row of any school. */
export type SchoolLabels = ReadonlyMap<string, string> | null;

export interface LabelOptions {
  readonly rules: DisclosureRules;
  /** Setup says that the alliance's agreement lets schools be named. */
  readonly mayBeNamed: boolean;
  /** The study's fingerprint: only who holds all the data could repeat the order of the letters. */
  readonly fingerprint: string;
}

/** Names where they are agreed, else letters where there are schools enough, in an order that no name or size gives away. */
export function schoolLabels(
  schools: readonly string[],
  { rules, mayBeNamed, fingerprint }: LabelOptions,
): SchoolLabels {
  if (schools.length <= 1) return null;
  if (rules.mode === "alliance" && mayBeNamed) return new Map(schools.map((school) => [school, school]));
  if (rules.schoolsForLetters === null || schools.length < rules.schoolsForLetters) return null;
  const drawn = schools
    .map((school) => ({ school, lot: bytesToHex(sha256(utf8ToBytes(`${fingerprint}\u0000${school}`))) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return new Map(drawn.map(({ school }, index) => [school, `School ${columnLetters(index)}`]));
}
