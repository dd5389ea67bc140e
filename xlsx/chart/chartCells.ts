import { cellAddress, type CellDraft, type ChartDraft, type SeriesCells, type SheetDraft } from "../../engine";

/** All blocks of cells a chart draws from. */
export function seriesOf(chart: ChartDraft): readonly SeriesCells[] {
  return chart.kind === "scatter"
    ? chart.series.flatMap((series) => [series.x, series.y])
    : [chart.categories, ...chart.series.map((series) => series.values)];
}

/**
 * Throws RangeError where a chart's values are not those of the cells it names: its cache would differ from what
 * Excel draws as soon as it recalculates.
 */
export function checkChartCells(draft: SheetDraft): void {
  if (draft.charts.length === 0) return;
  const cells = new Map(draft.rows.map((row) => [row.row, new Map(row.cells)]));
  for (const chart of draft.charts) {
    for (const { range, values } of seriesOf(chart)) {
      const across = range.toColumn - range.column + 1;
      const down = range.toRow - range.row + 1;
      const place = `chart ${chart.id} on ${draft.id}`;
      if (across !== 1 && down !== 1) throw new RangeError(`${place}: a series is one row or one column`);
      if (across * down !== values.length)
        throw new RangeError(`${place}: ${values.length} values for ${across * down} cells`);
      values.forEach((value, index) => {
        const row = range.row + (across === 1 ? index : 0);
        const column = range.column + (across === 1 ? 0 : index);
        if (plainValue(cells.get(row)?.get(column)) !== finiteOrNull(value)) {
          throw new RangeError(`${place}: the value drawn is not that of ${cellAddress(row, column)}`);
        }
      });
    }
  }
}

function plainValue(cell: CellDraft | undefined): string | number | boolean | null {
  const value = cell?.value ?? null;
  if (typeof value !== "object" || value === null) return finiteOrNull(value);
  if ("formula" in value) return finiteOrNull(value.value);
  return value.map((run) => run.text).join("");
}

function finiteOrNull<T>(value: T): T | null {
  return (typeof value === "number" && !Number.isFinite(value)) || value === "" ? null : value;
}
