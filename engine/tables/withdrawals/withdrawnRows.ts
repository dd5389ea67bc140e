import type { Table } from "../../study";
import { foldText } from "../cells/foldText";
import { identityReader, isSamePupil, nameKey, type PupilIdentity } from "./pupilIdentity";
import type { WithdrawalLine } from "./withdrawalList";

/** A row of a pupil on the list. */
export interface WithdrawnRow {
  readonly table: Table;
  /** In the sheet, from 1. */
  readonly rowNumber: number;
  readonly identity: PupilIdentity;
  /** Index of the line that named the pupil. */
  readonly line: number;
}

/** A pupil on the list as their rows tell them; what one row says finds the others. */
export interface WithdrawnPupil {
  readonly identity: PupilIdentity;
  readonly line: number;
}

export interface WithdrawalSearch {
  readonly lines: readonly WithdrawalLine[];
  /** Pupils found before, whose other rows may stand elsewhere under less sure names. */
  readonly found: readonly WithdrawnPupil[];
  /** The school of a row where no column of its own table says it; null: not known. */
  readonly schoolOf: (table: Table, rowNumber: number) => string | null;
}

/** Every row of a table that is about a pupil on the list. */
export function withdrawnRows(
  tables: readonly Table[],
  { lines, found, schoolOf }: WithdrawalSearch,
): readonly WithdrawnRow[] {
  const wanted = lookup([
    ...lines.flatMap((line, index) => searched(line).map((identity) => ({ identity, line: index }))),
    ...found,
  ]);
  return tables.flatMap((table) => {
    const read = identityReader(table);
    return [...table.rowNumbers].flatMap((rowNumber, row): readonly WithdrawnRow[] => {
      const own = read(row);
      const candidates = keysOf(own).flatMap((key) => wanted.get(key) ?? []);
      if (candidates.length === 0) return [];
      const school = own.school ?? schoolOf(table, rowNumber);
      const identity = { ...own, school: school === null ? null : foldText(school) };
      const hit = candidates.find((candidate) => isSamePupil(candidate.identity, identity));
      return hit === undefined ? [] : [{ table, rowNumber, identity, line: hit.line }];
    });
  });
}

/** What somebody wrote may be any of these. */
function searched({ pupil, school }: WithdrawalLine): readonly PupilIdentity[] {
  const text = foldText(pupil);
  const blank = { upn: null, localId: null, code: null, name: null, school: null, written: [] };
  const own = { ...blank, school: school === null ? null : foldText(school) };
  const name = nameKey(pupil);
  return [
    { ...blank, upn: text },
    { ...blank, code: text },
    { ...own, localId: text },
    ...(name === null ? [] : [{ ...own, name }]),
  ];
}

function lookup(wanted: readonly WithdrawnPupil[]): ReadonlyMap<string, readonly WithdrawnPupil[]> {
  const byKey = new Map<string, WithdrawnPupil[]>();
  for (const one of wanted) {
    for (const key of keysOf(one.identity)) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return byKey;
}

function keysOf({ upn, localId, code, name }: PupilIdentity): readonly string[] {
  return Object.entries({ upn, localId, code, name }).flatMap(([of, value]) =>
    value === null ? [] : [`${of}:${value}`],
  );
}
