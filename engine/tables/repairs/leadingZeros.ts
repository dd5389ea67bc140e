import { CellKind, type CellColumn } from "../cells/cellColumn";

/**
 * How long the ids of a column are when some of its numbers lost their leading zeros: the commonest length of its
 * digit texts, where one of them begins with 0 and a number is shorter; null where nothing was lost.
 */
export function lostZeroLength(cells: CellColumn): number | null {
  if ((cells.kindCounts[CellKind.number] ?? 0) === 0) return null;
  const lengths = new Map<number, number>();
  let hasZero = false;
  cells.levels.forEach((text, level) => {
    if (!/^\d+$/.test(text)) return;
    if (text.startsWith("0")) hasZero = true;
    lengths.set(text.length, (lengths.get(text.length) ?? 0) + (cells.levelCounts[level] ?? 0));
  });
  let [length, most] = [0, 0];
  for (const [one, count] of lengths) if (count > most) [length, most] = [one, count];
  return hasZero && most > 0 ? length : null;
}

/** The number with its zeros back. */
export function withZeros(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
