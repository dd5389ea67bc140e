import { CellKind, type CellColumn } from "../cells/cellColumn";
import type { Guess } from "../roles/guess";

/** Which rows belong to one person: an index for each row, in order of first appearance. */
export interface PersonKeys {
  /** Person of each row; -1 where the row names nobody. */
  readonly personOf: Int32Array;
  readonly count: number;
}

const keyRoles = ["upn", "local-id", "respondent-code", "email"] as const;

/** Persons by UPN, then by local id within the school, then by whole name; null where no column names persons. */
export function personKeys(guesses: readonly Guess[], rowCount: number): PersonKeys | null {
  const ids = keyRoles.flatMap((role) => guesses.filter((guess) => guess.role === role).slice(0, 1));
  const names = guesses.filter((guess) => ["name", "surname", "forename", "birth-date"].includes(guess.role));
  const school = guesses.find((guess) => guess.role === "school")?.column.cells ?? null;
  if (ids.length === 0 && names.length === 0) return null;
  const personOf = new Int32Array(rowCount).fill(-1);
  const known = new Map<string, number>();
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const key = ids.length > 0 ? idKey(ids, school, row) : nameKey(names, row);
    if (key === null) continue;
    let person = known.get(key);
    if (person === undefined) {
      person = count++;
      known.set(key, person);
    }
    personOf[row] = person;
  }
  return { personOf, count };
}

function idKey(ids: readonly Guess[], school: CellColumn | null, row: number): string | null {
  for (const { role, column } of ids) {
    const text = cellText(column.cells, row);
    if (text !== null)
      return role === "local-id" && school !== null
        ? `${role}:${text}:${cellText(school, row) ?? ""}`
        : `${role}:${text}`;
  }
  return null;
}

function nameKey(names: readonly Guess[], row: number): string | null {
  const texts = names.map(({ column }) => cellText(column.cells, row) ?? "");
  return texts.every((text) => text === "") ? null : texts.join("\u0000");
}

/** A cell as text; null where it is blank. */
export function cellText(cells: CellColumn, row: number): string | null {
  const held = cells.numbers[row] ?? 0;
  switch (cells.kinds[row]) {
    case CellKind.text:
      return cells.levels[held] ?? null;
    case CellKind.number:
    case CellKind.moment:
      return String(held);
    case CellKind.yes:
      return "Yes";
    case CellKind.no:
      return "No";
    default:
      return null;
  }
}
