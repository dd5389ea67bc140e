import type { Issue } from "../../issue";
import { codesNearlyAlike, unlinkedDiffer, wavesLinked } from "../../issues/tables/answers";
import { baselineDifference, baselineThresholds } from "../../stats/baselineDifference";
import type { NumberColumn, Table, TextColumn } from "../../study";
import type { Place } from "../../workbook/place";
import { answersOf } from "./isAgainstOthers";
import type { WaveLink } from "./linkWaves";

/** Fewer people than this on a side say nothing of how the sides differ. */
const LEAST_PEOPLE = 10;
/** Codes given out in a row are alike without a slip: no more than this share of a wave's codes may be. */
const MOST_ALIKE = 0.2;
const SHORTEST_CODE = 3;
const MOST_PAIRS = 40;

/** What must be said of linked waves: how many are in both or in one, how those who left differ, codes nearly alike. */
export function linkIssues(title: string, waves: readonly Table[], link: WaveLink): readonly Issue[] {
  const [first, last] = [waves[0], waves[waves.length - 1]];
  const [before, after] = [first, last].map((table, index) =>
    table?.columns.find(({ id }) => id === link.columns[index === 0 ? 0 : waves.length - 1]),
  );
  if (first === undefined || before?.kind !== "text" || after?.kind !== "text" || last === undefined) return [];
  const rows = { before: rowsByCode(before), after: rowsByCode(after) };
  const only = {
    before: [...rows.before.keys()].filter((code) => !rows.after.has(code)),
    after: [...rows.after.keys()].filter((code) => !rows.before.has(code)),
  };
  const counts = { matched: link.matched, beforeOnly: only.before.length, afterOnly: only.after.length };
  const alike =
    before.role === "respondent-code" ? pairsAlike(only, [...rows.before.keys()], [...rows.after.keys()]) : [];
  return [
    wavesLinked({ sheet: first.sheet }, title, counts),
    ...differenceIssue(title, first, { rows: rows.before, gone: new Set(only.before) }),
    ...alike.map(([one, other]) =>
      codesNearlyAlike(cellOf(first, before, rows.before.get(one)), cellOf(last, after, rows.after.get(other))),
    ),
  ];
}

/** The first row of each code. */
function rowsByCode(column: TextColumn): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  column.codes.forEach((code, row) => {
    const level = column.levels[code];
    if (level !== undefined && !rows.has(level)) rows.set(level, row);
  });
  return rows;
}

/** Says so where those who answered only the first time began elsewhere than those who answered again. */
function differenceIssue(
  title: string,
  table: Table,
  { rows, gone }: { readonly rows: ReadonlyMap<string, number>; readonly gone: ReadonlySet<string> },
): readonly Issue[] {
  const means: number[] = [];
  const isGone: boolean[] = [];
  for (const [code, row] of rows) {
    const mean = meanAnswer(table, row);
    if (mean === null) continue;
    means.push(mean);
    isGone.push(gone.has(code));
  }
  const goneCount = isGone.filter(Boolean).length;
  if (goneCount < LEAST_PEOPLE || isGone.length - goneCount < LEAST_PEOPLE) return [];
  const difference = baselineDifference(means, Uint8Array.from(isGone, Number));
  if (!difference.ok || Math.abs(difference.value) <= baselineThresholds.notComparable) return [];
  return [unlinkedDiffer({ sheet: table.sheet }, title, difference.value)];
}

/** A person's mean answer, 5 the most agreement, reversed statements turned; null where none was given. */
function meanAnswer(table: Table, row: number): number | null {
  const items = table.columns.filter(
    (column): column is NumberColumn => column.kind === "number" && column.role === "item",
  );
  const answers = items.flatMap((item) => {
    if (item.missing[row] !== 0) return [];
    const value = item.values[row] ?? 0;
    return [item.reversed !== (item.direction === "lower-is-better") ? answersOf(item) + 1 - value : value];
  });
  return answers.length === 0 ? null : answers.reduce((sum, value) => sum + value, 0) / answers.length;
}

/** Codes of one wave only with exactly one like them in the other; none where codes were given out in a row. */
function pairsAlike(
  only: { readonly before: readonly string[]; readonly after: readonly string[] },
  ...waves: readonly (readonly string[])[]
): readonly (readonly [string, string])[] {
  const isGivenOut = waves.some((codes) => {
    const sample = codes.slice(0, 200);
    const close = sample.filter((code) => sample.some((other) => other !== code && isAlike(code, other)));
    return close.length > sample.length * MOST_ALIKE;
  });
  if (isGivenOut || only.before.length * only.after.length > 1_000_000) return [];
  const pairs = only.before.flatMap((code) =>
    only.after.flatMap((other) => (isAlike(code, other) ? [[code, other] as const] : [])),
  );
  const times = (code: string): number => pairs.filter((pair) => pair.includes(code)).length;
  return pairs.filter(([one, other]) => times(one) === 1 && times(other) === 1).slice(0, MOST_PAIRS);
}

/** One character more, less or other, or two neighbours changed over. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_CODE || long.length - short.length > 1 || short === long) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1);
  const isChangedOver = short[from] === long[from + 1] && short[from + 1] === long[from];
  return (
    short.slice(from + 1) === long.slice(from + 1) || (isChangedOver && short.slice(from + 2) === long.slice(from + 2))
  );
}

function cellOf(table: Table, column: TextColumn, row: number | undefined): Place {
  const source = table.sources?.[table.sourceOf?.[row ?? 0] ?? 0];
  const { file, sheet } = source ?? table;
  const place: Place = file === null ? { sheet } : { file, sheet };
  const at = column.place.column;
  return { ...place, ...(at === undefined ? {} : { column: at }), row: (table.rowNumbers[row ?? 0] ?? 1) - 1 };
}
