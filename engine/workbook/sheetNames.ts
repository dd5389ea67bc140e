import type { SheetMark } from "./sheetMark";

/** The longest name a sheet can have. */
export const LONGEST_SHEET_NAME = 31;

/**
 * A name a sheet can have: forbidden characters become spaces, at most 31 characters, no apostrophe at either end.
 * @example validSheetName("Reading/Writing") // "Reading Writing"
 */
export function validSheetName(wanted: string): string {
  const plain = wanted
    // eslint-disable-next-line no-control-regex
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, " ")
    .trim()
    .slice(0, LONGEST_SHEET_NAME)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/^'+|'+$/g, "")
    .trim();
  if (plain === "") return "Sheet";
  // Excel keeps this name for its own change log.
  return plain.toLowerCase() === "history" ? `${plain} (2)` : plain;
}

/**
 * The wanted name where no other sheet has it, else "Name (2)", "Name (3)" ... of at most 31 characters; upper and
 * lower case count as the same.
 */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const base = validSheetName(wanted);
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const ending = ` (${number})`;
    const start = base.slice(0, LONGEST_SHEET_NAME - ending.length).replace(/[\ud800-\udbff]$/, "");
    name = start.trimEnd() + ending;
  }
  return name;
}

/**
 * The names our sheets will have in a workbook, by draft id: the present name of the sheet with the same mark, else the
 * wanted one where it is free. Both hosts and whoever writes references between our sheets ask here.
 */
export function placeSheetNames(
  present: readonly { readonly name: string; readonly mark: SheetMark | null }[],
  drafts: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(present.map((sheet) => sheet.name.toLowerCase()));
  for (const draft of drafts) {
    const own = present.find((sheet) => sheet.mark?.id === draft.id);
    if (own) names.set(draft.id, own.name);
  }
  for (const draft of drafts) {
    if (names.has(draft.id)) continue;
    const name = freeSheetName(draft.name, taken);
    taken.add(name.toLowerCase());
    names.set(draft.id, name);
  }
  return names;
}
