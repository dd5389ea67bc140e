import { html, nothing, type TemplateResult } from "lit";
import {
  columnLetters,
  type CellDraft,
  type CellStyle,
  type CellValue,
  type ChartAnchor,
  type Edge,
  type Place,
} from "../../engine";
import { cellText } from "./cellText";
import { chartSvg } from "./chartSvg";
import { WINDOW, type GridSheet } from "./grid";

export interface Shown {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
  readonly from: number;
  readonly select: (place: Place) => void;
}

const ROW_HEIGHT = 20;
const HEADING_WIDTH = 44;
const HEADING_HEIGHT = 20;
const COLUMN_WIDTH = 92;
const LAST_SHOWN_COLUMN = 120;

/** The cells of a sheet, and its charts above them. */
export function sheetCells(sheet: GridSheet, shown: Shown): TemplateResult {
  const { copy, draft } = sheet;
  const geometry = geometryOf(sheet, shown.from);
  const drafts = draftedCells(sheet);
  const covered = new Set<string>();
  const spans = new Map<string, { rows: number; columns: number }>();
  for (const { row, column, toRow, toColumn } of copy.merges) {
    if (row < shown.from || (toRow - row + 1) * (toColumn - column + 1) > 100_000) continue;
    for (let r = row; r <= toRow; r++) for (let c = column; c <= toColumn; c++) covered.add(`${r},${c}`);
    covered.delete(`${row},${column}`);
    const columns = geometry.columns.filter(({ index }) => index >= column && index <= toColumn).length;
    spans.set(`${row},${column}`, { rows: toRow - row + 1, columns });
  }
  /** A row is as high as it is said to be, as in Excel: what does not fit is cut, and charts stay beside their rows. */
  const heights = new Map(geometry.rows.map(({ index, height }) => [index, height]));
  const heightOf = (row: number, rows: number): number => {
    let height = -1;
    for (let index = row; index < row + rows; index++) height += heights.get(index) ?? 0;
    return height;
  };
  const cell = (row: number, column: number): TemplateResult | typeof nothing => {
    const key = `${row},${column}`;
    if (covered.has(key)) return nothing;
    const value = copy.rows[row]?.[column] ?? null;
    const format = copy.formats[copy.formatCodes[row]?.[column] ?? 0] ?? "General";
    const drafted = drafts.get(key);
    const selected = row >= shown.row && row <= shown.toRow && column >= shown.column && column <= shown.toColumn;
    const active = row === shown.row && column === shown.column;
    const span = spans.get(key);
    const next = copy.rows[row]?.[column + 1] ?? null;
    return html`<td
      role="gridcell"
      data-cell=${key}
      rowspan=${span?.rows ?? 1}
      colspan=${span?.columns ?? 1}
      tabindex=${active ? 0 : -1}
      aria-selected=${selected ? "true" : "false"}
      class=${classes(value, { drafted, spills: next === null && span === undefined })}
      style=${styleOf(drafted?.style)}
      @click=${() => shown.select({ sheet: copy.name, row, column })}
    >
      <div class="held" style="max-height:${heightOf(row, span?.rows ?? 1)}px">
        ${content(value, { format, drafted, shown })}
      </div>
    </td>`;
  };
  const width = geometry.columns.reduce((sum, { width: one }) => sum + one, HEADING_WIDTH);
  return html`<div class="sheet">
    <table
      class=${draft === null || draft.gridlines ? "lines" : ""}
      role="grid"
      aria-label=${copy.name}
      style="width:${width}px"
    >
      <colgroup>
        <col style="width:${HEADING_WIDTH}px" />
        ${geometry.columns.map(({ width: one }) => html`<col style="width:${one}px" />`)}
      </colgroup>
      <thead>
        <tr style="height:${HEADING_HEIGHT}px">
          <th scope="col"><span class="unseen">Row</span></th>
          ${geometry.columns.map(({ index }) => html`<th scope="col">${columnLetters(index)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${geometry.rows.map(
          ({ index, height }) =>
            html`<tr style="height:${height}px">
              <th scope="row">${index + 1}</th>
              ${geometry.columns.map((column) => cell(index, column.index))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      shown.from > 0 || draft === null
        ? nothing
        : draft.charts.map((chart) => {
            const box = boxOf(chart.anchor, geometry);
            const look = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
            return html`<div class="chart ${chart.background === "none" ? "" : "paper"}" style=${look}>
              ${chartSvg(chart, box)}
            </div>`;
          })
    }
  </div>`;
}

interface Geometry {
  readonly rows: readonly { readonly index: number; readonly height: number }[];
  readonly columns: readonly { readonly index: number; readonly width: number }[];
}

/** Widths and heights in pixels: a character is 7 wide, a point 4/3. */
function geometryOf({ copy, draft }: GridSheet, from: number): Geometry {
  const widths = new Map(draft?.columns.map(({ column, width }) => [column, width]));
  const heights = new Map(draft?.rows.map(({ row, height }) => [row, height]));
  const lastColumn = Math.max(copy.columnCount, ...(draft?.charts.map(({ anchor }) => anchor.toColumn) ?? []), 8);
  const lastRow = Math.max(copy.rowCount, ...(draft?.charts.map(({ anchor }) => anchor.toRow) ?? []), 20);
  const columns = [];
  for (let index = 0; index < Math.min(lastColumn, LAST_SHOWN_COLUMN); index++) {
    if (copy.hiddenColumns.has(index)) continue;
    const width = widths.get(index);
    columns.push({ index, width: width === undefined ? COLUMN_WIDTH : Math.round(width * 7 + 5) });
  }
  const rows = [];
  for (let index = from; index < Math.min(lastRow, from + WINDOW); index++) {
    if (copy.hiddenRows.has(index)) continue;
    const height = heights.get(index);
    rows.push({ index, height: height === undefined ? ROW_HEIGHT : Math.round((height * 4) / 3) });
  }
  return { rows, columns };
}

function boxOf(anchor: ChartAnchor, { rows, columns }: Geometry) {
  const across = (column: number): number =>
    columns.reduce((sum, { index, width }) => (index < column ? sum + width : sum), HEADING_WIDTH);
  const down = (row: number): number =>
    rows.reduce((sum, { index, height }) => (index < row ? sum + height : sum), HEADING_HEIGHT);
  const left = across(anchor.column);
  const top = down(anchor.row);
  return { left, top, width: across(anchor.toColumn) - left, height: down(anchor.toRow) - top };
}

function draftedCells({ draft }: GridSheet): ReadonlyMap<string, CellDraft> {
  return new Map(
    draft?.rows.flatMap(({ row, cells }) => cells.map(([column, cell]) => [`${row},${column}`, cell] as const)),
  );
}

interface Look {
  readonly drafted: CellDraft | undefined;
  readonly spills: boolean;
}

function classes(value: CellValue, { drafted, spills }: Look): string {
  const { wrap, horizontal } = drafted?.style ?? {};
  return [
    typeof value === "number" && horizontal === undefined ? "number" : "",
    wrap === true ? "wraps" : "",
    spills && wrap !== true && typeof value === "string" ? "spills" : "",
  ].join(" ");
}

interface Content {
  readonly format: string;
  readonly drafted: CellDraft | undefined;
  readonly shown: Shown;
}

function content(value: CellValue, { format, drafted, shown }: Content): TemplateResult | typeof nothing {
  const text = cellText(value, format);
  if (text === "" && drafted?.link === undefined) return nothing;
  if (drafted === undefined) return html`<span>${text}</span>`;
  const { link, value: written } = drafted;
  if (link !== undefined && "sheet" in link) {
    const [row, column] = placeIn(link.address);
    const follow = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
      shown.select({ sheet: link.sheet, row, column });
    };
    return html`<a href="#" @click=${follow}>${text}</a>`;
  }
  if (Array.isArray(written)) {
    return html`${written.map(
      (run: { text: string; bold?: boolean; italic?: boolean; color?: string }) =>
        html`<span style=${styleOf(run)}>${run.text}</span>`,
    )}`;
  }
  return html`<span>${text}</span>`;
}

function placeIn(address: string): readonly [number, number] {
  const match = /^\$?([A-Z]+)\$?(\d+)/i.exec(address);
  const letters = (match?.[1] ?? "A").toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(match?.[2] ?? 1) - 1, column];
}

const edge = (name: string, { style, color }: Edge): string =>
  `border-${name}:${style === "thick" ? 3 : style === "medium" ? 2 : 1}px solid #${color};`;

function styleOf(style: CellStyle | undefined): string {
  if (style === undefined) return "";
  const { fontSize, bold, italic, underline, color, fill, horizontal, vertical, indent } = style;
  return [
    fontSize === undefined ? "" : `font-size:${(fontSize * 4) / 3}px;`,
    bold ? "font-weight:700;" : "",
    italic ? "font-style:italic;" : "",
    underline ? "text-decoration:underline;" : "",
    color === undefined ? "" : `color:#${color};`,
    fill === undefined ? "" : `background:#${fill};`,
    horizontal === undefined || horizontal === "fill" ? "" : `text-align:${horizontal};`,
    vertical === undefined ? "" : `vertical-align:${vertical};`,
    indent === undefined ? "" : `padding-left:${3 + indent * 9}px;`,
    ...(["top", "bottom", "left", "right"] as const).map((name) => {
      const side = style[name];
      return side === undefined ? "" : edge(name, side);
    }),
  ].join("");
}
