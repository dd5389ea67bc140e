import { relationshipsPath } from "../package/relationships";
import type { OriginalPackage } from "./openOriginal";

/**
 * The parts that go with the sheets given: everything they lead to and nothing else does, with its relationships, in
 * lower case.
 */
export async function removedParts(original: OriginalPackage, sheetPaths: readonly string[]): Promise<Set<string>> {
  if (sheetPaths.length === 0) return new Set();
  const targets = new Map<string, readonly string[]>();
  for (const path of ["", ...original.paths]) {
    if (path.endsWith(".rels")) continue;
    const relationships = await original.relationships(path);
    targets.set(
      path.toLowerCase(),
      relationships.flatMap((one) => (one.path === null ? [] : [one.path.toLowerCase()])),
    );
  }
  const removed = new Set(sheetPaths.map((path) => path.toLowerCase()));
  const roots = new Set(removed);
  for (const path of removed) for (const target of targets.get(path) ?? []) removed.add(target);
  // What a part that stays leads to stays, and so does all it leads to in turn.
  for (let changed = true; changed;) {
    changed = false;
    for (const [source, leadsTo] of targets) {
      if (removed.has(source)) continue;
      for (const target of leadsTo) {
        if (removed.has(target) && !roots.has(target)) {
          removed.delete(target);
          changed = true;
        }
      }
    }
  }
  for (const path of [...removed]) removed.add(relationshipsPath(path));
  return removed;
}
