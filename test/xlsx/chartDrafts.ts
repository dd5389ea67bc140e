import type {
  AxisDraft,
  CellDraft,
  CellValue,
  ChartDraft,
  ScatterSeriesDraft,
  SeriesCells,
  SheetDraft,
} from "../../engine";

/** Invented figures: what is tested is that charts draw what the cells hold. */
export interface Grid {
  readonly cells: (CellDraft | undefined)[][];
}

export function place(grid: Grid, row: number, column: number, value: CellValue): void {
  if (typeof value === "object" && value !== null) throw new RangeError("errors are not drafted");
  const line = (grid.cells[row] ??= []);
  line[column] = { value };
}

/** Puts values below each other and gives the block. */
export function column(
  grid: Grid,
  row: number,
  index: number,
  values: readonly (number | string | null)[],
): SeriesCells {
  values.forEach((value, offset) => {
    if (value !== null) place(grid, row + offset, index, value);
  });
  return { range: { row, column: index, toRow: row + values.length - 1, toColumn: index }, values };
}

export function sheetOf(
  grid: Grid,
  charts: readonly ChartDraft[],
  options: Partial<SheetDraft> & { id: string; name: string },
): SheetDraft {
  const rows = grid.cells.flatMap((cells, row) => {
    const drafted = cells.flatMap((cell, index) => (cell ? [[index, cell] as const] : []));
    return drafted.length === 0 ? [] : [{ row, cells: drafted }];
  });
  return {
    columns: [],
    merges: [],
    tables: [],
    page: {
      orientation: "landscape",
      printArea: { row: 0, column: 0, toRow: 40, toColumn: 12 },
      fitToWidth: 1,
      fitToHeight: 1,
      footerLeft: "Invented figures",
    },
    gridlines: false,
    ...options,
    rows,
    charts,
  };
}

const axis = (minimum: number, maximum: number, majorUnit: number, more: Partial<AxisDraft> = {}): AxisDraft => ({
  minimum,
  maximum,
  majorUnit,
  labels: true,
  gridlines: false,
  ...more,
});

/** Intervals of schools over rows of the sheet, with a line at no change. */
export function forestSheet(): SheetDraft {
  const grid: Grid = { cells: [] };
  const schools = ["Ashcombe", "Brindle", "Catterick", "Dovecote", "Elmwood", "Fernside"];
  const changes = [2.1, 4.4, -0.6, 3.2, 5.8, 1.4];
  const halves = [2.4, 1.9, 2.8, 2.2, 3.1, 1.2];
  place(grid, 0, 1, "How much did each school change?");
  ["School", "Change"].forEach((heading, index) => place(grid, 2, 1 + index, heading));
  const middle = (index: number) => schools.length - index - 0.5;
  schools.forEach((school, index) => {
    place(grid, 3 + index, 1, school);
    place(grid, 3 + index, 2, changes[index] ?? null);
  });
  const lineX = changes.flatMap((change, index) => [
    change - (halves[index] ?? 0),
    change + (halves[index] ?? 0),
    null,
  ]);
  const lineY = changes.flatMap((_, index) => [middle(index), middle(index), null]);
  const series: ScatterSeriesDraft[] = [
    {
      name: "No change",
      x: column(grid, 2, 20, [0, 0]),
      y: column(grid, 2, 21, [0, schools.length]),
      line: { color: "55606A", width: 1, dash: "dash" },
    },
    {
      name: "Likely range",
      x: column(grid, 2, 22, lineX),
      y: column(grid, 2, 23, lineY),
      line: { color: "2073BC", width: 1.75 },
    },
    {
      name: "Change",
      x: column(grid, 2, 24, changes),
      y: column(
        grid,
        2,
        25,
        changes.map((_, index) => middle(index)),
      ),
      marker: { symbol: "square", size: 8, fill: "12436D" },
    },
  ];
  const chart: ChartDraft = {
    kind: "scatter",
    id: "forest",
    altText: "Change in test points by school with likely ranges; five of six schools rose.",
    anchor: { row: 3, column: 4, toRow: 12, toColumn: 12 },
    legend: false,
    plot: { left: 0.03, top: 0, width: 0.94, height: 6 / 9 },
    x: axis(-4, 10, 2, { title: "Change in test points", numberFormat: "+0;−0;0" }),
    y: axis(0, schools.length, 1, { labels: false, line: false }),
    series,
  };
  return sheetOf(grid, [chart], { id: "by-school", name: "By school", columns: [{ column: 1, width: 22 }] });
}

