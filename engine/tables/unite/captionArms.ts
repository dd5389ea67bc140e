import type { Issue } from "../../issue";
import { armFromCaption, captionsSharePupils } from "../../issues/tables/arms";
import type { Caption, FoundTable } from "../layout/foundTable";
import { armInCaption, type CaptionArm } from "../roles/armWords";
import { sheetPlace } from "../sourceSheet";
import { areSharedPupils, type FoundAndCorrected, pupilOfRow, withArmColumn } from "./armColumn";
import { fileTitle } from "./sheetMeaning";

/** A line or name that says an arm, and the first row of the sheet it says it of. */
interface Said extends CaptionArm {
  readonly fromRow: number;
  /** null: the sheet's or the file's name */
  readonly caption: Caption | null;
}

/**
 * Gives tables of pupils the arm that titles, dividing lines, names of sheets or files say, where no column does:
 * only if both arms are named in the study and they hold different pupils.
 */
export function withCaptionArms(
  tables: readonly FoundAndCorrected[],
  understandAgain: (found: FoundTable) => FoundAndCorrected,
): { readonly tables: readonly FoundAndCorrected[]; readonly issues: readonly Issue[] } {
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
  const caption = said.find((each) => each.caption !== null)?.caption ?? { row: 0, column: 0, text: "" };
  const words = armsOfRows(found, said).map((arm) => arm?.words ?? null);
  return withArmColumn(found, words, caption);
}

/** True where pupils of one arm, by their best number, are found in the other as well. */
function sharePupils(tables: readonly FoundAndCorrected[], said: readonly (readonly Said[])[]): boolean {
  const pupils = { treatment: new Set<string>(), comparison: new Set<string>() };
  tables.forEach((each, index) => {
    const own = said[index] ?? [];
    const pupilOf = pupilOfRow(each);
    armsOfRows(each.found, own).forEach((arm, row) => {
      const pupil = pupilOf(row);
      if (arm !== null && pupil !== null) pupils[arm.meaning].add(pupil);
    });
  });
  return areSharedPupils(pupils.treatment, pupils.comparison);
}

function issuesOf(found: FoundTable, said: readonly Said[]): readonly Issue[] {
  const sheet = sheetPlace(found.source);
  return said.map(({ caption, meaning }) =>
    armFromCaption(caption === null ? sheet : { ...sheet, row: caption.row, column: caption.column }, meaning),
  );
}
