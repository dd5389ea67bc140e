import type { CopyFigure } from "../results/copyFigure";
import type { DisclosureRules } from "./disclosureRules";
import type { EarlierCopy } from "./earlierCopy";

/** What is known of the schools a copy is made of; names as the copy calls them. */
export interface CompareOptions {
  readonly rules: DisclosureRules;
  /** Schools, by the name they have in this copy, that withdrawn pupils were in. */
  readonly withdrawnFrom: ReadonlySet<string>;
  readonly anyoneWithdrawn: boolean;
  /** How many schools a measure has, and the fewest pupils of those where somebody may have come or left. */
  readonly schoolsOf: (subject: string) => { readonly schools: number; readonly fewest: number };
}

/** Numbers that stand and fall together, because they are of the same people. */
export interface HeldBack {
  readonly kind: CopyFigure["kind"];
  readonly subject: string;
  /** null: over all schools */
  readonly school: string | null;
  /** A pair of groups; null: everybody */
  readonly group: string | null;
}

/**
 * What of a new copy must be held back beside copies made before, so that their difference is not about fewer people
 * than the minimum. Numbers of the same people may be shown again when they are the same as before; when so many people
 * came or left that the difference is theirs (the rounded numbers of people differ by the minimum and the rounding); or
 * when rounding leaves open, for anybody who came, left or was corrected, all that 95 % of pupils score.
 *
 * That last: a mean of n people printed to a step s says of one of them no more than the sum ± (n + n′) s/2; it must
 * leave two SDs to each side, for a share both answers. n is the smallest group any of the numbers is of. A mean over
 * schools says more about pupils of small schools: there n is the number of schools times the pupils of the smallest.
 */
export function heldBack(
  figures: readonly CopyFigure[],
  earlier: readonly EarlierCopy[],
  options: CompareOptions,
): readonly HeldBack[] {
  const found = new Map<string, HeldBack>();
  for (const copy of earlier) {
    const rows = changedParts(figures, copy, { ...options, aSchoolIsHeld: false }).filter(
      ({ school }) => school !== null,
    );
    const parts = changedParts(figures, copy, { ...options, aSchoolIsHeld: rows.length > 0 });
    for (const part of parts) found.set(JSON.stringify(part), part);
  }
  return [...found.values()];
}

interface PartOptions extends CompareOptions {
  /** A row of a school is held back: it must not follow from a total and the other rows. */
  readonly aSchoolIsHeld: boolean;
}

function changedParts(
  figures: readonly CopyFigure[],
  { figures: before }: EarlierCopy,
  options: PartOptions,
): readonly HeldBack[] {
  const now = byPart(figures);
  const then = byPart(before);
  const sameThroughout = [...now].every(([key, part]) => isSame(part, then.get(key) ?? []));
  return [...now].flatMap(([key, part]) => {
    const { kind, subject, school, group } = partOf(part[0]);
    if (kind === "delivery") return [];
    const old = options.rules.mode === "public" && school !== null ? lettered(part, before) : (then.get(key) ?? []);
    const pairs = pairsOf(part, old);
    if (pairs.length === 0) return [];
    const touched = school === null ? options.anyoneWithdrawn : options.withdrawnFrom.has(school);
    if (isSame(part, old) && (!touched || sameThroughout)) return [];
    const manyCount = school !== null || (!options.anyoneWithdrawn && !options.aSchoolIsHeld);
    if (manyCount && isMany(pairs, options.rules)) return [];
    return isBlurred(pairs, { figures, options }) ? [] : [{ kind, subject, school, group }];
  });
}

/** Of which people a number is. */
function partOf(figure: CopyFigure | undefined): HeldBack {
  if (figure === undefined) throw new RangeError("a part has a number");
  const { kind, subject, school, group } = figure;
  const hasRows = kind === "attainment" || kind === "ordinal";
  const pair = hasRows && group !== null && !group.startsWith("arm:") ? group.replace(/:others$/, "") : null;
  return { kind, subject, school: hasRows ? school : null, group: pair };
}

function byPart(figures: readonly CopyFigure[]): ReadonlyMap<string, readonly CopyFigure[]> {
  const parts = new Map<string, CopyFigure[]>();
  for (const figure of figures) {
    const key = JSON.stringify(partOf(figure));
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [figure]);
    else part.push(figure);
  }
  return parts;
}

