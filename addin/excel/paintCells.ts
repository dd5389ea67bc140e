import { rangeAddress, type CellDraft, type CellRange, type SheetDraft } from "../../engine";
import { enteredText } from "./enteredText";
import { paintBlocks, type CellContent } from "./paintBlocks";
import type { RequestBudget } from "./requestBudget";

type Written = string | number | boolean | null;

/** Links, number formats and values, in that order: a link puts its own text into a cell, a format decides what a value is. */
export async function paintCells(worksheet: Excel.Worksheet, draft: SheetDraft, budget: RequestBudget): Promise<void> {
  const rangeAt = (range: CellRange) => worksheet.getRange(rangeAddress(range)).untrack();
  await paintBlocks<Excel.SettableCellProperties>(
    contentsOf(draft, linkOf),
    { nothing: {}, put: (range, links) => rangeAt(range).setCellProperties(links) },
    budget,
  );
  await paintBlocks<Written>(
    contentsOf(draft, ({ style }) => style?.numberFormat ?? null),
    {
      nothing: null,
      put: (range, formats) => (rangeAt(range).numberFormat = formats),
      fill: (range, format) => (rangeAt(range).numberFormat = forEvery(format)),
    },
    budget,
  );
  await paintBlocks<Written>(
    contentsOf(draft, ({ value }) => writtenValue(value)),
    {
      nothing: null,
      put: (range, values) => (rangeAt(range).values = values),
      fill: (range, value) => (rangeAt(range).values = forEvery(value)),
    },
    budget,
  );
}

/** Excel takes one value for all cells of a range, which its declared types leave out. */
const forEvery = (value: Written) => value as unknown as Written[][];

/** What the cells that have it get. */
function contentsOf<Sent>({ rows }: SheetDraft, of: (cell: CellDraft) => Sent | null): readonly CellContent<Sent>[] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(([column, cell]) => {
      const sent = of(cell);
      return sent === null ? [] : [{ row, column, sent }];
    }),
  );
}

function linkOf({ link }: CellDraft): Excel.SettableCellProperties | null {
  if (link === undefined) return null;
  if ("url" in link) return { hyperlink: { address: link.url } };
  return { hyperlink: { documentReference: `'${link.sheet.replace(/'/g, "''")}'!${link.address}` } };
}

function writtenValue(value: CellDraft["value"]): Written {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value === "" ? null : enteredText(value);
  if ("formula" in value) return `=${value.formula}`;
  return enteredText(value.map(({ text }) => text).join(""));
}
