import type { Point } from "./points";

export interface SwarmOptions {
  readonly values: readonly number[];
  /** x of the dot nearest to the middle of the picture. */
  readonly start: number;
  /** -1: stacks grow to the left, 1: to the right */
  readonly direction: -1 | 1;
  /** Values closer than this share a stack. */
  readonly binWidth: number;
  /** Widest a stack may get, and the step between its dots where there is room. */
  readonly room: number;
  readonly step: number;
}

/** Dots at their own height, those of one bin side by side so that each can be seen. */
export function swarm({ values, start, direction, binWidth, room, step }: SwarmOptions): readonly Point[] {
  const binOf = (value: number): number => Math.floor(value / binWidth);
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(binOf(value), (sizes.get(binOf(value)) ?? 0) + 1);
  const widest = [...sizes.values()].reduce((most, size) => Math.max(most, size), 1);
  const between = Math.min(step, room / widest);
  const placed = new Map<number, number>();
  return values.map((value): Point => {
    const index = placed.get(binOf(value)) ?? 0;
    placed.set(binOf(value), index + 1);
    return [start + direction * index * between, value];
  });
}

/** The same number of pupils from each part of the range, without chance: evenly spaced among them in order of scores. */
export function evenSample(before: ArrayLike<number>, after: ArrayLike<number>, most: number): readonly number[] {
  const order = Array.from({ length: before.length }, (_, index) => index).sort(
    (a, b) => (before[a] ?? 0) - (before[b] ?? 0) || (after[a] ?? 0) - (after[b] ?? 0) || a - b,
  );
  if (order.length <= most) return order;
  return Array.from({ length: most }, (_, index) => order[Math.floor(((index + 0.5) * order.length) / most)] ?? 0);
}
