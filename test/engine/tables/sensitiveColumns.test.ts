import { analyse } from "../../../engine/analyse";
import type { Role, Study } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";
import { setupSheet } from "./setupSheet";

/** Sixty pupils with scores and one more column. */
function list(heading: string, values: readonly CellValue[]): Sheet {
  const rows = Array.from({ length: 60 }, (_, index): CellValue[] => [
    `A${index}`,
    values[index % values.length] ?? null,
    90 + ((index * 7) % 23),
    92 + ((index * 11) % 25),
  ]);
  return memorySheet("Year 4", [["Adno", heading, "Reading SAS before", "Reading SAS after"], ...rows]);
}

function read(...sheets: Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error("the list has a table");
  return outcome.value;
}

/** What results, sheets and the JSON know of the column: the ids of groups compared. */
function groupsOf(study: Study): readonly string[] {
  const { results } = analyse(study, { issues: [], version: "0" });
  return results.flatMap((result) => (result.kind === "attainment" ? result.groups.map(({ id }) => id) : []));
}

const sensitive: readonly (readonly [heading: string, values: readonly CellValue[], role: Role])[] = [
  ["SEN Status", ["N", "K", "E"], "send"],
  ["Ethnicity", ["White British", "Pakistani", "Black African"], "ethnicity"],
  ["LAC", ["N", "Y"], "looked-after"],
  ["Previously looked after", ["N", "Y"], "looked-after"],
  ["First language", ["English", "Urdu", "Polish", "Somali"], "first-language"],
  ["Home language", ["English", "Urdu", "Polish"], "first-language"],
  ["Service child", ["N", "Y"], "service-child"],
  ["Religion", ["Muslim", "Christian", "None"], "belief"],
  ["Child protection plan", ["N", "Y"], "safeguarding"],
  ["Young carer", ["N", "Y"], "safeguarding"],
  ["Medical condition", ["None", "Asthma"], "health"],
];

describe.each(sensitive)("%s", (heading, values, role) => {
  const without = read(list(heading, values));
  const said = without.issues.find(({ code }) => code === "special-category-not-used");

  it("is recognised, said on Data check, and in no group, row or number", () => {
    expect(said).toMatchObject({ severity: "info", place: { sheet: "Year 4", column: 1 } });
    expect(without.tables[0]?.columns.find(({ header }) => header === heading)?.role).toBe(role);
    expect(without.pupils?.columns.some((column) => column.role === role)).toBe(false);
    expect(groupsOf(without)).toEqual([]);
  });

  it("is analysed once Setup asks with a reason in words, and not with a yes alone", () => {
    const yes = ["special-category", role, "yes"] as const;
    expect(groupsOf(read(list(heading, values), setupSheet([yes])))).toEqual([]);
    const asked = read(list(heading, values), setupSheet([yes, ["special-reason", role, "The enquiry is about them"]]));
    expect(groupsOf(asked).length).toBeGreaterThan(0);
    expect(asked.issues.some(({ code }) => code === "special-category-not-used")).toBe(false);
  });
});

describe("what is analysed without asking", () => {
  it.each([
    ["PP", ["Y", "N"], "pupil-premium:yes"],
    ["FSM", ["Y", "N"], "pupil-premium:yes"],
    ["EAL", ["Y", "N"], "eal:yes"],
    ["First language", ["English", "Other"], "eal:english"],
    ["Sex", ["M", "F"], "sex:female"],
  ])("%s", (heading, values, group) => {
    expect(groupsOf(read(list(heading, values)))).toEqual([group]);
  });
});

describe("what is never analysed", () => {
  it.each([
    ["Postcode", ["AB1 2CD", "AB1 3EF"], "contact-not-used"],
    ["Home address", ["1 High Street", "2 High Street"], "contact-not-used"],
    ["Telephone", ["01632 960001", "01632 960002"], "contact-not-used"],
    ["Date of birth", [42000, 42001, 42002], "names-not-analysed"],
    ["DOB", ["01/02/2016", "03/04/2016"], "names-not-analysed"],
    ["Surname", ["Bennett", "Okafor"], "names-not-analysed"],
  ])("%s, and Data check says so", (heading, values, code) => {
    const study = read(list(heading, values));
    expect(study.issues.map((issue) => issue.code)).toContain(code);
    expect(groupsOf(study)).toEqual([]);
    const { drafts } = analyse(study, { issues: study.issues, version: "0" });
    const shown = drafts.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(([, { value }]) => value)));
    expect(values.filter((value) => shown.includes(value))).toEqual([]);
  });
});
