import type { Issue } from "../../issue";
import { armFromCaption, captionsSharePupils } from "../../issues/tables/arms";
import type { Role } from "../../study";
import { CellKind, countCells } from "../cells/cellColumn";
import { profileOf } from "../cells/profile";
import type { Caption, FoundColumn, FoundTable } from "../layout/foundTable";
import { cellText } from "../long/personKeys";
import { armInCaption, type CaptionArm } from "../roles/armWords";
import type { Corrected } from "../setup/corrections";
import { sheetPlace } from "../sourceSheet";
import { fileTitle } from "./sheetMeaning";

/** A table as found and as understood. */
export interface FoundAndCorrected extends Corrected {
  readonly found: FoundTable;
}

/** A line or name that says an arm, and the first row of the sheet it says it of. */
interface Said extends CaptionArm {
  readonly fromRow: number;
  /** null: the sheet's or the file's name */
  readonly caption: Caption | null;
}

/** More pupils than this share under both arms: the titles mean something else. */
const MOST_SHARED = 0.2;
const keyRoles: readonly Role[] = ["upn", "local-id", "name"];

/**
 * Gives tables of pupils the arm that titles, dividing lines, names of sheets or files say, where no column does:
 * only if both arms are named in the study and they hold different pupils.
 */
export function withCaptionArms(
  tables: readonly FoundAndCorrected[],
  understandAgain: (found: FoundTable) => Corrected,
): { readonly tables: readonly Corrected[]; readonly issues: readonly Issue[] } {
  const said = tables.map(({ found, table }) =>
    table.kind === "pupils" && !table.guesses.some(({ role }) => role === "arm") ? saidOf(found) : [],
  );
  const meanings = new Set(said.flatMap((each) => each.map(({ meaning }) => meaning)));
  if (meanings.size < 2) return { tables, issues: [] };
  if (sharePupils(tables, said)) {
    const second = said.findIndex((each) => each.some(({ meaning }) => meaning === "comparison"));
    const place = tables[second] === undefined ? null : sheetPlace(tables[second].found.source);
    return { tables, issues: place === null ? [] : [captionsSharePupils(place)] };
  }
  return {
    tables: tables.map((each, index) => {
      const own = said[index] ?? [];
      return own.length === 0 ? each : understandAgain(withArm(each.found, own));
    }),
    issues: tables.flatMap(({ found }, index) => issuesOf(found, said[index] ?? [])),
  };
}

/** What is said of a table's rows, in order: the nearest title, else the sheet's name, else the file's; then dividers. */
function saidOf(found: FoundTable): readonly Said[] {
  const { captions, source, range } = found;
  const read = (text: string, caption: Caption | null): readonly Said[] => {
    const arm = armInCaption(text);
    return arm === null ? [] : [{ ...arm, caption, fromRow: caption?.row ?? 0 }];
  };
  const lines = captions.flatMap((caption) => read(caption.text, caption));
  const above = lines.filter(({ fromRow }) => fromRow <= range.row).slice(-1);
  const names = [source.sheet.name, ...(source.file === null ? [] : [fileTitle(source.file)])];
  const start = above.length > 0 ? above : names.flatMap((name) => read(name, null)).slice(0, 1);
  return [...start, ...lines.filter(({ fromRow }) => fromRow > range.row)];
}

/** The last thing said of each row; null before anything is. */
function armsOfRows(found: FoundTable, said: readonly Said[]): readonly (Said | null)[] {
  return Array.from(found.rows, (row) => said.filter(({ fromRow }) => fromRow <= row).pop() ?? null);
}

/** The table with a column that says the arm of each row. */
function withArm(found: FoundTable, said: readonly Said[]): FoundTable {
  const levels = [...new Set(said.map(({ words }) => words))];
  const arms = armsOfRows(found, said);
  const kinds = Uint8Array.from(arms, (arm) => (arm === null ? CellKind.blank : CellKind.text));
  const numbers = Float64Array.from(arms, (arm) => (arm === null ? 0 : levels.indexOf(arm.words)));
  const cells = countCells({ kinds, numbers, levels, momentFormat: null });
  const caption = said.find((each) => each.caption !== null)?.caption ?? { row: 0, column: 0, text: "" };
  const last = found.columns[found.columns.length - 1]?.index ?? 0;
  const column: FoundColumn = {
    index: last,
    header: "Arm",
    parts: ["Arm"],
    cells,
    profile: profileOf(cells),
    caption,
  };
  return { ...found, columns: [...found.columns, column] };
}

/** True where pupils of one arm, by their best number, are found in the other as well. */
function sharePupils(tables: readonly FoundAndCorrected[], said: readonly (readonly Said[])[]): boolean {
  const pupils = { treatment: new Set<string>(), comparison: new Set<string>() };
  tables.forEach(({ found, table }, index) => {
    const own = said[index] ?? [];
    const role = keyRoles.find((one) => table.guesses.some((guess) => guess.role === one));
    const key = table.guesses.find((guess) => guess.role === role)?.column.index;
    const cells = found.columns.find((column) => column.index === key)?.cells;
    if (own.length === 0 || cells === undefined) return;
    armsOfRows(found, own).forEach((arm, row) => {
      const text = cellText(cells, row);
      if (arm !== null && text !== null) pupils[arm.meaning].add(`${role ?? ""}:${text}`);
    });
  });
  const { treatment, comparison } = pupils;
  const shared = [...comparison].filter((pupil) => treatment.has(pupil)).length;
  return shared > Math.min(treatment.size, comparison.size) * MOST_SHARED;
}

function issuesOf(found: FoundTable, said: readonly Said[]): readonly Issue[] {
  const sheet = sheetPlace(found.source);
  return said.map(({ caption, meaning }) =>
    armFromCaption(caption === null ? sheet : { ...sheet, row: caption.row, column: caption.column }, meaning),
  );
}
