import { draftedSheet, isDateFormat, parseRange } from "../../../engine";
import { sampleDrafts, smallMesses } from "../../../templates";

const drafts = sampleDrafts("small");
const sheets = new Map(drafts.map((draft) => [draft.name, draftedSheet(draft)]));
const messes = smallMesses();

/** Values of all cells a mess names. */
function cellsOf(mess: { sheet: string; cells: readonly string[] }) {
  const sheet = sheets.get(mess.sheet);
  if (!sheet) throw new Error(`no sheet ${mess.sheet}`);
  return mess.cells.map((address) => {
    const range = parseRange(address);
    if (!range) throw new Error(`no address ${address}`);
    return { value: sheet.cell(range.row, range.column), format: sheet.numberFormat(range.row, range.column) };
  });
}
const only = (issue: string) => messes.filter((mess) => mess.expectedIssue === issue);
const values = (issue: string) =>
  only(issue)
    .flatMap(cellsOf)
    .map((cell) => cell.value);

test("every sheet says that it is invented, in its first row", () => {
  for (const name of ["small", "clean"] as const) {
    for (const draft of sampleDrafts(name)) {
      const text = draft.rows
        .slice(0, 6)
        .flatMap((row) => row.cells.map(([, cell]) => String(cell.value)))
        .join(" ");
      expect(text).toMatch(/fictional/i);
    }
  }
});

test("sheet names are unique and short enough", () => {
  for (const name of ["small", "clean"] as const) {
    const names = sampleDrafts(name).map((draft) => draft.name);
    expect(new Set(names).size).toBe(names.length);
    for (const each of names) expect(each.length).toBeLessThanOrEqual(31);
  }
});

test("absences at Mistlebrook are four zeros", () => {
  expect(values("zero-for-absence")).toEqual([0, 0, 0, 0]);
});

test("Fennimarsh writes Ab, X and –", () => {
  expect(new Set(values("missing-codes"))).toEqual(new Set(["Ab", "X", "–"]));
});

test("reading ages at Wispmoor are fractions of a day", () => {
  const cells = only("reading-age-as-time").flatMap(cellsOf);
  expect(cells.length).toBeGreaterThan(50);
  for (const { value, format } of cells) {
    expect(typeof value === "number" && value > 0 && value < 1).toBe(true);
    expect(isDateFormat(format)).toBe(true);
  }
});

test("six invalid numbers, no two alike", () => {
  expect(values("upn-invalid")).toHaveLength(6);
  expect(new Set(values("upn-invalid")).size).toBe(6);
});

test("two children stand on two lists each", () => {
  const numbers = values("pupil-moved");
  expect(numbers).toHaveLength(4);
  expect(new Set(numbers).size).toBe(2);
});

test("five results at Saddlemoor stand there twice", () => {
  const mess = only("duplicate-rows")[0];
  const sheet = sheets.get("Saddlemoor High");
  expect(mess?.cells).toHaveLength(5);
  for (const address of mess?.cells ?? []) {
    const row = parseRange(address)?.row ?? 0;
    const rowOf = (index: number) => Array.from({ length: 19 }, (_, column) => sheet?.cell(index, column));
    const earlier = Array.from({ length: 4 }, (_, back) => JSON.stringify(rowOf(row - 1 - back)));
    expect(earlier).toContain(JSON.stringify(rowOf(row)));
  }
});

test("admission numbers at Saddlemoor are text with zeros in half the classes, numbers in the others", () => {
  const lost = values("leading-zeros-lost");
  expect(lost.every((value) => typeof value === "number" && value < 100_000)).toBe(true);
  const sheet = sheets.get("Saddlemoor High");
  expect(sheet?.cell(4, 1)).toMatch(/^0\d{5}$/);
});

test("month and day are swapped in twelve test dates at Mistlebrook, outside the two test weeks", () => {
  const dates = values("day-and-month-swapped");
  // 7 October 2024 to 13 June 2025 are serials 45572 to 45821.
  expect(dates).toHaveLength(12);
  expect(dates.every((value) => typeof value === "number" && (value < 45_572 || value > 45_821))).toBe(true);
});

test("leavers and joiners are all listed", () => {
  // Saddlemoor's stand on several rows of the long list: once for each of their results.
  const elsewhere = (issue: string) =>
    only(issue)
      .filter((mess) => mess.sheet !== "Saddlemoor High")
      .flatMap((mess) => mess.cells);
  expect(elsewhere("leavers")).toHaveLength(9 - 2);
  expect(elsewhere("joiners")).toHaveLength(11 - 4);
});

test("the same sheets every time", () => {
  expect(sampleDrafts("small")).toEqual(drafts);
});