/** Four quadrants with arrows from aimed to achieved and a ring of ratings. */
export function innovationGridSheet(): SheetDraft {
  const grid: Grid = { cells: [] };
  place(grid, 0, 1, "Where did the work land?");
  const arrow = (fromX: number, fromY: number, toX: number, toY: number) => {
    const length = Math.hypot(toX - fromX, toY - fromY);
    const [alongX, alongY] = [(toX - fromX) / length, (toY - fromY) / length];
    const [wing, depth] = [0.07, 0.18];
    const back = [toX - alongX * depth, toY - alongY * depth] as const;
    return {
      x: [fromX, toX, null, back[0] - alongY * wing, toX, back[0] + alongY * wing, null],
      y: [fromY, toY, null, back[1] + alongX * wing, toY, back[1] - alongX * wing, null],
    };
  };
  const arrows = [arrow(1.2, 1.1, 2.6, 2.9), arrow(3.2, 1.4, 3.6, 3.1)];
  const turns = Array.from({ length: 25 }, (_, index) => (index / 24) * 2 * Math.PI);
  const series: ScatterSeriesDraft[] = [
    {
      name: "Quadrants",
      x: column(grid, 2, 20, [2.5, 2.5, null, 1, 4]),
      y: column(grid, 2, 21, [1, 4, null, 2.5, 2.5]),
      line: { color: "55606A", width: 1 },
    },
    {
      name: "Aimed to achieved",
      x: column(
        grid,
        2,
        22,
        arrows.flatMap(({ x }) => x),
      ),
      y: column(
        grid,
        2,
        23,
        arrows.flatMap(({ y }) => y),
      ),
      line: { color: "12436D", width: 1.5 },
    },
    {
      name: "Range of ratings",
      x: column(
        grid,
        2,
        24,
        turns.map((turn) => 2.6 + 0.3 * Math.cos(turn)),
      ),
      y: column(
        grid,
        2,
        25,
        turns.map((turn) => 2.9 + 0.45 * Math.sin(turn)),
      ),
      line: { color: "8FBBE3", width: 1.25, dash: "dot" },
    },
    {
      name: "Aimed",
      x: column(grid, 2, 26, [1.2, 3.2]),
      y: column(grid, 2, 27, [1.1, 1.4]),
      marker: { symbol: "circle", size: 9, fill: "A9B4BD" },
    },
    {
      name: "Achieved",
      x: column(grid, 2, 28, [2.6, 3.6]),
      y: column(grid, 2, 29, [2.9, 3.1]),
      marker: { symbol: "diamond", size: 10, fill: "12436D", outline: "FFFFFF" },
      labels: { show: "y", position: "right", numberFormat: "0.0" },
    },
  ];
  const chart: ChartDraft = {
    kind: "scatter",
    id: "innovation",
    title: "Aimed and achieved",
    altText: "Two strategies moved up the innovation grid.",
    anchor: { row: 3, column: 1, toRow: 27, toColumn: 9 },
    legend: true,
    x: axis(1, 4, 1, { title: "Distance from present practice" }),
    y: axis(1, 4, 1, { title: "Extent of change" }),
    series,
  };
  return sheetOf(grid, [chart], { id: "innovation-grid", name: "Innovation grid" });
}

/** Shares of answers, the first question on top, and the same in grey patterns. */
export function likertSheet(): SheetDraft {
  const grid: Grid = { cells: [] };
  const categories = column(grid, 3, 1, ["I enjoy reading", "I read at home", "I talk about books"]);
  const answers = [
    { name: "Strongly disagree", fill: "C2500E", values: [-10, -20, -5] },
    { name: "Disagree", fill: "F2B08A", outline: "C2500E", pattern: "light-diagonal", values: [-15, -20, -10] },
    { name: "Agree", fill: "8FBBE3", outline: "12436D", pattern: "dotted", values: [40, 30, 55] },
    { name: "Strongly agree", fill: "12436D", values: [25, 15, 20] },
  ] as const;
  const chart: ChartDraft = {
    kind: "stacked-bar",
    id: "likert",
    title: "How pupils answered",
    altText: "Most pupils agree with all three statements.",
    anchor: { row: 8, column: 1, toRow: 26, toColumn: 9 },
    legend: true,
    categories,
    value: axis(-60, 100, 20, { gridlines: true, numberFormat: "0;0", crossesAt: 0 }),
    series: answers.map((answer, index) => ({ ...answer, values: column(grid, 3, 2 + index, answer.values) })),
    gapWidth: 50,
    reverseCategories: true,
  };
  answers.forEach(({ name }, index) => place(grid, 2, 2 + index, name));
  return sheetOf(grid, [chart], { id: "questionnaires", name: "Questionnaires", columns: [{ column: 1, width: 24 }] });
}

/** Before and after of groups joined by lines that stop short of the markers. */
export function dumbbellSheet(): SheetDraft {
  const grid: Grid = { cells: [] };
  const before = [98.2, 101.4, 95.1];
  const after = [102.3, 108.4, 96.2];
  const heights = [2.5, 1.5, 0.5];
  const chart: ChartDraft = {
    kind: "scatter",
    id: "groups",
    altText: "All three groups rose; the second most.",
    anchor: { row: 4, column: 1, toRow: 18, toColumn: 9 },
    legend: true,
    x: axis(90, 112, 4, { title: "Score", gridlines: true }),
    y: axis(0, 3, 1, { labels: false, line: false }),
    series: [
      {
        name: "Change",
        x: column(
          grid,
          2,
          20,
          before.flatMap((start, index) => [start + 0.3, (after[index] ?? 0) - 0.3, null]),
        ),
        y: column(
          grid,
          2,
          21,
          heights.flatMap((height) => [height, height, null]),
        ),
        line: { color: "A9B4BD", width: 2.25 },
      },
      {
        name: "Before",
        x: column(grid, 2, 22, before),
        y: column(grid, 2, 23, heights),
        marker: { symbol: "circle", size: 10, fill: "A9B4BD" },
        labels: { show: "x", position: "left", numberFormat: "0.0" },
      },
      {
        name: "After",
        x: column(grid, 2, 24, after),
        y: column(grid, 2, 25, heights),
        marker: { symbol: "circle", size: 10, fill: "12436D" },
        labels: { show: "x", position: "right", numberFormat: "0.0", color: "12436D" },
      },
    ],
  };
  return sheetOf(grid, [chart], { id: "by-group", name: "By group" });
}

export const chartSheets = (): readonly SheetDraft[] => [
  forestSheet(),
  innovationGridSheet(),
  likertSheet(),
  dumbbellSheet(),
];
