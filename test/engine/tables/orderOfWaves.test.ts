import { compareMoments, readMoment } from "../../../engine/tables/headers/moment";
import type { Study } from "../../../engine/study";
import { wavesOfMeasure } from "../../../engine/tables/columns/wavesOfMeasure";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";

function read(...sheets: Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}

/** Labels and first pupil's values of a measure's waves, in order. */
function wavesOf(study: Study, measure?: string): readonly (readonly [string, number | undefined])[] {
  const { pupils } = study;
  if (pupils === null) throw new Error("no pupils");
  const first = pupils.columns.find((column) => column.role === "before")?.measure ?? "";
  return wavesOfMeasure(pupils, measure ?? first).map(({ label, column }) => [label, column.values[0]]);
}

/** Times in order, as schools write them. */
const series: readonly (readonly string[])[] = [
  ["Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"],
  ["Aut1", "Aut2", "Spr1", "Spr2", "Sum1", "Sum2"],
  ["Aut 1", "Spr 2", "Sum 1"],
  ["Au1", "Au2", "Sp1", "Sp2", "Su1", "Su2"],
  ["DC1", "DC2", "DC3", "DC4"],
  ["AP1", "AP2", "AP3"],
  ["T1", "T2", "T3"],
  ["HT1", "HT2", "HT3", "HT6"],
  ["Term 1", "Term 2", "Term 3"],
  ["Wave 1", "Wave 2", "Wave 3"],
  ["Week 1", "Week 6", "Week 12"],
  ["Baseline", "Mid year", "Final"],
  ["Pre", "Interim", "Post"],
  ["Sept", "Jan", "July"],
  ["Sep 2024", "Jan 2025", "Jul 2025"],
  ["Autumn 2024/25", "Spring 2024/25", "Summer 2024/25"],
  ["Summer 2023/24", "Autumn 2024/25", "Summer 2024/25"],
  ["Aut 24/25", "Sum 24/25", "Aut 25/26"],
  ["Y5 Autumn", "Y5 Summer", "Y6 Autumn"],
  ["Y4", "Y5", "Y6"],
  ["Entry", "Mid", "Exit"],
];

describe.each(series.map((times) => [times.join(", "), times] as const))("%s", (_, times) => {
  /** The values count the waves, so that a wrong order shows. */
  const values = times.map((__, wave) => 90 + wave);
  const expected = times.map((time, wave) => [time, 90 + wave] as const);
  const pupils = ["P1", "P2", "P3", "P4"];
  const shuffled = [...times.keys()].sort((one, other) => ((one * 7 + 3) % 5) - ((other * 7 + 3) % 5));

  it("are in order as moments", () => {
    const moments = times.map((time) => readMoment(time).moment);
    moments.slice(1).forEach((moment, index) => {
      const earlier = moments[index];
      expect(moment && earlier ? compareMoments(earlier, moment) : null).toBeLessThan(0);
    });
  });
  it("are ordered waves beside each other, wherever the columns stand", () => {
    const study = read(
      memorySheet("Pupils", [
        ["Pupil ID", ...shuffled.map((wave) => `SAS ${times[wave] ?? ""}`)],
        ...pupils.map((pupil, row) => [pupil, ...shuffled.map((wave) => (values[wave] ?? 0) + row)]),
      ]),
    );
    expect(wavesOf(study)).toEqual(expected);
  });
  it("are ordered waves one under the other", () => {
    const study = read(
      memorySheet("Results", [
        ["Pupil ID", "Subject", "Result set", "Result"],
        ...shuffled.flatMap((wave) =>
          pupils.map((pupil, row) => [pupil, "Reading", times[wave] ?? "", (values[wave] ?? 0) + row]),
        ),
      ]),
    );
    expect(wavesOf(study)).toEqual(expected);
  });
  // A sheet called "Y4" says who, not when.
  const isSheetName = !times.every((time) => /^Y\d$/.test(time));
  const eachSheet = (): void => {
    const study = read(
      ...shuffled.map((wave) =>
        memorySheet((times[wave] ?? "").replace("/", "-"), [
          ["Pupil ID", "SAS"],
          ...pupils.map((pupil, row): CellValue[] => [pupil, (values[wave] ?? 0) + row]),
        ]),
      ),
    );
    expect(study.pupils?.rowNumbers).toHaveLength(pupils.length);
    expect(wavesOf(study).map(([label, value]) => [label.replace("-", "/"), value])).toEqual(
      expected.map(([label, value]) => [label.replace("-", "/"), value]),
    );
  };
  if (isSheetName) it("are ordered waves on a sheet each", eachSheet);
});
