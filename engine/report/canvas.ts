import type { CellRange } from "../workbook/cellRange";
import type { CellStyle } from "../workbook/cellStyle";
import type { ChartDraft, SeriesCells } from "../workbook/chartDraft";
import type {
  CellDraft,
  ColumnDraft,
  ConditionalFormatDraft,
  PageDraft,
  SheetDraft,
  TableDraft,
} from "../workbook/sheetDraft";
import { fitPages, type KeptRows, type PageFit } from "../workbook/printedPages";
import { columnPoints, heightOf } from "./look/rowHeight";
import { styles } from "./look/styles";
import { plainText } from "./plainText";
import { rowDraft } from "./rowDraft";
import { uniqueNames } from "./uniqueNames";

export interface CanvasOptions {
  readonly id: string;
  readonly name: string;
  readonly orientation: PageDraft["orientation"];
  /** Widths in characters of the columns that are printed; the first is the margin. */
  readonly widths: readonly number[];
  readonly tabColor: string;
  readonly footerLeft: string;
  /** Always one page, however small. */
  readonly onePage: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** Merged up to and with this column. */
  readonly toColumn?: number;
  /** Merged down to and with this row; such text does not make its row taller. */
  readonly toRow?: number;
  readonly value: CellDraft["value"];
  readonly style: CellStyle;
  readonly link?: CellDraft["link"];
  readonly note?: string;
}

/**
 * A sheet while it is laid out: cells are put where they belong, rows grow with their words, and what a chart draws goes
 * into real cells right of what is printed.
 */
export interface Canvas {
  readonly lastColumn: number;
  put(cell: Cell): void;
  /** The row is at least this high, in points. */
  atLeast(row: number, points: number): void;
  /** What a person’s comment on this row belongs to; of rows with the same key the second gets a number, and so on. */
  key(row: number, key: string): void;
  /** Writes a column of helper cells under a heading, once for the same heading, and says where they are. */
  helperCells(heading: string, values: SeriesCells["values"]): SeriesCells;
  /** These rows stand on one page, if one page holds them. */
  keepTogether(from: number, to: number): void;
  heightOf(row: number): number;
  chart(chart: ChartDraft): void;
  table(table: TableDraft): void;
  conditionalFormat(format: ConditionalFormatDraft): void;
  draft(finish: Finish): SheetDraft;
}

export interface Finish {
  readonly lastRow: number;
  readonly repeatRows?: readonly [from: number, to: number];
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly names?: NonNullable<SheetDraft["names"]>;
}

const DEFAULT_HEIGHT = 15;
/** Rows of a table that may run over a page. */
const LONG_TABLE = 25;
const HELPER_WIDTH = 9;
/** Under a heading stand at least so many rows on its page. */
const ROWS_AFTER_HEADING = 2;
const headings: ReadonlySet<CellStyle> = new Set([styles.section, styles.headLeft, styles.headRight, styles.headSays]);

