import fc from "fast-check";
import { cellCode, cellStore, NUMBER } from "../../../xlsx/reader/cellStore";
import { memoryBudget } from "../../../xlsx/reader/memoryBudget";

/** Rows and columns, crowded at the beginning and thin beyond, each once and in reading order. */
const cells = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 1_048_575 })),
      fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 16_383 })),
    ),
    { selector: ([row, column]) => `${row},${column}`, maxLength: 60 },
  )
  .map((places) => places.sort(([row, column], [otherRow, other]) => row - otherRow || column - other));

test("each cell is found where it was put, and nothing elsewhere", () => {
  fc.assert(
    fc.property(cells, (places) => {
      const store = cellStore(memoryBudget(1e9));
      let last = -1;
      places.forEach(([row, column], index) => {
        if (row !== last) store.startRow(row);
        last = row;
        store.add(column, cellCode(NUMBER, false, 0), index);
      });
      store.finish();
      places.forEach(([row, column], index) => expect(store.numberAt(store.find(row, column))).toBe(index));
      const taken = new Set(places.map(([row, column]) => `${row},${column}`));
      for (const [row, column] of places) {
        for (const [near, beside] of [
          [row + 1, column],
          [row, column + 1],
          [row - 1, column],
          [row, column - 1],
        ] as const) {
          if (!taken.has(`${near},${beside}`)) expect(store.find(near, beside)).toBe(-1);
        }
      }
    }),
  );
});

test("more cells than a block keep their places", () => {
  const store = cellStore(memoryBudget(1e9));
  for (let row = 0; row < 70_000; row += 1) {
    store.startRow(row);
    store.add(0, cellCode(NUMBER, false, 0), row);
    store.add(1, cellCode(NUMBER, false, 0), -row);
  }
  store.finish();
  expect([0, 32_767, 32_768, 69_999].map((row) => store.numberAt(store.find(row, 1)))).toEqual([
    -0, -32_767, -32_768, -69_999,
  ]);
});
