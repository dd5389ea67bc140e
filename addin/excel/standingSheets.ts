import {
  parseSheetMark,
  ROW_KEYS_NAME,
  rowKeysColumn,
  SHEET_MARK_NAME,
  type CellComment,
  type SheetMark,
} from "../../engine";
import type { ExcelRuntime } from "./excelRuntime";
import { blockOf } from "./rangePlaces";
import { askComments } from "./sheetDetails";

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
  worksheets.load("items/name");
  await context.sync();
  const marked = worksheets.items.map((worksheet) => {
    const mark = worksheet.names.getItemOrNullObject(SHEET_MARK_NAME);
    mark.load("formula");
    return { worksheet, mark };
  });
  await context.sync();
  const sheets = marked.map(({ worksheet, mark }) => ({
    worksheet,
    name: worksheet.name,
    mark: mark.isNullObject ? null : parseSheetMark(mark.formula),
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
    const keysName = worksheet.names.getItemOrNullObject(ROW_KEYS_NAME);
    keysName.load("formula");
    const comments = excel.has("1.10") ? worksheet.comments : null;
    comments?.load("items/content,items/authorName");
    return { worksheet, keysName, comments };
  });
  await context.sync();
  const located = asked.map(({ worksheet, keysName, comments }) => {
    const keysColumn = keysName.isNullObject ? null : rowKeysColumn(keysName.formula);
    return { worksheet, keysColumn, comments: askComments({ comments }) };
  });
  if (asked.some(({ comments }) => (comments?.items.length ?? 0) > 0)) await context.sync();
  const keyed = located.map(({ worksheet, keysColumn, comments }) => {
    const found = comments();
    const cells = new Map<number, Excel.Range>();
    if (keysColumn !== null)
      for (const { row } of found) {
        const cell = blockOf(worksheet, { row, column: keysColumn, toRow: row, toColumn: keysColumn });
        cell.load("values");
        cells.set(row, cell);
      }
    return { worksheet, keysColumn, comments: found, cells };
  });
  if (keyed.some(({ cells }) => cells.size > 0)) await context.sync();
  return new Map(
    keyed.map(({ worksheet, keysColumn, comments, cells }) => [
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
        hasKeys: keysColumn !== null,
      },
    ]),
  );
}
