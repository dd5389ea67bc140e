import fc from "fast-check";
import { cellBlocks, equalAreas, type SentCell } from "../../../addin/excel/cellBlocks";
import type { CellRange } from "../../../engine";

const NOTHING = "null";

/** Cells of a small sheet, each place at most once, with few different values. */
const sheets = fc
  .uniqueArray(
    fc.record({ row: fc.nat(40), column: fc.nat(12), sent: fc.constantFrom("a", "a long text of a school") }),
    {
      selector: ({ row, column }) => `${row},${column}`,
      maxLength: 200,
    },
  )
  .map((cells) => cells.map((cell): SentCell<string> => ({ ...cell, text: JSON.stringify(cell.sent) })));

const places = ({ row, column, toRow, toColumn }: CellRange): string[] =>
  Array.from({ length: toRow - row + 1 }, (_, down) =>
    Array.from({ length: toColumn - column + 1 }, (__, right) => `${row + down},${column + right}`),
  ).flat();
const placeOf = ({ row, column }: SentCell<string>) => `${row},${column}`;

describe("blocks in which cells are sent", () => {
  it("hold every cell once, and no two blocks the same cell", () => {
    fc.assert(
      fc.property(sheets, (cells) => {
        const blocks = cellBlocks(cells, NOTHING);
        expect(blocks.flatMap((block) => block.cells.map(placeOf)).sort()).toEqual(cells.map(placeOf).sort());
        for (const { range, cells: inside } of blocks)
          for (const cell of inside) expect(places(range)).toContain(placeOf(cell));
        const filled = new Set(cells.map(placeOf));
        const covered = blocks.flatMap(({ range }) => places(range)).filter((place) => filled.has(place));
        expect(covered.sort()).toEqual([...filled].sort());
      }),
    );
  });

  it("say equal content once where that is shorter, and never to a cell that has another", () => {
    fc.assert(
      fc.property(sheets, (cells) => {
        const { fills, rest } = equalAreas(cells, NOTHING);
        const values = new Map(cells.map((cell) => [placeOf(cell), cell.sent]));
        const filled = fills.flatMap(({ range, sent }) => places(range).map((place) => [place, sent] as const));
        for (const [place, sent] of filled) expect(values.get(place)).toBe(sent);
        expect([...filled.map(([place]) => place), ...rest.map(placeOf)].sort()).toEqual([...values.keys()].sort());
      }),
    );
  });

  it("are one for a long column of one text, and one for a table", () => {
    const column = Array.from({ length: 60 }, (_, row) => ({ row, column: 2, sent: "all pupils of the school" }));
    const texts = column.map((cell): SentCell<string> => ({ ...cell, text: JSON.stringify(cell.sent) }));
    expect(equalAreas(texts, NOTHING)).toEqual({
      fills: [{ range: { row: 0, column: 2, toRow: 59, toColumn: 2 }, sent: "all pupils of the school" }],
      rest: [],
    });
    const table = Array.from({ length: 60 }, (_, index): SentCell<string> => {
      const sent = String(index);
      return { row: Math.floor(index / 3), column: index % 3, sent, text: sent };
    });
    expect(cellBlocks(table, NOTHING).map(({ range }) => range)).toEqual([
      { row: 0, column: 0, toRow: 19, toColumn: 2 },
    ]);
  });

  it("leave out what lies between two tables far from each other", () => {
    const cells = [0, 500].flatMap((row) =>
      [0, 1, 2].map((column): SentCell<string> => ({ row, column, sent: "x", text: '"x"' })),
    );
    expect(cellBlocks(cells, NOTHING).map(({ range: { row, toRow } }) => [row, toRow])).toEqual([
      [0, 0],
      [500, 500],
    ]);
  });
});
