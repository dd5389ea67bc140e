import type { FormEntry } from "../../form";

/** When a sheet of questions was filled in. */
export interface Occasion {
  readonly cycle: string | null;
  /** ISO date */
  readonly meeting: string | null;
}

/** Earlier first: by cycle (as numbers where both are), then by date; what does not say comes first. */
export function compareOccasions(one: Occasion, other: Occasion): number {
  return compareCycles(one.cycle, other.cycle) || compareText(one.meeting ?? "", other.meeting ?? "");
}

export function compareCycles(one: string | null, other: string | null): number {
  const [first, second] = [Number(one ?? 0), Number(other ?? 0)];
  if (Number.isFinite(first) && Number.isFinite(second)) return first - second;
  return compareText(one ?? "", other ?? "");
}

export function occasionOf(entry: FormEntry): Occasion {
  return { cycle: entry.cycle, meeting: entry.meeting ?? null };
}

/** The occasions of the entries, each once, earliest first. */
export function occasionsOf(entries: readonly FormEntry[]): readonly Occasion[] {
  const distinct = new Map<string, Occasion>();
  for (const entry of entries) {
    const occasion = occasionOf(entry);
    distinct.set(JSON.stringify([occasion.cycle, occasion.meeting]), occasion);
  }
  return [...distinct.values()].sort(compareOccasions);
}

/** The entries of the latest occasion; none where there are none. */
export function ofLatestOccasion(entries: readonly FormEntry[]): readonly FormEntry[] {
  const last = occasionsOf(entries).at(-1);
  return last === undefined ? [] : entries.filter((entry) => compareOccasions(occasionOf(entry), last) === 0);
}

/** Code-unit order: the same in every host and language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
