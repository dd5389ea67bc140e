import type { Role, Table, TextColumn } from "../../study";
import { foldText } from "../cells/foldText";

/** What one row says of who it is about, folded for comparison; null where it does not say. */
export interface PupilIdentity {
  readonly upn: string | null;
  readonly localId: string | null;
  /** A respondent's code or e-mail address. */
  readonly code: string | null;
  /** Words of the whole name in one order, so that "Bennett, Amy" is "Amy Bennett". */
  readonly name: string | null;
  readonly school: string | null;
  /** Numbers, codes and names as they stand, names both ways: what copies are searched for. */
  readonly written: readonly string[];
}

/** Reads identities row by row from a table's columns. */
export function identityReader(table: Table): (row: number) => PupilIdentity {
  const column = (role: Role): TextColumn | undefined =>
    table.columns.find((one): one is TextColumn => one.kind === "text" && one.role === role);
  const valueOf = (one: TextColumn | undefined, row: number): string => one?.levels[one.codes[row] ?? -1] ?? "";
  const [upn, localId, code, email] = (["upn", "local-id", "respondent-code", "email"] as const).map(column);
  const [name, surname, forename, school] = (["name", "surname", "forename", "school"] as const).map(column);
  const folded = (text: string): string | null => (foldText(text) === "" ? null : foldText(text));
  return (row) => ({
    upn: folded(valueOf(upn, row)),
    localId: folded(valueOf(localId, row)),
    code: folded(valueOf(code, row)) ?? folded(valueOf(email, row)),
    name: nameKey(name === undefined ? bothNames(valueOf(surname, row), valueOf(forename, row)) : valueOf(name, row)),
    school: folded(valueOf(school, row)),
    written: [
      ...[upn, localId, code, email, name].map((one) => valueOf(one, row)),
      bothNames(valueOf(surname, row), valueOf(forename, row)),
      bothNames(valueOf(forename, row), valueOf(surname, row)),
    ].filter((text) => text !== ""),
  });
}

/** The words of a name in the order of their letters; one word alone is no name of a person. */
export function nameKey(name: string): string | null {
  const words = foldText(name).split(" ").filter(Boolean).sort();
  return words.length < 2 ? null : words.join(" ");
}

function bothNames(surname: string, forename: string): string {
  return surname === "" || forename === "" ? "" : `${forename} ${surname}`;
}

/** Whether two rows are about one pupil: the surest identity both have decides; a school that differs says no. */
export function isSamePupil(one: PupilIdentity, other: PupilIdentity): boolean {
  if (one.upn !== null && other.upn !== null) return one.upn === other.upn;
  if (one.code !== null && other.code !== null) return one.code === other.code;
  if (one.school !== null && other.school !== null && one.school !== other.school) return false;
  if (one.localId !== null && other.localId !== null) return one.localId === other.localId;
  return one.name !== null && one.name === other.name;
}
