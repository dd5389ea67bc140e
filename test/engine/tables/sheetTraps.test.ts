import type { Study } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet, type MemorySheetOptions } from "../../../engine/workbook/memorySheet";
import { columnOf, issueCodes, numbersOf, textsOf } from "./reading";
import { setupSheet } from "./setupSheet";

function read(rows: readonly (readonly CellValue[])[], options: MemorySheetOptions = {}, name = "Pupils"): Study {
  const outcome = recognise([{ file: null, sheet: memorySheet(name, rows, options) }], { forms: [] });
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}
const headings = ["Pupil no", "SAS before", "SAS after"];
const pupil = (row: number): CellValue[] => [`p${row}`, 90 + ((row * 7) % 30), 95 + ((row * 11) % 30)];
const pupils = (count: number): CellValue[][] => Array.from({ length: count }, (_, row) => pupil(row));

describe("traps in sheets", () => {
  it("title rows, a print date and merged bands of three levels are joined over the headings", () => {
    const study = read(
      [
        ["Larkmead Primary", null, null, null, "Printed 12/07/2025"],
        [],
        [null, "Reading", null, "Maths", null],
        [null, "SAS", null, "SAS", null],
        ["Pupil no", "Autumn", "Summer", "Autumn", "Summer"],
        ...pupils(12).map((row) => [...row, 100, 104]),
      ],
      {
        merges: [
          { row: 2, column: 1, toRow: 2, toColumn: 2 },
          { row: 2, column: 3, toRow: 2, toColumn: 4 },
          { row: 3, column: 1, toRow: 3, toColumn: 2 },
          { row: 3, column: 3, toRow: 3, toColumn: 4 },
        ],
      },
    );
    expect(study.pupils?.columns.map(({ role, header }) => `${role} ${header}`)).toEqual([
      "local-id Pupil no",
      "before Reading › SAS › Autumn",
      "after Reading › SAS › Summer",
      "before Maths › SAS › Autumn",
      "after Maths › SAS › Summer",
    ]);
  });

  it.each(["Total", "Averages", "Boys 14", "Class average", "Mean", "% at expected", "Number of pupils"])(
    "a row that begins with %s is dropped and listed",
    (label) => {
      const study = read([headings, ...pupils(12), [label, 99, 101]]);
      expect(study.pupils?.dropped).toEqual([{ rowNumber: 14, reason: "total" }]);
      expect(issueCodes(study)).toContain("rows-dropped");
    },
  );

  it("blank rows, signatures and a second table below are told apart", () => {
    const study = read([
      [...headings, "PP"],
      ...pupils(6).map((row) => [...row, "N"]),
      [],
      ["Signed: headteacher"],
      [],
      ["Surname", "Forename", "Maths before", "Maths after"],
      ["Orrin", "Tom", 12, 15],
      ["Maplin", "Una", 18, 22],
    ]);
    expect(study.tables.map(({ rowNumbers }) => rowNumbers.length)).toEqual([6, 2]);
    expect(issueCodes(study)).toContain("rows-dropped");
  });

  it("hidden rows and columns are used, and said", () => {
    const study = read([headings, ...pupils(6)], { hiddenRows: new Set([2, 3]), hiddenColumns: new Set([1]) });
    expect(study.pupils?.rowNumbers).toHaveLength(6);
    expect(issueCodes(study)).toEqual(expect.arrayContaining(["hidden-rows-used", "hidden-columns-used"]));
  });

  it("a reading age of 9:06 stored as a time of day is offered a repair", () => {
    // 9 hours 6 minutes: 546 of 1,440 minutes.
    const rows: CellValue[][] = [
      ["Pupil no", "Reading age before", "Reading age after"],
      ["p1", 0.379166666666667, "9:10"],
      ["p2", "8:02", "8:11"],
    ];
    const study = read(rows, { numberFormats: new Map([["1,1", "h:mm"]]) });
    const issue = study.issues.find(({ code }) => code === "reading-age-as-time");
    expect(issue?.repair).toBe("reading-age-as-time@Pupils!B");
  });

  it("a combined grade 5-4 stored as a date is offered a repair", () => {
    // 5 April 2025 is serial 45752.
    const rows = [
      ["Pupil no", "GCSE Science before", "GCSE Science after"],
      ["p1", 45752, "5-5"],
      ["p2", "4-4", "5-4"],
      ["p3", "6-5", "6-6"],
    ];
    const study = read(rows, { numberFormats: new Map([["1,1", "d-mmm"]]) });
    expect(study.issues.find(({ code }) => code === "dates-among-scores")?.repair).toBe("dates-among-scores@Pupils!B");
  });

  it("an admission number that lost its zeros is offered a repair; 1E05 stays a class", () => {
    const study = read([
      ["Adno", "Class", "SAS before", "SAS after"],
      ["000123", "1E05", 98, 101],
      [124, "1E05", 88, 93],
      ["000125", "1E06", 91, 94],
    ]);
    expect(issueCodes(study)).toContain("leading-zeros-lost");
    expect(textsOf(study.pupils, "class")).toEqual(["1E05", "1E05", "1E06"]);
  });

  it("text numbers, no-break spaces and apostrophes are the numbers they show", () => {
    const study = read([headings, ["p1", "'98", "\u00a0104"], ["p2", "88 ", "101*"], ["p3", 97, "115 (84%)"]]);
    expect(numbersOf(study.pupils, "before")).toEqual([98, 88, 97]);
    expect(numbersOf(study.pupils, "after")).toEqual([104, 101, 115]);
  });

  it("a column sorted on its own is asked about", () => {
    const sorted = Array.from({ length: 40 }, (_, row) => 80 + row);
    const study = read([
      headings,
      ...sorted.map((value, row): CellValue[] => [`p${row}`, 80 + ((row * 17) % 40), value]),
    ]);
    expect(issueCodes(study)).toContain("column-sorted");
  });

  it("before and after the wrong way round by their dates are asked about, and changed over where Setup says yes", () => {
    const rows = [
      ["Pupil no", "Test date before", "SAS before", "Test date after", "SAS after"],
      ...Array.from({ length: 6 }, (_, row): CellValue[] => [
        `p${row}`,
        "20/06/2025",
        98 + row,
        "02/10/2024",
        95 + row,
      ]),
    ];
    const asked = read(rows);
    expect(issueCodes(asked)).toContain("columns-swapped");
    expect(numbersOf(asked.pupils, "before", "sas").slice(0, 2)).toEqual([98, 99]);
    const keys = asked.issues.flatMap(({ repair }) => repair ?? []);
    expect(keys).toEqual(["columns-swapped@Pupils!B"]);
    const outcome = recognise(
      [memorySheet("Pupils", rows), setupSheet(keys.map((key) => ["repair", key, "yes"] as const))].map((sheet) => ({
        file: null,
        sheet,
      })),
      { forms: [] },
    );
    if (!outcome.ok) throw new Error("not recognised");
    expect(numbersOf(outcome.value.pupils, "before", "sas").slice(0, 2)).toEqual([95, 96]);
    expect(numbersOf(outcome.value.pupils, "after", "sas").slice(0, 2)).toEqual([98, 99]);
    expect(outcome.issues.filter(({ code }) => code === "columns-swapped").map(({ severity }) => severity)).toEqual([
      "info",
    ]);
  });
});

