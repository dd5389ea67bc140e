import type { Role } from "../../../engine/study";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { study, issueCodes } from "./reading";

/** Header variants of school data by what they mean, with values as schools keep them (the product's domain, section 12). */
const variants: readonly (readonly [Role | readonly Role[], readonly string[], readonly CellValue[]])[] = [
  [
    "upn",
    ["UPN", "Unique Pupil Number", "Pupil UPN", "upn", "U.P.N.", "UPN Number"],
    ["B801200005001", "V999400120004", "R999400120029", "K999400320022"],
  ],
  ["ignored", ["Former UPN"], ["B801200005001", null, null, "K999400320022"]],
  [
    "local-id",
    [
      "Admission No",
      "Adno",
      "Adm No",
      "Admission Number",
      "MIS ID",
      "Arbor ID",
      "Student ID",
      "Pupil ID",
      "Exam No",
      "Candidate Number",
      "ULN",
      "Adm. No.",
      "Admission_No",
    ],
    ["000123", "000124", "000125", "000126"],
  ],
  ["local-id", ["School ID"], ["A12", "A13", "A14", "A15"]],
  ["school", ["School ID"], ["4001", "4001", "4002", "4002"]],
  ["surname", ["Surname", "Legal Surname", "Last name", "Family Name"], ["Maplin", "Orrin", "Selwick", "Varley"]],
  ["forename", ["Forename", "Legal Forename", "First name", "Preferred Name"], ["Una", "Tom", "Beth", "Kit"]],
  [
    "name",
    ["Name", "Pupil Name", "Student", "Surname Forename", "Student Name", "Pupil"],
    ["MAPLIN, Una", "ORRIN, Tom", "SELWICK, Beth", "VARLEY, Kit"],
  ],
  [
    "year-group",
    ["Year", "Year Group", "NC Year", "NCY", "Yr", "Curriculum Year", "National Curriculum Year"],
    [4, 4, 5, 5],
  ],
  ["class", ["Reg Group", "Form", "Tutor Group", "Class", "Reg", "Registration Group"], ["4K", "4K", "4B", "4B"]],
  ["group", ["Set", "Teaching Group", "House", "Prior band", "Prior Attainment Band"], ["High", "High", "Low", "Low"]],
  ["teacher", ["Teacher", "Class Teacher"], ["Mr Lowe", "Mr Lowe", "Ms Pym", "Ms Pym"]],
  ["arm", ["Arm", "Condition", "Trial arm", "Group", "Cohort"], ["intervention", "Treatment", "control", "comparison"]],
  ["arm", ["Arm", "Condition", "Trial arm", "Group", "Cohort"], ["Project", "project", "waiting list", "Waiting list"]],
  ["group", ["Group", "Cohort", "Arm", "Condition"], ["A", "A", "B", "B"]],
  ["group", ["Class type"], ["small", "small", "regular", "regular"]],
  ["sex", ["Sex", "Gender"], ["M", "F", "F", "M"]],
  ["sex", ["Sex", "Gender"], ["Male", "Female", "U", "Male"]],
  ["sex", ["Sex", "Gender"], ["Boy", "Girl", "Girl", "Boy"]],
  ...(
    [
      ["Y", "N", "N", "Y"],
      ["Yes", "No", "No", "Yes"],
      [true, false, false, true],
      [1, 0, 0, 1],
      ["T", "F", "F", "T"],
      ["✓", null, null, "✓"],
      ["PP", null, "PP", null],
    ] as const
  ).map(
    (values) =>
      [
        "pupil-premium",
        [
          "PP",
          "Pupil Premium",
          "PP Indicator",
          "Disadvantaged",
          "FSM",
          "FSM6",
          "Ever 6",
          "Ever6 FSM",
          "Pupil Premium Indicator",
        ],
        values,
      ] as const,
  ),
  ["send", ["SEN Status", "SEN Provision", "SEND", "SEN"], ["N", "K", "E", "N"]],
  [
    "send",
    ["SEN Status", "SEN Provision", "SEND"],
    ["K - SEN Support", "E - EHCP", "N - No Special Educational Need", null],
  ],
  ["send", ["SEN Status", "SEN Provision", "SEND"], ["S", "A", "P", "N"]],
  ["eal", ["EAL", "First language", "Language"], ["ENG", "ENB", "OTH", "OTB"]],
  ["eal", ["EAL"], ["Y", "N", "N", "Y"]],
  ["ethnicity", ["Ethnicity", "Ethnic Group"], ["WBRI", "APKN", "WBRI", "BAFR"]],
  ["looked-after", ["LAC", "CLA", "Looked After", "In Care"], ["N", "N", "Y", "N"]],
  ["birth-date", ["DOB", "Date of Birth", "D.O.B."], ["02/03/2014", "2014-05-09", "30/01/2014", "11 Nov 2013"]],
  ["group", ["Term of birth"], ["Autumn", "Spring", "Summer", "Autumn"]],
  ["enrolment-status", ["Enrolment Status", "Leaving date"], ["C", "C", "L", "C"]],
  ["school", ["School", "Establishment", "School Name"], ["Larkmead", "Larkmead", "Thornhill", "Thornhill"]],
  ["school", ["DfE No", "LAESTAB", "DfE Number"], ["999/4001", "999/4001", "999/4002", "999/4002"]],
  ["school", ["URN"], [999901, 999901, 999902, 999902]],
  ["test-date", ["Test date", "Date taken", "Date of test"], ["02/10/2024", "03/10/2024", "02/10/2024", "04/10/2024"]],
  ["attendance", ["Attendance", "% Attendance", "Attendance %", "Att %"], [94.1, 98.7, 91, 100]],
];