/** A number now and as it was. */
interface FigurePair {
  readonly now: CopyFigure;
  readonly then: CopyFigure;
}

function nameOf({ measure, school, group, average, contrast, statistic, unit }: CopyFigure): string {
  return JSON.stringify([measure, school, group, average, contrast, statistic, unit]);
}

function pairsOf(now: readonly CopyFigure[], then: readonly CopyFigure[]): readonly FigurePair[] {
  const old = new Map(then.map((figure) => [nameOf(figure), figure]));
  return now.flatMap((figure) => {
    const before = old.get(nameOf(figure));
    const isTold = before !== undefined && before.value !== null && figure.value !== null;
    return isTold ? [{ now: figure, then: before }] : [];
  });
}

function saidBy({ value, low, high, people }: CopyFigure): string {
  return JSON.stringify([value, low, high, people]);
}

function isSame(now: readonly CopyFigure[], then: readonly CopyFigure[]): boolean {
  return now.length === then.length && pairsOf(now, then).every((pair) => saidBy(pair.now) === saidBy(pair.then));
}

/** Letters change from copy to copy: a row is the same where one with all the same numbers was there. */
function lettered(now: readonly CopyFigure[], before: readonly CopyFigure[]): readonly CopyFigure[] {
  const rows = byPart(
    before.filter(
      ({ kind, subject, school }) => school !== null && kind === now[0]?.kind && subject === now[0].subject,
    ),
  );
  const renamed = [...rows.values()].map((row) => row.map((figure) => ({ ...figure, school: now[0]?.school ?? null })));
  return renamed.find((row) => isSame(now, row)) ?? renamed[0] ?? [];
}

/** So many more or fewer people that, however both numbers were rounded, the difference is of the minimum at least. */
function isMany(pairs: readonly FigurePair[], { minimum, countStep }: DisclosureRules): boolean {
  const differences = pairs.flatMap(({ now, then }) =>
    now.people === null || then.people === null ? [] : [Math.abs(now.people - then.people)],
  );
  return differences.length > 0 && Math.min(...differences) >= minimum + countStep - 1;
}

/** Two SDs to each side: what 95 % of pupils score. */
const ROOM_IN_SDS = 2;

function isBlurred(
  pairs: readonly FigurePair[],
  { figures, options }: { readonly figures: readonly CopyFigure[]; readonly options: CompareOptions },
): boolean {
  const { countStep } = options.rules;
  const people =
    fewestPeople(pairs.map(({ now }) => now)) + fewestPeople(pairs.map(({ then }) => then)) - (countStep - 1);
  return pairs.every(({ now, then }) => {
    if (isCountOfPeople(now)) return true;
    if (typeof now.value === "string") return now.value === then.value;
    const [step, room] = stepAndRoom(now, figures);
    const { schools, fewest } = options.schoolsOf(now.subject);
    const behind = now.average === "school" ? Math.min(people, 2 * schools * fewest) : people;
    return (behind * step) / 2 >= room;
  });
}

/** Rounded as they are, numbers of people say nothing of one. */
function isCountOfPeople({ statistic }: CopyFigure): boolean {
  return statistic.startsWith("people") || statistic.startsWith("pupils");
}

function fewestPeople(figures: readonly CopyFigure[]): number {
  const counts = figures.flatMap(({ people }) => (people === null || people === 0 ? [] : [people]));
  return counts.length === 0 ? 0 : Math.min(...counts);
}

/** How finely a number is printed, and how much it must leave open about one person. */
function stepAndRoom(
  { unit, subject }: CopyFigure,
  figures: readonly CopyFigure[],
): readonly [step: number, room: number] {
  switch (unit) {
    case "percent":
    case "percentage-points":
      return [1, 100];
    case "points":
    case "months":
    case "count": {
      const spread = figures.find(
        (one) => one.subject === subject && one.statistic === "sd-before" && one.school === null && one.group === null,
      );
      return [0.1, typeof spread?.value === "number" ? ROOM_IN_SDS * spread.value : Infinity];
    }
    case "sd":
    case "p":
    case "none":
      return [0.01, ROOM_IN_SDS];
  }
}