export function startCanvas(options: CanvasOptions): Canvas {
  const lastColumn = options.widths.length - 1;
  const cells = new Map<number, Map<number, CellDraft>>();
  const heights = new Map<number, number>();
  const keys = new Map<number, string>();
  const kept: KeptRows[] = [];
  const merges: CellRange[] = [];
  const charts: ChartDraft[] = [];
  const tables: TableDraft[] = [];
  const formats: ConditionalFormatDraft[] = [];
  let nextHelper = lastColumn + 2;

  const uniqueKey = uniqueNames();
  const set = (row: number, column: number, cell: CellDraft): void => {
    const inRow = cells.get(row) ?? new Map<number, CellDraft>();
    inRow.set(column, cell);
    cells.set(row, inRow);
  };
  const atLeast = (row: number, points: number): void => {
    heights.set(row, Math.max(heights.get(row) ?? 0, points));
  };
  const widthOf = (from: number, to: number): number =>
    options.widths.slice(from, to + 1).reduce((sum, width) => sum + columnPoints(width), 0);

  const put = ({ row, column, toColumn = column, toRow = row, value, style, link, note }: Cell): void => {
    const bare: CellDraft = { value: null, style };
    for (let r = row; r <= toRow; r += 1) for (let c = column; c <= toColumn; c += 1) set(r, c, bare);
    set(row, column, {
      value,
      style,
      ...(link === undefined ? {} : { link }),
      ...(note === undefined ? {} : { note }),
    });
    if (toColumn > column || toRow > row) merges.push({ row, column, toRow, toColumn });
    if (headings.has(style)) kept.push({ from: row, to: row + ROWS_AFTER_HEADING });
    const font = { size: style.fontSize ?? 11, bold: style.bold ?? false };
    const text = typeof value === "number" ? "" : plainText(value);
    if (style.wrap === true && toRow === row && text !== "") {
      atLeast(row, heightOf(text, widthOf(column, toColumn) - (style.indent ?? 0) * 7, font));
    } else if (toRow === row) atLeast(row, heightOf("x", 100, font));
  };

  const helperCells = (heading: string, values: SeriesCells["values"]): SeriesCells => {
    const column = nextHelper;
    nextHelper += 1;
    set(0, column, { value: heading, style: styles.helperHead });
    values.forEach((value, index) => {
      if (value !== null) set(index + 1, column, { value, style: styles.helper });
    });
    return { range: { row: 1, column, toRow: Math.max(1, values.length), toColumn: column }, values };
  };

  const fit = (lastRow: number, repeatRows: Finish["repeatRows"]): PageFit & { centred?: boolean } => {
    if (options.onePage) return { fitToHeight: 1, centred: true };
    const fitted = fitPages({
      orientation: options.orientation,
      width: widthOf(0, lastColumn),
      heights: range(0, lastRow + 1).map((row) => heights.get(row) ?? DEFAULT_HEIGHT),
      kept,
      ...(repeatRows === undefined ? {} : { repeatRows }),
    });
    return fitted.fitToHeight === 1 ? { ...fitted, centred: true } : fitted;
  };

  return {
    lastColumn,
    put,
    atLeast,
    keepTogether: (from, to) => void kept.push({ from, to }),
    key: (row, key) => void keys.set(row, uniqueKey(key)),
    helperCells,
    heightOf: (row) => heights.get(row) ?? DEFAULT_HEIGHT,
    chart: (chart) => {
      charts.push(chart);
      // A chart ends at the top of its last row: that row belongs to what follows.
      kept.push({ from: chart.anchor.row, to: chart.anchor.toRow - 1 });
    },
    table: (table) => void tables.push(table),
    conditionalFormat: (format) => void formats.push(format),
    draft: ({ lastRow, repeatRows = headOfLongTable(tables), freeze, names }) => ({
      id: options.id,
      name: options.name,
      tabColor: options.tabColor,
      columns: [
        ...options.widths.map((width, column): ColumnDraft => ({ column, width })),
        ...range(lastColumn + 2, nextHelper).map((column): ColumnDraft => ({ column, width: HELPER_WIDTH })),
      ],
      rows: [...new Set([...cells.keys(), ...heights.keys()])]
        .sort((a, b) => a - b)
        .map((row) => rowDraft({ row, cells: cells.get(row), height: heights.get(row), key: keys.get(row) })),
      merges,
      tables,
      charts,
      ...(formats.length > 0 ? { conditionalFormats: formats } : {}),
      ...(freeze === undefined ? {} : { freeze }),
      ...(names === undefined ? {} : { names }),
      page: {
        orientation: options.orientation,
        printArea: { row: 0, column: 0, toRow: lastRow, toColumn: lastColumn },
        ...(repeatRows === undefined ? {} : { repeatRows }),
        fitToWidth: 1,
        ...fit(lastRow, repeatRows),
        footerLeft: options.footerLeft,
        footerRight: options.name,
      },
      gridlines: false,
    }),
  };
}

/** Headings of the last table are repeated where it runs over pages; nothing long stands below it. */
function headOfLongTable(tables: readonly TableDraft[]): Finish["repeatRows"] {
  const last = tables.at(-1)?.range;
  return last === undefined || last.toRow - last.row < LONG_TABLE ? undefined : [last.row, last.row];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
