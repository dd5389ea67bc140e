import type { Issue } from "../../issue";

/** Merges issues that say the same of cells right below one another into one about the block, in the order found. */
export function mergeIssues(issues: readonly Issue[]): readonly Issue[] {
  const merged: Issue[] = [];
  const latest = new Map<string, number>();
  for (const issue of issues) {
    const { place } = issue;
    if (place?.row === undefined || place.column === undefined) {
      merged.push(issue);
      continue;
    }
    const key = JSON.stringify([issue.code, issue.message, place.file ?? null, place.sheet, place.column]);
    const index = latest.get(key);
    const earlier = index === undefined ? undefined : merged[index];
    const lastRow = earlier?.place?.toRow ?? earlier?.place?.row;
    if (index !== undefined && earlier?.place && lastRow !== undefined && lastRow + 1 === place.row) {
      const block = { ...earlier.place, toRow: place.row, toColumn: place.column };
      merged[index] = { ...earlier, place: block, count: (earlier.count ?? 1) + 1 };
    } else {
      latest.set(key, merged.length);
      merged.push(issue);
    }
  }
  return merged;
}
