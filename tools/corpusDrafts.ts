import type { SheetDraft } from "../engine";

/** A small report: a table with a chart beside it, and a sheet with a formula and a link to it. Invented figures. */
export function reportDrafts(): readonly SheetDraft[] {
  const schools = ["Ashcombe", "Brindle", "Catterick"];
  const changes = [2.1, 4.4, -0.6];
  const page = {
    orientation: "landscape",
    printArea: { row: 0, column: 0, toRow: 20, toColumn: 10 },
    repeatRows: [2, 2],
    fitToWidth: 1,
    fitToHeight: 0,
    footerLeft: "Invented figures",
  } as const;
  const rows = schools.map((school, index) => ({
    row: 3 + index,
    key: `school:${school}`,
    cells: [
      [1, { value: school }],
      [2, { value: changes[index] ?? null, style: { numberFormat: "+0.0;−0.0;0.0" } }],
      [3, { value: 2.5 - index }],
    ] as const,
  }));
  const header = ["School", "Change", "Height"].map(
    (heading, index) => [1 + index, { value: heading, style: { bold: true } }] as const,
  );
  const columnOf = (column: number, values: readonly number[]) => ({
    range: { row: 3, column, toRow: 5, toColumn: column },
    values,
  });
  return [
    {
      id: "impact-summary",
      name: "Impact summary",
      columns: [],
      rows: [
        {
          row: 0,
          cells: [
            [
              1,
              {
                value: { formula: "'By school'!C4", value: 2.1 },
                link: { sheet: "By school", address: "C4" },
                note: "The first school",
              },
            ],
          ],
        },
      ],
      merges: [],
      tables: [],
      charts: [],
      page,
      gridlines: false,
    },
    {
      id: "by-school",
      name: "By school",
      columns: [{ column: 1, width: 24 }],
      rows: [{ row: 2, cells: header }, ...rows],
      merges: [],
      tables: [
        {
          name: "Schools",
          range: { row: 2, column: 1, toRow: 5, toColumn: 3 },
          columns: ["School", "Change", "Height"],
          filter: true,
          style: "light",
        },
      ],
      charts: [
        {
          kind: "scatter",
          id: "forest",
          altText: "Two of three schools rose.",
          anchor: { row: 3, column: 5, toRow: 12, toColumn: 10 },
          legend: false,
          x: { minimum: -4, maximum: 8, majorUnit: 2, labels: true, gridlines: true },
          y: { minimum: 0, maximum: 3, majorUnit: 1, labels: false, gridlines: false },
          series: [
            {
              name: "Change",
              x: columnOf(2, changes),
              y: columnOf(3, [2.5, 1.5, 0.5]),
              marker: { symbol: "square", size: 8, fill: "12436D" },
            },
          ],
        },
      ],
      page,
      gridlines: false,
    },
  ];
}