describe("header variants", () => {
  const cases = variants.flatMap(([role, headers, values]) =>
    headers.map((header) => [header, String(role), values] as const),
  );
  it.each(cases)("%s is %s (%j)", (header, role, values) => {
    const key = role === "local-id" || role === "upn" ? "Respondent" : "Pupil no";
    const read = study([
      [key, header, "SAS before", "SAS after"],
      ...values.map((value, row): CellValue[] => [`p${row}`, value, 90 + row, 95 - row]),
    ]);
    expect(read.tables[0]?.columns.find((column) => column.header === header)?.role).toBe(role);
  });

  it.each(["PP", "FSM6", "EAL"])("a blank under %s means no only after asking", (header) => {
    const read = study([
      ["Pupil no", header, "SAS before", "SAS after"],
      ["p1", "Y", 90, 95],
      ["p2", null, 91, 94],
      ["p3", null, 92, 93],
    ]);
    expect(issueCodes(read)).toContain("blank-or-no");
  });
});

/** Words that say when, each pair beside each other. */
const times: readonly (readonly [string, string])[] = [
  ["Baseline", "Final"],
  ["Pre", "Post"],
  ["Entry", "Exit"],
  ["Autumn", "Summer"],
  ["Aut1", "Spr2"],
  ["T1", "T2"],
  ["DC1", "DC2"],
  ["AP1", "AP3"],
  ["Y5", "Y6"],
  ["Before", "After"],
  ["Start", "End"],
  ["Sept", "July"],
];
it.each(
  times.flatMap(([from, to]) =>
    ["SAS %", "% SAS", "Reading (%)", "Maths - %", "%: score", "GL % result"].map(
      (form) => [form.replace("%", from), form.replace("%", to)] as const,
    ),
  ),
)("%s and %s are before and after", (from, to) => {
  const read = study([
    ["Pupil no", from, to],
    ...Array.from({ length: 12 }, (_, row): CellValue[] => [`p${row}`, 90 + row, 112 - row]),
  ]);
  expect(read.pupils?.columns.map(({ role }) => role)).toEqual(["local-id", "before", "after"]);
});
it.each(["Resultset", "Result set", "Term", "Assessment window", "Wave", "Assessment Point", "Data drop"])(
  "%s says when in a long list",
  (header) => {
    const read = study([
      ["UPN", "Subject", header, "Result"],
      ["B801200005001", "Reading", "Autumn", 98],
      ["B801200005001", "Reading", "Summer", 101],
      ["V999400120004", "Reading", "Autumn", 88],
      ["V999400120004", "Reading", "Summer", 93],
    ]);
    expect(read.pupils?.columns.map(({ role }) => role)).toEqual(["upn", "before", "after"]);
  },
);