describe("questionnaire exports", () => {
  const statements = ["I enjoy reading", "I read at home", "Books are boring (R)"];
  const valuesOf = (study: Study): (number | null)[][] =>
    (study.questionnaires[0]?.waves[0]?.table.columns ?? []).flatMap((column) =>
      column.kind === "number" && column.role === "item"
        ? [Array.from(column.values, (value, row) => (column.missing[row] === 0 ? value : null))]
        : [],
    );
  const answered = [
    [5, 4, 1],
    [3, 2, 4],
    [1, 5, null],
  ];
  const across = [0, 1, 2].map((item) => answered.map((person) => person[item] ?? null));
  const synonyms: readonly (readonly [string, readonly string[], string])[] = [
    ["letters", ["SD", "D", "U", "A", "SA"], "N/A"],
    ["words", ["Strongly disagree", "Disagree", "Uncertain", "Agree", "Strongly agree"], "Don't know"],
    [
      "neither",
      ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
      "Prefer not to say",
    ],
    [
      "numbers with words",
      ["1 - Strongly disagree", "2 - Disagree", "3 - Not sure", "4 - Agree", "5 - Strongly agree"],
      "n/a",
    ],
    ["not sure", ["strongly disagree", "disagree", "Unsure", "agree", "strongly agree"], ""],
  ];

  it.each(synonyms)("answers as %s are 1 to 5, no answer is missing", (_, words, none) => {
    const study = read(
      [
        ["Id", "Start time", "Completion time", "Email", "Name", ...statements],
        ...answered.map((person, row): CellValue[] => [
          row + 1,
          45231.4,
          45231.5,
          "anonymous",
          null,
          ...person.map((value) => (value === null ? none : (words[value - 1] ?? ""))),
        ]),
      ],
      {
        numberFormats: new Map(
          [1, 2, 3].flatMap((row) => [1, 2].map((column) => [`${row},${column}`, "dd/mm/yyyy hh:mm"] as const)),
        ),
      },
      "Pupil survey",
    );
    expect(valuesOf(study)).toEqual(across);
    const items = study.questionnaires[0]?.waves[0]?.table.columns.filter(({ role }) => role === "item") ?? [];
    expect(items.map((item) => item.kind === "number" && item.reversed)).toEqual([false, false, true]);
  });

  it("a Google grid's rows are the statements, several choices with commas are no answers to agree with", () => {
    const study = read(
      [
        [
          "Timestamp",
          "Email Address",
          ...statements.map((statement) => `How far do you agree? [${statement}]`),
          "Which do you read? (tick all that apply)",
        ],
        ...answered.map((person, row): CellValue[] => [
          "02/10/2024 09:14:22",
          `p${row}@larkmead.example`,
          ...person.map((value) => (value === null ? "" : (synonyms[1]?.[1][value - 1] ?? ""))),
          "Stories, Comics",
        ]),
      ],
      {},
      "Form responses 1",
    );
    expect(valuesOf(study).slice(0, 2)).toEqual(across.slice(0, 2));
    const table = study.questionnaires[0]?.waves[0]?.table;
    expect(columnOf(table, "multi-select").header).toContain("Which do you read?");
    expect(columnOf(table, "email").header).toBe("Email Address");
  });

  it("several choices with semicolons and one trailing are several choices", () => {
    const study = read(
      [
        ["ID", ...statements, "What helps you?"],
        ...answered.map((person, row): CellValue[] => [
          row + 1,
          ...person.map((value) => (value === null ? "" : (synonyms[1]?.[1][value - 1] ?? ""))),
          "Friends;Books;",
        ]),
      ],
      {},
      "Pupil survey",
    );
    expect(columnOf(study.questionnaires[0]?.waves[0]?.table, "multi-select").header).toBe("What helps you?");
  });

  it("two heading rows, numbers over statements, are joined", () => {
    const study = read(
      [
        ["", "Q1", "Q2", "Q3"],
        ["Code", ...statements],
        ...answered.map((person, row): CellValue[] => [
          `ab${row}1`,
          ...person.map((value) => (value === null ? "" : (synonyms[1]?.[1][value - 1] ?? ""))),
        ]),
      ],
      {},
      "Pupil survey",
    );
    expect(valuesOf(study)).toEqual(across);
  });

  it("keyed numbers ask which end is agreement", () => {
    const study = read(
      [["Code", ...statements], ...answered.map((person, row): CellValue[] => [`ab${row}1`, ...person])],
      {},
      "Pupil survey",
    );
    expect(valuesOf(study)).toEqual(across);
    expect(issueCodes(study)).toContain("direction-unknown");
  });
});
