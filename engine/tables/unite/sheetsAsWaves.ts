import type { Role } from "../../study";
import { compareMoments, readMoment, type Moment } from "../headers/moment";
import { cellText } from "../long/personKeys";
import type { Guess } from "../roles/guess";
import type { UnderstoodTable } from "../roles/understandTable";
import type { Corrected } from "../setup/corrections";

/** The one score of a measure on a sheet, and when it was taken. */
interface SheetScore {
  readonly table: number;
  readonly guess: number;
  readonly moment: Moment;
  readonly said: string;
}

const numberRoles: readonly Role[] = ["upn", "local-id"];
/** Sheets that share at least this many of their pupils hold the same pupils. */
const LEAST_SHARED = 0.2;

/**
 * A sheet a term: where every table holds one moment of a measure, the tables in order of time are its waves, the first
 * before and the last after. What Setup says of a column stays.
 */
export function withSheetsAsWaves(tables: readonly Corrected[]): readonly Corrected[] {
  const understood = tables.map(({ table }) => table);
  if (understood.filter(({ kind }) => kind === "pupils").length < 2) return tables;
  const isSamePupils = sharePupils(understood);
  const changed = new Map<number, Map<number, Guess>>();
  for (const scores of scoresByMeasure(understood, isSamePupils)) {
    const inOrder = [...scores].sort((one, other) => compareMoments(one.moment, other.moment));
    const waves: SheetScore[][] = [];
    for (const score of inOrder) {
      const last = waves[waves.length - 1];
      if (last?.[0] !== undefined && compareMoments(last[0].moment, score.moment) === 0) last.push(score);
      else waves.push([score]);
    }
    if (waves.length < 2) continue;
    waves.forEach((wave, order) => {
      const role: Role = order === 0 ? "before" : order === waves.length - 1 ? "after" : "wave";
      for (const { table, guess: index, said } of wave) {
        const guess = understood[table]?.guesses[index];
        if (guess === undefined) continue;
        const own = changed.get(table) ?? new Map<number, Guess>();
        changed.set(table, own.set(index, { ...guess, role, wave: order, said }));
      }
    });
  }
  return tables.map((each, index) => {
    const own = changed.get(index);
    if (own === undefined) return each;
    const guesses = each.table.guesses.map((guess, at) => own.get(at) ?? guess);
    return { ...each, table: { ...each.table, guesses } };
  });
}

/** Measures that stand once on each of their sheets, with a moment everywhere. */
function scoresByMeasure(
  tables: readonly UnderstoodTable[],
  isSamePupils: boolean,
): readonly (readonly SheetScore[])[] {
  const byMeasure = new Map<string, SheetScore[] | null>();
  tables.forEach((table, index) => {
    if (table.kind !== "pupils") return;
    const seen = new Set<string>();
    table.guesses.forEach((guess, at) => {
      const { measure, role } = guess;
      if (measure === null || role === "item") return;
      const time = timeOf(table, guess, isSamePupils);
      // A score without a time of its own, on a sheet of its year group: a wave only beside others of the same pupils.
      if (role === "ignored" && time === null) return;
      const known = byMeasure.get(measure);
      const isSettled = seen.has(measure) || time === null || guess.reason === "setup" || known === null;
      byMeasure.set(measure, isSettled ? null : [...(known ?? []), { table: index, guess: at, ...time }]);
      seen.add(measure);
    });
  });
  return [...byMeasure.values()].flatMap((scores) => (scores === null || scores.length < 2 ? [] : [scores]));
}

/** When a score was taken; year groups in names of sheets are times only where the pupils are the same. */
function timeOf(
  table: UnderstoodTable,
  guess: Guess,
  isSamePupils: boolean,
): Pick<SheetScore, "moment" | "said"> | null {
  const { moment, said } = guess.reading;
  if (moment !== null) return { moment, said };
  const named = readMoment(table.found.source.sheet.name);
  if (isSamePupils && named.moment !== null) return { moment: named.moment, said: named.said };
  return table.time?.moment ? { moment: table.time.moment, said: table.time.said } : null;
}

/** Whether each sheet of pupils repeats pupils of the sheets before it, by number. */
function sharePupils(tables: readonly UnderstoodTable[]): boolean {
  const seen = new Set<string>();
  return tables
    .filter(({ kind }) => kind === "pupils")
    .every(({ guesses }, index) => {
      const role = numberRoles.find((one) => guesses.some((guess) => guess.role === one));
      const cells = guesses.find((guess) => guess.role === role)?.column.cells;
      if (role === undefined || cells === undefined) return false;
      const own = new Set<string>();
      for (let row = 0; row < cells.kinds.length; row++) own.add(`${role}:${cellText(cells, row) ?? ""}`);
      const shared = [...own].filter((pupil) => seen.has(pupil)).length;
      own.forEach((pupil) => seen.add(pupil));
      return index === 0 || shared >= own.size * LEAST_SHARED;
    });
}
