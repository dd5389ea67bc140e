import { LAST_COLUMN, parseRange, workbookDamaged, type CellRange } from "../../engine";
import { bitSet, type BitSet } from "./bitSet";
import { cellStore, type StoredCells } from "./cellStore";
import { clearCovered, markFormulas } from "./coveredCells";
import type { Package } from "./openPackage";
import { rangeCollector } from "./rangeCollector";
import { refuse } from "./refusal";
import { sheetCells } from "./sheetCells";
import type { Styles } from "./styles";
import type { TextPool } from "./textPool";
import { attributeOf, booleanAttribute, type XmlTag } from "./xmlTag";

export interface SheetPart {
  readonly cells: StoredCells;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: BitSet;
  readonly hiddenColumns: BitSet;
  /** Blocks of formulas whose results are not in the file. */
  readonly valueless: readonly { readonly range: CellRange; readonly count: number }[];
}

export interface SheetPartOptions {
  readonly partName: string;
  readonly sheetName: string;
  readonly pool: TextPool;
  readonly styles: Styles;
  readonly date1904: boolean;
}

const BYTES_A_RANGE = 100;

/** Reads the part of one sheet in a single pass (ECMA-376 Part 1, 18.3.1.99). */
export async function readSheetPart(parts: Package, options: SheetPartOptions): Promise<SheetPart> {
  const { partName, sheetName } = options;
  const { budget } = parts;
  const store = cellStore(budget);
  const merges: CellRange[] = [];
  const formulaRanges: CellRange[] = [];
  const hiddenRows = bitSet();
  const hiddenColumns = bitSet();
  const valueless = rangeCollector();
  let columnDescriptions = 0;
  const cells = sheetCells({
    store,
    pool: options.pool,
    styles: options.styles,
    date1904: options.date1904,
    refuseCell: (row, column) => refuse(workbookDamaged({ sheet: sheetName, row, column })),
    noteValueless: (row, column) => valueless.add(row, column),
    noteFormulaRange: (address) => addRange(formulaRanges, address),
  });

  function addRange(ranges: CellRange[], address: string): void {
    const range = parseRange(address);
    if (range === null || (range.row === range.toRow && range.column === range.toColumn)) return;
    budget.spend(BYTES_A_RANGE);
    ranges.push(range);
  }

  function hideColumns(tag: XmlTag): void {
    // Each column is described once at most; overlapping descriptions without end would take hours.
    columnDescriptions += 1;
    if (columnDescriptions > LAST_COLUMN) refuse(workbookDamaged());
    const first = Math.max(1, Number(attributeOf(tag, "min")));
    const last = Math.min(LAST_COLUMN + 1, Number(attributeOf(tag, "max")));
    for (let column = first; column <= last; column += 1) hiddenColumns.add(column - 1);
  }

  await parts.readXml(partName, {
    open(tag) {
      cells.open(tag);
      switch (tag.name) {
        case "row":
          if (tag.parent === "sheetData" && booleanAttribute(tag, "hidden")) hiddenRows.add(cells.row());
          break;
        case "col":
          if (tag.parent === "cols" && booleanAttribute(tag, "hidden")) hideColumns(tag);
          break;
        case "mergeCell":
          if (tag.parent === "mergeCells") addRange(merges, attributeOf(tag, "ref") ?? "");
          break;
        default:
          if (tag.parent === "" && tag.name !== "worksheet") refuse(workbookDamaged());
      }
    },
    take: cells.take,
    text: cells.text,
    close: cells.close,
  });
  store.finish();
  markFormulas(store, formulaRanges);
  clearCovered(store, merges);
  return { cells: store, merges, hiddenRows, hiddenColumns, valueless: valueless.ranges() };
}
