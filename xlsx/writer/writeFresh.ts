import type { SheetDraft } from "../../engine";
import { writeZip } from "../package/writeZip";
import { completeSheet, type Places } from "./completeSheet";
import { definedNamesOf, type DefinedName } from "./definedNames";
import { freshStyles } from "./freshStyles";
import { sharedStringsOf } from "./inlineStrings";
import { paintSheets } from "./paintSheets";
import { workbookParts } from "./workbookParts";

export interface FreshOptions {
  /**
   * Whether the sheets carry our mark; false for templates and samples, which are a person's own. Ids where only some
   * of the sheets do.
   */
  readonly marked: boolean | readonly string[];
  readonly title?: string;
  readonly creator?: string;
}

/**
 * A new workbook of the drafts in their order, the same bytes for the same drafts. References between the drafts use
 * their names as given. Throws RangeError for drafts no workbook can hold: no visible sheet, two sheets of one name, a
 * chart whose values are not those of its cells, a table whose header cells are not its column names.
 */
export async function writeFresh(drafts: readonly SheetDraft[], options: FreshOptions): Promise<Uint8Array> {
  const opened = drafts.findIndex((draft) => draft.visibility !== "hidden");
  if (opened < 0) throw new RangeError("a workbook needs a visible sheet");
  const names = new Set(drafts.map((draft) => draft.name.toLowerCase()));
  if (names.size !== drafts.length) throw new RangeError("two sheets of one name");

  const painted = await paintSheets(drafts);
  const styles = freshStyles(painted.styles);
  const sharedStrings = sharedStringsOf(painted.sharedStrings);
  const places = newPlaces();
  const sheets = drafts.map((draft, index) => {
    const parts = completeSheet({
      draft,
      worksheet: painted.worksheets[index] ?? "",
      sharedStrings,
      styles,
      places,
      selected: index === opened,
    });
    const definedNames: readonly DefinedName[] = definedNamesOf(draft, draft.name, isMarked(draft, options));
    return { draft, parts, definedNames };
  });
  return writeZip(workbookParts(sheets, { ...options, opened, styles: styles.xml(), theme: painted.theme }));
}

function isMarked({ id }: SheetDraft, { marked }: FreshOptions): boolean {
  return typeof marked === "boolean" ? marked : marked.includes(id);
}

/** All places of an empty package. */
function newPlaces(): Places {
  const counts = new Map<string, number>();
  const next = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  return {
    freePath: (folder, base, extension) =>
      `xl/${folder === "" ? "" : `${folder}/`}${base}${next(`${folder}/${base}`)}.${extension}`,
    tableId: () => next("table"),
    tableName(wanted) {
      if (next(`name ${wanted.toLowerCase()}`) > 1) throw new RangeError(`two tables ${wanted}`);
      return wanted;
    },
  };
}
