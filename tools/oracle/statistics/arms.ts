import type { AdapterInput } from "../adapter";
import { numberColumn, textColumn } from "../table";

/** The rows of the two arms: treated or not, null for rows of neither. */
export function armOf({ table, columns, options }: AdapterInput): (boolean | null)[] {
  const { arm, treatment, control, controlIs } = options;
  const labels = textColumn(table, arm ?? columns.at(-1));
  return labels.map((label) => {
    if (label === "") return null;
    if (controlIs !== undefined) return label !== controlIs;
    if (label === (treatment ?? "1")) return true;
    return control === undefined || label === control ? false : null;
  });
}

/** Complete rows of some numeric columns and of labels, as columns; labels are complete if not empty. */
export function completeRows<Label>(
  numbers: readonly (readonly (number | null)[])[],
  labels: readonly (readonly (Label | null)[])[],
): { readonly numbers: number[][]; readonly labels: Label[][] } {
  const rows = (numbers[0] ?? labels[0] ?? [])
    .map((_, row) => row)
    .filter((row) => [...numbers, ...labels].every((column) => column[row] !== null && column[row] !== ""));
  return {
    numbers: numbers.map((column) => rows.map((row) => column[row] ?? NaN)),
    labels: labels.map((column) => rows.map((row) => column[row] as Label)),
  };
}

/** Named numeric columns of the table. */
export function numberColumns({ table }: AdapterInput, names: readonly (string | undefined)[]): (number | null)[][] {
  return names.map((name) => numberColumn(table, name));
}
