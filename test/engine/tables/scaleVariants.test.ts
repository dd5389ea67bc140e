import type { ScaleId } from "../../../engine/scale";
import type { MissingReason } from "../../../engine/study";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { columnOf, issueCodes, numbersOf, study } from "./reading";

/** One column as before and as after, under a heading with "before" and "after". */
function read(header: string, values: readonly CellValue[]) {
  return study([
    ["Pupil no", `${header} before`, `${header} after`],
    ...values.map((value, row): CellValue[] => [`p${row}`, value, value]),
  ]);
}

interface Case {
  readonly scale: ScaleId;
  readonly header: string;
  readonly values: readonly CellValue[];
  /** What each value means; reasons where it is missing. */
  readonly means: readonly (number | MissingReason)[];
}

/** Points of old levels: W 3, 1c 7, 1b 9 ... whole level 6 x level + 3 (DfE, until 2015); the rest by the scale's own rule. */
const scales: readonly Case[] = [
  {
    scale: "ks2-scaled",
    header: "KS2 Reading scaled score",
    values: [80, 100, 120, 104, 110, "A", "B", "T", "L", "M"],
    means: [80, 100, 120, 104, 110, "absent", "below-test", "no-access", "left", "lost"],
  },
  {
    scale: "teacher-assessment",
    header: "Writing TA",
    values: ["BLW", "PKF", "PKG", "WTS", "EXS", "GDS", "HNM"],
    means: [0, 1, 3, 11, 12, 13, 10],
  },
  {
    scale: "phonics",
    header: "Phonics",
    values: [0, 32, 40, 28, "A", "D", "L"],
    means: [0, 32, 40, 28, "absent", "disapplied", "left"],
  },
  {
    scale: "multiplication-check",
    header: "MTC",
    values: [0, 25, 20, "A", "B"],
    means: [0, 25, 20, "absent", "below-test"],
  },
  {
    scale: "age-standardised",
    header: "SAS",
    values: [69, 100, 141, 95, "<70", ">130", "Ab", "104*"],
    means: [69, 100, 141, 95, 70, 130, "absent", 104],
  },
  {
    scale: "age-standardised",
    header: "Standardised score",
    values: [70, 100, 130, 95, "n/a", "-", "Abs"],
    means: [70, 100, 130, 95, "not-applicable", "other", "absent"],
  },
  {
    scale: "reading-age",
    header: "Reading age",
    values: ["9:06", "9y6m", "9 yrs 6 mths", "<6:00", "16:06+", "9 years 6 months", "Absent"],
    means: [114, 114, 114, 72, 198, 114, "absent"],
  },
  {
    scale: "national-curriculum-level",
    header: "Maths level",
    values: ["W", "1c", "1b", "1a", "2c", "3c", "3b", "3a", "4b", "5a", "4"],
    means: [3, 7, 9, 11, 13, 19, 21, 23, 27, 35, 27],
  },
  { scale: "gcse-grade", header: "GCSE Maths", values: [9, 1, "U", "X", 5, 4, 7], means: [9, 1, 0, "absent", 5, 4, 7] },
  {
    scale: "gcse-grade",
    header: "Science GCSE",
    values: ["5-4", "54", "9-9", "6-5", "4-4"],
    means: [4.5, 4.5, 9, 5.5, 4],
  },
  {
    scale: "gcse-grade",
    header: "GCSE English grade",
    values: ["A*", "A", "B", "C", "D", "G", "U"],
    means: [8.5, 7, 5.5, 4, 3, 1, 0],
  },
  {
    scale: "a-level-grade",
    header: "A level Maths",
    values: ["A*", "A", "B", "C", "D", "E", "U"],
    means: [6, 5, 4, 3, 2, 1, 0],
  },
  {
    scale: "fine-grade",
    header: "Fine grade",
    values: ["4+", "4", "4-", "5+", "5-"],
    means: [4 + 1 / 3, 4, 4 - 1 / 3, 5 + 1 / 3, 5 - 1 / 3],
  },
  { scale: "fine-grade", header: "Maths fine grade", values: [5.3, 4.7, 6.1, 5, 4], means: [5.3, 4.7, 6.1, 5, 4] },
  { scale: "ordered-words", header: "BTEC grade", values: ["P", "M", "D", "D*", "P"], means: [0, 1, 2, 3, 0] },
  {
    scale: "ordered-words",
    header: "Reading",
    values: ["Emerging", "Expected", "Exceeding", "Expected"],
    means: [0, 1, 2, 1],
  },
  { scale: "ordered-words", header: "P scale", values: ["P4", "P5", "P8", "P6", "P7"], means: [0, 1, 4, 2, 3] },
  {
    scale: "ordered-words",
    header: "KS3 maths",
    values: ["Developing", "Secure", "Emerging", "Mastered"],
    means: [1, 2, 0, 3],
  },
  { scale: "percentile", header: "Reading percentile", values: [1, 99, 50, 34], means: [1, 99, 50, 34] },
  { scale: "percentile", header: "Maths percentile rank", values: [1, 99, 50, 34], means: [1, 99, 50, 34] },
  { scale: "stanine", header: "Stanine", values: [1, 9, 5, 4], means: [1, 9, 5, 4] },
  { scale: "count", header: "Suspensions", values: [0, 2, 1, 0], means: [0, 2, 1, 0] },
  { scale: "percentage", header: "Maths %", values: [45, 92, 30, 61], means: [45, 92, 30, 61] },
  { scale: "raw-mark", header: "Raw mark", values: [12, 33, 40, 27], means: [12, 33, 40, 27] },
  // UCAS Tariff from 2017: A* 56, A 48, B 40, C 32, D 24, E 16.
  {
    scale: "ucas-points",
    header: "A level UCAS points",
    values: [56, 48, 40, 32, 24, 16, 0, "X"],
    means: [56, 48, 40, 32, 24, 16, 0, "not-entered"],
  },
  { scale: "ucas-points", header: "UCAS tariff", values: [120, 96, 168, 0], means: [120, 96, 168, 0] },
  { scale: "a-level-grade", header: "AS level Maths", values: ["A", "B", "C", "E", "U"], means: [5, 4, 3, 1, 0] },
  { scale: "early-years", header: "EYFS Literacy", values: [1, 2, 3, 2, "A"], means: [1, 2, 3, 2, "absent"] },
  {
    scale: "ordered-words",
    header: "EYFS Literacy",
    values: ["Emerging", "Expected", "Emerging"],
    means: [0, 1, 0],
  },
  {
    scale: "ordered-words",
    header: "EYFS Number",
    values: ["30-50", "40-60", "ELG", "22-36"],
    means: [1, 2, 3, 0],
  },
  { scale: "ordered-words", header: "P level", values: ["P1i", "P8", "P1ii", "P3i", "P4"], means: [0, 4, 1, 2, 3] },
  { scale: "attendance", header: "Attendance %", values: [95.2, 88, 100, 91], means: [95.2, 88, 100, 91] },
  { scale: "residual", header: "Subject residual", values: [-0.8, 1.1, 0.2, -1.4], means: [-0.8, 1.1, 0.2, -1.4] },
  { scale: "residual", header: "Maths residual", values: [-2, 1, 3, 0], means: [-2, 1, 3, 0] },
  {
    scale: "scaled-score",
    header: "Star Reading scaled score",
    values: [412, 560, 733, 298],
    means: [412, 560, 733, 298],
  },
  { scale: "scaled-score", header: "Reading SS", values: [412, 560, 733, 298], means: [412, 560, 733, 298] },
  {
    scale: "standardised-zero-mean",
    header: "Standardised score",
    values: [-0.8, 1.1, 0.2, -1.4],
    means: [-0.8, 1.1, 0.2, -1.4],
  },
  { scale: "percentile", header: "Reading %ile", values: [12, 45, 88, 30], means: [12, 45, 88, 30] },
  { scale: "percentile", header: "Reading NPR", values: [12, 45, 88, 30], means: [12, 45, 88, 30] },
  { scale: "number", header: "Lexia", values: [612, 540, 703, 655], means: [612, 540, 703, 655] },
  {
    scale: "standardised-zero-mean",
    header: "Z score reading",
    values: [-0.4, 1.2, 0.1, -1.9],
    means: [-0.4, 1.2, 0.1, -1.9],
  },
];

