import {
  LAST_COLUMN,
  LAST_ROW,
  parseRange,
  ROW_KEYS_NAME,
  rowKeysColumn,
  type CellDraft,
  type FormulaDraft,
  type LinkDraft,
  type RowDraft,
  type SheetDraft,
} from "../../../engine";
import {
  cellAt,
  columnOfKey,
  rowOfKey,
  sheetLook,
  type HostCell,
  type HostName,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
  type Look,
} from "../../host";
import { hostedChart } from "./hostedChart";
import { hostedMark } from "./hostedMark";
import { hostedPage } from "./hostedPage";
import { hostedReference } from "./hostedReference";
import { hostedConditionalFormat, hostedValidations } from "./hostedRules";
import { charactersOf } from "./hostedSizes";
import { hostedStyle } from "./hostedStyle";

/**
 * A sheet of the in-memory Excel as the draft it was painted from, as far as Excel keeps it: what the preview shows and
 * saves, and what the tests hold against the engine's own draft. Office.js takes no alt text of charts, so a chart's
 * title stands for it, and texts of several looks have become one.
 */
export function hostedDraft(workbook: HostWorkbook, sheet: HostSheet): SheetDraft {
  const keysColumn = rowKeysColumn(sheet.names.find(({ name }) => name === ROW_KEYS_NAME)?.formula ?? "");
  const names = [...workbook.names, ...sheet.names].flatMap((name) => hostedName(name, sheet));
  const validations = hostedValidations(sheet);
  const widths = [...sheet.columnWidths].filter(([column]) => column !== keysColumn).sort(([a], [b]) => a - b);
  return {
    id: hostedMark(sheet)?.id ?? sheet.name,
    name: sheet.name,
    ...(sheet.visibility === "Visible" ? {} : { visibility: "hidden" as const }),
    ...(sheet.tabColor === "" ? {} : { tabColor: sheet.tabColor.slice(1) }),
    columns: widths.map(([column, points]) => ({
      column,
      width: charactersOf(points),
      ...(sheet.hiddenColumns.has(column) ? { hidden: true } : {}),
    })),
    rows: hostedRows(sheet, keysColumn),
    merges: sheet.merges,
    tables: sheet.tables.map((table) => hostedTable(sheet, table)),
    charts: sheet.charts.map((chart) => hostedChart(sheet, chart)),
    ...(validations.length === 0 ? {} : { validations }),
    ...(sheet.conditionalFormats.length === 0
      ? {}
      : { conditionalFormats: sheet.conditionalFormats.map(hostedConditionalFormat) }),
    ...(sheet.freeze === null
      ? {}
      : {
          freeze: {
            row: sheet.freeze.toRow === LAST_ROW ? 0 : sheet.freeze.toRow + 1,
            column: sheet.freeze.toColumn === LAST_COLUMN ? 0 : sheet.freeze.toColumn + 1,
          },
        }),
    page: hostedPage(sheet),
    gridlines: sheet.showGridlines,
    ...(sheet.protection === null ? {} : { protect: true }),
    ...(names.length === 0 ? {} : { names }),
  };
}

function hostedRows(sheet: HostSheet, keysColumn: number | null): readonly RowDraft[] {
  const cells = new Map<number, (readonly [number, CellDraft])[]>();
  const keys = new Map<number, string>();
  const whole = sheetLook(sheet);
  const notes = new Map(sheet.notes.map(({ row, column, content }) => [`${row},${column}`, content]));
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (column === keysColumn) {
      if (typeof cell.value === "string" && cell.value !== "") keys.set(row, cell.value);
      continue;
    }
    const ofRow = cells.get(row) ?? [];
    ofRow.push([column, hostedCell(cell, notes.get(`${row},${column}`), whole)]);
    cells.set(row, ofRow);
  }
  const rows = new Set([...cells.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows]);
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const height = sheet.rowHeights.get(row);
      const key = keys.get(row);
      return {
        row,
        ...(height === undefined ? {} : { height }),
        ...(sheet.hiddenRows.has(row) ? { hidden: true } : {}),
        ...(key === undefined ? {} : { key }),
        cells: cells.get(row) ?? [],
      };
    });
}

function hostedCell(cell: HostCell, note: string | undefined, whole: Look): CellDraft {
  const style = hostedStyle(cell, whole);
  const link = hostedLink(cell);
  return {
    value: hostedValue(cell),
    ...(style === null ? {} : { style }),
    ...(link === null ? {} : { link }),
    ...(note === undefined ? {} : { note }),
  };
}

function hostedValue(cell: HostCell): string | number | boolean | null | FormulaDraft {
  const value = cell.value === "" ? null : cell.value;
  return cell.formula === null ? value : { formula: cell.formula.slice(1), value };
}

function hostedLink({ hyperlink }: HostCell): LinkDraft | null {
  if (hyperlink === null) return null;
  const { address, documentReference } = hyperlink;
  return address === undefined ? hostedReference(documentReference ?? "") : { url: address };
}

function hostedTable(
  sheet: HostSheet,
  { name, range, style, showFilterButton }: HostTable,
): SheetDraft["tables"][number] {
  const columns = [];
  for (let column = range.column; column <= range.toColumn; column++)
    columns.push(String(cellAt(sheet, range.row, column)?.value ?? ""));
  return {
    name,
    range,
    columns,
    ...(style === "" ? {} : { style: "light" as const }),
    ...(showFilterButton ? { filter: true } : {}),
  };
}

function hostedName({ name, formula, visible }: HostName, sheet: HostSheet): NonNullable<SheetDraft["names"]> {
  const reference = hostedReference(formula.slice(1));
  const range = reference?.sheet === sheet.name ? parseRange(reference.address) : null;
  return visible && range !== null ? [{ name, range }] : [];
}
