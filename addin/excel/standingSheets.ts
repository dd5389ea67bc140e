import type { CellComment, SheetMark } from "../../engine";
import type { ExcelRuntime } from "./excelRuntime";
import { blockOf } from "./rangePlaces";
import { askComments } from "./sheetDetails";
import { keysColumn, sheetMark, SHEET_NAMES } from "./sheetOutline";

/** What has to be known of a sheet before ours are painted: of a person's no more than its name. */
export interface StandingSheet {
  readonly name: string;
  readonly mark: SheetMark | null;
  /** Names of its tables, where it is ours. */
  readonly tables: readonly string[];
  /** People's comments on it, where it is ours. */
  readonly comments: readonly CellComment[];
  /** Keys of the rows that hold a comment. */
  readonly keys: ReadonlyMap<number, string>;
  readonly hasKeys: boolean;
}

/** Looks at what stands in the workbook; what was asked for before is answered with it. */
export async function readStanding(
  context: Excel.RequestContext,
  excel: ExcelRuntime,
): Promise<readonly StandingSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load(SHEET_NAMES);
  await context.sync();
  const sheets = worksheets.items.map((worksheet) => ({
    worksheet,
    name: worksheet.name,
    mark: sheetMark(worksheet),
  }));
  const ours = await readOurs(
    context,
    sheets.flatMap(({ worksheet, mark }) => (mark === null ? [] : [worksheet])),
    excel,
  );
  return sheets.map(({ name, mark, worksheet }) => ({ name, mark, ...(ours.get(worksheet) ?? NOTHING) }));
}

type OurSheet = Omit<StandingSheet, "name" | "mark">;
const NOTHING: OurSheet = { tables: [], comments: [], keys: new Map(), hasKeys: false };

async function readOurs(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  excel: ExcelRuntime,
): Promise<ReadonlyMap<Excel.Worksheet, OurSheet>> {
  if (worksheets.length === 0) return new Map();
  const asked = worksheets.map((worksheet) => {
    worksheet.tables.load("items/name");
    const comments = excel.has("1.10") ? worksheet.comments : null;
    comments?.load("items/content,items/authorName");
    return { worksheet, comments };
  });
  await context.sync();
  const located = asked.map(({ worksheet, comments }) => ({
    worksheet,
    keys: keysColumn(worksheet),
    comments: askComments({ comments }),
  }));
  if (asked.some(({ comments }) => (comments?.items.length ?? 0) > 0)) await context.sync();
  const keyed = located.map(({ worksheet, keys, comments }) => {
    const found = comments();
    const cells = new Map<number, Excel.Range>();
    if (keys !== null)
      for (const { row } of found) {
        const cell = blockOf(worksheet, { row, column: keys, toRow: row, toColumn: keys });
        cell.load("values");
        cells.set(row, cell);
      }
    return { worksheet, keys, comments: found, cells };
  });
  if (keyed.some(({ cells }) => cells.size > 0)) await context.sync();
  return new Map(
    keyed.map(({ worksheet, keys, comments, cells }) => [
      worksheet,
      {
        tables: worksheet.tables.items.map(({ name }) => name),
        comments,
        keys: new Map(
          [...cells].flatMap(([row, cell]) => {
            const key: unknown = cell.values[0]?.[0];
            return typeof key === "string" && key !== "" ? [[row, key] as const] : [];
          }),
        ),
        hasKeys: keys !== null,
      },
    ]),
  );
}
