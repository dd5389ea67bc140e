import type { Issue } from "../../issue";
import { sameChild } from "../../issues/tables/matching";
import type { Role, Table, TextColumn } from "../../study";
import type { Place } from "../../workbook/place";
import { foldText } from "../cells/foldText";
import { measurePairs } from "./pupilChecks";

/** Two rows that may be one child, by index; the earlier first. */
interface Candidate {
  readonly first: number;
  readonly second: number;
  readonly code: "same-name-and-birth-date" | "surname-may-have-changed";
}

/** Rows of one name and day compared with each further one. */
const MOST_SAME = 5;
/** More places than this are told together. */
const MOST_PLACES = 40;
const nameRoles: readonly Role[] = ["name", "surname", "forename"];

/**
 * Rows of pupils not matched by a number that share name and birth date, or forename and birth date where one has only
 * scores before and the other only after. They are listed for review by their cells and never joined.
 */
export function namesForReview(pupils: Table, tables: readonly Table[]): readonly Issue[] {
  const candidates = candidatesIn(pupils);
  const shown = candidates.map(({ first, second, code }) => ({
    code,
    first: nameCell(pupils, first, tables),
    second: nameCell(pupils, second, tables),
  }));
  const runs = merged(shown);
  return runs.slice(0, MOST_PLACES).map((run, index) => {
    const isLast = index === MOST_PLACES - 1;
    return sameChild(run.code, run, isLast ? runs.length - MOST_PLACES : 0);
  });
}

function candidatesIn(pupils: Table): readonly Candidate[] {
  const birth = textColumn(pupils, "birth-date");
  const names = namesOf(pupils);
  if (birth === null || names === null) return [];
  const rowsOf = new Map<string, number[]>();
  const isSplit = splitBy(pupils);
  const candidates: Candidate[] = [];
  birth.codes.forEach((day, row) => {
    const name = day < 0 ? null : names(row);
    if (name === null) return;
    const sameName = listed(rowsOf, `${day} whole ${name.whole}`, row);
    for (const first of sameName) candidates.push({ first, second: row, code: "same-name-and-birth-date" });
    if (name.forename === null) return;
    for (const first of listed(rowsOf, `${day} forename ${name.forename}`, row)) {
      if (sameName.includes(first) || !isSplit(first, row)) continue;
      candidates.push({ first, second: row, code: "surname-may-have-changed" });
    }
  });
  return candidates;
}

/** The earlier rows under a key, to which the row is added; of very many only the first few. */
function listed(rowsOf: Map<string, number[]>, key: string, row: number): readonly number[] {
  const known = rowsOf.get(key) ?? [];
  const earlier = known.slice(0, MOST_SAME);
  known.push(row);
  rowsOf.set(key, known);
  return earlier;
}

interface PupilName {
  /** All words in code-unit order: "SMITH, Jo" and "Jo Smith" are one. */
  readonly whole: string;
  /** null where it cannot be told from the surname */
  readonly forename: string | null;
}

function namesOf(pupils: Table): ((row: number) => PupilName | null) | null {
  const [name, surname, forename] = nameRoles.map((role) => textColumn(pupils, role));
  if (!name && (!surname || !forename)) return null;
  const at = (column: TextColumn | null | undefined, row: number): string =>
    column?.levels[column.codes[row] ?? -1] ?? "";
  return (row) => {
    const parts = [at(surname, row), at(forename, row)];
    const written = parts.every((part) => part !== "") ? parts.join(", ") : at(name, row);
    const words = foldText(written)
      .split(" ")
      .filter((word) => word !== "");
    if (words.length < 2) return null;
    const given = written.includes(",") ? foldText(written.split(",").slice(1).join(" ")) : "";
    return { whole: [...words].sort().join(" "), forename: given === "" ? null : given };
  };
}

/** Whether of two rows one has only a score before and the other only one after, on the first measure. */
function splitBy(pupils: Table): (first: number, second: number) => boolean {
  const [pair] = measurePairs(pupils);
  if (pair === undefined) return () => false;
  const isOnly = (row: number, has: "before" | "after"): boolean => {
    const other = has === "before" ? pair.after : pair.before;
    return pair[has].missing[row] === 0 && other.missing[row] !== 0;
  };
  return (first, second) =>
    (isOnly(first, "before") && isOnly(second, "after")) || (isOnly(first, "after") && isOnly(second, "before"));
}

function nameCell(pupils: Table, row: number, tables: readonly Table[]): Place {
  const source = tables[pupils.sourceOf?.[row] ?? 0] ?? pupils;
  const column = nameRoles.flatMap((role) => source.columns.find((one) => one.role === role) ?? [])[0];
  const place =
    column?.place ?? (source.file === null ? { sheet: source.sheet } : { file: source.file, sheet: source.sheet });
  return { ...place, row: (pupils.rowNumbers[row] ?? 1) - 1 };
}

/** Two blocks of cells whose rows go together one by one. */
export interface ReviewRun {
  readonly code: Candidate["code"];
  readonly first: Place;
  readonly second: Place;
  readonly count: number;
}

/** Pairs of cells that go on one row below the last pair are one run. */
function merged(pairs: readonly Omit<ReviewRun, "count">[]): readonly ReviewRun[] {
  const runs: ReviewRun[] = [];
  for (const pair of pairs) {
    const last = runs[runs.length - 1];
    if (last?.code === pair.code && goesOn(last.first, pair.first) && goesOn(last.second, pair.second)) {
      runs[runs.length - 1] = {
        ...last,
        first: { ...last.first, toRow: pair.first.row ?? 0 },
        second: { ...last.second, toRow: pair.second.row ?? 0 },
        count: last.count + 1,
      };
    } else runs.push({ ...pair, count: 1 });
  }
  return runs;
}

function goesOn(above: Place, below: Place): boolean {
  const isSame = above.file === below.file && above.sheet === below.sheet && above.column === below.column;
  return isSame && (above.toRow ?? above.row ?? 0) + 1 === below.row;
}

function textColumn(table: Table, role: Role): TextColumn | null {
  return table.columns.find((column): column is TextColumn => column.role === role && column.kind === "text") ?? null;
}
