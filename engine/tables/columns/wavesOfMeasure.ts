import type { NumberColumn, Table } from "../../study";
import { readMoment } from "../headers/moment";

/** One time a measure was taken. */
export interface Wave {
  /** When, as the heading says it: "Oct 2024"; "Wave 2" where it says nothing. */
  readonly label: string;
  readonly column: NumberColumn;
}

/** The columns of a measure in the order of time, each with its moment as a person wrote it. */
export function wavesOfMeasure({ columns }: Table, measure: string): readonly Wave[] {
  const own = columns.filter(
    (column): column is NumberColumn =>
      column.kind === "number" &&
      column.measure === measure &&
      (column.role === "before" || column.role === "wave" || column.role === "after"),
  );
  const place = ({ role, wave }: NumberColumn): number => (role === "after" ? Infinity : (wave ?? 0));
  return own
    .map((column, index) => ({ column, index }))
    .sort((a, b) => (place(a.column) === place(b.column) ? a.index - b.index : place(a.column) - place(b.column)))
    .map(({ column }, order) => ({ column, label: labelOf(column, order) }));
}

function labelOf({ header, momentLabel }: NumberColumn, order: number): string {
  const said = momentLabel ?? readMoment(header).said;
  return said === "" ? `Wave ${order + 1}` : said;
}

/** How a contrast is written in Setup. */
export function contrastText(from: Wave, to: Wave): string {
  return `${from.label} to ${to.label}`;
}

/** The two waves a contrast written in Setup names, the earlier first; null where it names no two. */
export function contrastOf(waves: readonly Wave[], text: string): { readonly from: Wave; readonly to: Wave } | null {
  const wanted = fold(text);
  for (const [index, from] of waves.entries()) {
    const to = waves.slice(index + 1).find((later) => fold(contrastText(from, later)) === wanted);
    if (to !== undefined) return { from, to };
  }
  return null;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