describe("scales with their codes", () => {
  it.each(scales.map((each) => [each.header, each.scale, each] as const))(
    "%s is %s",
    (_, scale, { header, values, means }) => {
      const { pupils } = read(header, values);
      const before = columnOf(pupils, "before");
      expect(before.kind === "number" ? before.scale?.id : null).toBe(scale);
      const found = numbersOf(pupils, "before");
      means.forEach((mean, row) => {
        if (typeof mean === "number") expect(found[row]).toBeCloseTo(mean, 10);
        else expect(found[row]).toBe(mean);
      });
    },
  );
});

describe("missing codes are reasons", () => {
  const codes: readonly (readonly [string, MissingReason])[] = [
    ["A", "absent"],
    ["Ab", "absent"],
    ["Abs", "absent"],
    ["Absent", "absent"],
    ["did not sit", "absent"],
    ["N", "not-entered"],
    ["NA", "not-applicable"],
    ["n/a", "not-applicable"],
    ["#N/A", "not-applicable"],
    ["X", "not-entered"],
    ["-", "other"],
    ["–", "other"],
    [".", "other"],
    ["?", "other"],
    ["Left", "left"],
    ["LVR", "left"],
    ["New", "other"],
    ["Disapplied", "disapplied"],
  ];
  it.each(codes)("%s is %s on a standardised score", (code, reason) => {
    const { pupils } = read("SAS", [98, 101, 88, code, 95, 110, null]);
    expect(numbersOf(pupils, "before")[3]).toBe(reason);
    expect(numbersOf(pupils, "before")[6]).toBe("blank");
  });
  it("A is a grade among A level grades and an absence among key stage 2 scores", () => {
    expect(numbersOf(read("A level Maths", ["A", "B", "C", "X"]).pupils, "before")).toEqual([5, 4, 3, "absent"]);
    expect(numbersOf(read("KS2 scaled score", [98, 101, 88, "A"]).pupils, "before")).toEqual([98, 101, 88, "absent"]);
  });
  it("0 is suspect where the scale cannot reach it, and a mark where it can", () => {
    expect(issueCodes(read("SAS", [98, 101, 88, 0]))).toContain("zero-for-absence");
    expect(issueCodes(read("Phonics", [32, 40, 28, 0]))).not.toContain("zero-for-absence");
  });
  it("a formula error is missing with its reason, and said", () => {
    const found = read("SAS", [98, 101, 88, { error: "#DIV/0!" }]);
    expect(numbersOf(found.pupils, "before")[3]).toBe("error");
    expect(issueCodes(found)).toContain("error-values");
  });
  it.each([
    ["104*", 104, "marked-numbers"],
    ["115 (84%)", 115, "marked-numbers"],
    ["\u00a0104", 104, "text-numbers"],
    ["'104", 104, "text-numbers"],
    ["<70", 70, "censored-values"],
    [">130", 130, "censored-values"],
  ] as const)("%s is read and flagged", (text, value, code) => {
    const found = read("SAS", [98, 101, 88, text]);
    expect(numbersOf(found.pupils, "before")[3]).toBe(value);
    expect(issueCodes(found)).toContain(code);
  });
});
