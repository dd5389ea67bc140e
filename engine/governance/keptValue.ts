import type { PersonSearch } from "../disclosure/personSearch";
import type { CellValue } from "../workbook/cellValue";
import type { ColumnFate } from "./codedColumns";

/** Longer words among scores are a remark about a pupil. */
const LONGEST_MARK = 24;

/** What tells names from other words. */
export interface Names {
  /** Finds whole names, surnames, numbers. */
  readonly search: PersonSearch;
  /** Finds first names too: for words that nobody needs. */
  readonly strictSearch: PersonSearch;
  /** What stands for the name of a class or group; the name itself where it names nobody. */
  readonly standInFor: (name: string, of: "class" | "group") => string;
}

interface KeptValueOptions {
  readonly fate: ColumnFate;
  readonly code: string | null;
  readonly names: Names;
}

/** What a cell of a pupil's row holds in the copy. */
export function keptValue(value: CellValue, { fate, code, names }: KeptValueOptions): CellValue {
  const isText = typeof value === "string";
  switch (fate) {
    case "code":
      return code;
    case "class":
    case "group":
      return isText ? names.standInFor(value, fate) : value;
    case "kept":
      return isText && names.search(value, true) !== null ? null : value;
    case "marks":
      return isText && (value.length > LONGEST_MARK || names.strictSearch(value, true) !== null) ? null : value;
    case "words":
      return isText && names.strictSearch(value, true) !== null ? null : value;
    case "emptied":
    case "removed":
      return null;
  }
}
