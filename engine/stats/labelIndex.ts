import type { LabelSeries } from "./columns";

/** Labels as numbers: `labels[indexOf[row]]` is the label of a row; labels in order of first appearance. */
export interface LabelIndex {
  readonly labels: readonly string[];
  readonly indexOf: Int32Array;
}

/** Numbers the labels of a column in order of first appearance; 3 and "3" are the same label. */
export function indexLabels(column: LabelSeries): LabelIndex {
  const numbers = new Map<string, number>();
  const labels: string[] = [];
  const indexOf = new Int32Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    // Pupils of one school mostly stand together: a label like the one above it is not looked up.
    if (row > 0 && value === column[row - 1]) {
      indexOf[row] = indexOf[row - 1] ?? 0;
      continue;
    }
    const label = String(value);
    let index = numbers.get(label);
    if (index === undefined) {
      index = labels.length;
      numbers.set(label, index);
      labels.push(label);
    }
    indexOf[row] = index;
  }
  return { labels, indexOf };
}

/** Inner labels within outer ones: class "3A" of one school and "3A" of another are two. */
export function indexNested(outer: LabelIndex, inner: LabelSeries): { index: LabelIndex; outerOf: Int32Array } {
  const within = indexLabels(inner);
  const numbers = new Map<number, number>();
  const labels: string[] = [];
  const outerOf: number[] = [];
  const indexOf = new Int32Array(inner.length);
  for (let row = 0; row < inner.length; row++) {
    const outerIndex = outer.indexOf[row] ?? 0;
    const innerIndex = within.indexOf[row] ?? 0;
    const key = outerIndex * within.labels.length + innerIndex;
    let index = numbers.get(key);
    if (index === undefined) {
      index = labels.length;
      numbers.set(key, index);
      labels.push(within.labels[innerIndex] ?? "");
      outerOf.push(outerIndex);
    }
    indexOf[row] = index;
  }
  return { index: { labels, indexOf }, outerOf: Int32Array.from(outerOf) };
}
