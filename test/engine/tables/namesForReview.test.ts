import type { Study } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import { placeText } from "../../../engine/workbook/place";
import type { Sheet } from "../../../engine/workbook/sheet";

function read(...sheets: Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}

const said = (study: Study, code: string): readonly string[] =>
  study.issues
    .filter((issue) => issue.code === code)
    .map(({ place, message }) => `${place === null ? "" : placeText(place)} ${message}`);

type Rows = readonly (readonly CellValue[])[];

const before: Rows = [
  ["Surname", "Forename", "DOB", "SAS Oct"],
  ["Maplin", "Una", "2014-03-02", 98],
  ["Orrin", "Tom", "2014-05-09", 88],
  ["Orrin", "Tara", "2014-05-09", 91],
  ["Selwick", "Beth", "2014-01-30", 104],
  ["Varley", "Kit", "2013-11-11", 95],
];
const after: Rows = [
  ["Name", "Date of birth", "SAS Jun"],
  ["MAPLIN, Una", "02/03/2014", 101],
  ["ORRIN, Tom", "09/05/2014", 90],
  ["ORRIN, Tara", "09/05/2014", 96],
  ["CORWEN, Beth", "30/01/2014", 108],
  ["YARROW, Kit", "12/12/2013", 95],
];

describe("before and after on two sheets without any pupil number", () => {
  const study = read(memorySheet("October", before), memorySheet("June", after));

  it("are not joined by name or by the order of rows", () => {
    expect(study.pupils?.rowNumbers).toHaveLength(10);
  });
  it("say that nothing could be matched, as a warning", () => {
    const issues = study.issues.filter(({ code }) => code === "no-pupil-number");
    expect(issues.map(({ place }) => place && placeText(place))).toEqual(["October!A:A", "June!A:A"]);
    expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  });
  it("list for review, by cell, rows of the same name and birth date; twins are not taken for each other", () => {
    const listed = said(study, "same-name-and-birth-date");
    expect(listed).toHaveLength(1);
    expect(listed[0]).toContain("June!A2:A4");
    expect(listed[0]).toContain("October!A2:A4");
  });
  it("list a pupil whose surname may have changed: forename and birth date agree, one only before, one only after", () => {
    const listed = said(study, "surname-may-have-changed");
    expect(listed).toHaveLength(1);
    expect(listed[0]).toContain("June!A5");
    expect(listed[0]).toContain("October!A5");
  });
  it("name nobody", () => {
    expect(JSON.stringify(study.issues)).not.toMatch(/maplin|orrin|una\b|2014/i);
  });
});

it("lists a pupil keyed with two numbers, and not the one whose number links the rows", () => {
  const study = read(
    memorySheet("4K", [
      ["UPN", "Surname", "Forename", "DOB", "SAS before", "SAS after"],
      ["Y999211718011", "Maplin", "Una", "2014-03-02", 98, null],
      ["M999211718012", "Maplin", "Una", "2014-03-02", null, 104],
      ["B999211718013", "Orrin", "Tom", "2014-05-09", 88, 91],
      ["B999211718013", "Orrin-Hale", "Tom", "2014-05-09", 88, 91],
    ]),
  );
  expect(study.pupils?.rowNumbers).toHaveLength(3);
  const listed = said(study, "same-name-and-birth-date");
  expect(listed).toHaveLength(1);
  expect(listed[0]).toContain("'4K'!B3");
});

it("says of one list without numbers only that names tell its pupils apart", () => {
  const study = read(
    memorySheet("4K", [
      ["Name", "SAS before", "SAS after"],
      ["Una", 98, 101],
      ["Tom", 88, 91],
    ]),
  );
  const issues = study.issues.filter(({ code }) => code === "no-pupil-number");
  expect(issues.map(({ severity, place }) => [severity, place && placeText(place)])).toEqual([["info", "'4K'!A:A"]]);
});

it("is silent where every list has a number", () => {
  const study = read(
    memorySheet("4K", [
      ["Adno", "SAS before", "SAS after"],
      ["001", 98, 101],
      ["002", 88, 91],
    ]),
  );
  expect(said(study, "no-pupil-number")).toEqual([]);
});
