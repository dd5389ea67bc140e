import type { Role } from "../../study";
import { CellKind, countCells } from "../cells/cellColumn";
import { profileOf } from "../cells/profile";
import type { Caption, FoundColumn, FoundTable } from "../layout/foundTable";
import { cellText } from "../long/personKeys";
import type { Corrected } from "../setup/corrections";

/** A table as found and as understood. */
export interface FoundAndCorrected extends Corrected {
  readonly found: FoundTable;
}

/** More pupils than this share under both arms: the words mean something else. */
const MOST_SHARED = 0.2;
const keyRoles: readonly Role[] = ["upn", "local-id", "name"];

/** The table with a column that says the arm of each row in words; `caption` is where they stand. */
export function withArmColumn(found: FoundTable, words: readonly (string | null)[], caption: Caption): FoundTable {
  const levels = [...new Set(words.filter((word) => word !== null))];
  const kinds = Uint8Array.from(words, (word) => (word === null ? CellKind.blank : CellKind.text));
  const numbers = Float64Array.from(words, (word) => (word === null ? 0 : levels.indexOf(word)));
  const cells = countCells({ kinds, numbers, levels, momentFormat: null });
  const last = found.columns[found.columns.length - 1]?.index ?? 0;
  const column: FoundColumn = {
    index: last,
    header: "Arm",
    parts: ["Arm"],
    cells,
    profile: profileOf(cells),
    caption,
  };
  return { ...found, columns: [...found.columns, column] };
}

/** What tells the pupil of a row: the best number or name the table has, with its role; null where it is blank. */
export function pupilOfRow({ found, table }: FoundAndCorrected): (row: number) => string | null {
  const role = keyRoles.find((one) => table.guesses.some((guess) => guess.role === one));
  const key = table.guesses.find((guess) => guess.role === role)?.column.index;
  const cells = found.columns.find((column) => column.index === key)?.cells;
  return (row) => {
    const text = cells === undefined || role === undefined ? null : cellText(cells, row);
    return text === null ? null : `${role ?? ""}:${text}`;
  };
}

/** True where more than a fifth of the pupils of the smaller group are found in the other as well. */
export function areSharedPupils(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...other].filter((pupil) => one.has(pupil)).length;
  return shared > Math.min(one.size, other.size) * MOST_SHARED;
}
