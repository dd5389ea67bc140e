import { analyse } from "../../../engine/analyse";
import { fingerprint } from "../../../engine/fingerprint";
import { shareCopy } from "../../../engine/disclosure/shareCopy";
import type { Study } from "../../../engine/study";
import { definitionOfHeading } from "../../../engine/tables/disadvantage";
import { recognise } from "../../../engine/tables/recognise";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";
import type { SheetDraft } from "../../../engine/workbook/sheetDraft";
import { draftedSheet } from "../../../engine/workbook/draftedSheet";
import { sampleDrafts } from "../../../templates";
import { setupSheet } from "./setupSheet";

function read(...sheets: Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error("the sheets have tables");
  return outcome.value;
}

/** A school's list of 40 pupils, half of them disadvantaged. */
function list(school: string, heading: string): Sheet {
  const rows = Array.from({ length: 40 }, (_, index): CellValue[] => [
    `${school}${index}`,
    index % 2 === 0 ? "Y" : "N",
    90 + ((index * 7) % 23),
    92 + ((index * 11) % 25),
  ]);
  return memorySheet(school, [["Adno", heading, "Reading SAS before", "Reading SAS after"], ...rows]);
}

const codes = (study: Study): readonly string[] =>
  study.issues
    .filter(({ code }) => code.startsWith("disadvantage"))
    .map(({ code, place }) => `${code} ${place?.sheet ?? ""}`);

const textOf = (drafts: readonly SheetDraft[], id: string): string =>
  (drafts.find((draft) => draft.id === id)?.rows ?? [])
    .flatMap(({ cells }) => cells.flatMap(([, { value }]) => (typeof value === "string" ? [value] : [])))
    .join("\n");

test.each([
  ["PP", "pupil premium"],
  ["Pupil Premium Indicator", "pupil premium"],
  ["FSM", "FSM now"],
  ["Free School Meals", "FSM now"],
  ["FSM6", "FSM in the last six years"],
  ["FSM Ever 6", "FSM in the last six years"],
  ["Ever 6", "FSM in the last six years"],
  ["Disadvantaged", null],
  ["PP/FSM", null],
])("the heading %s says %s", (heading, definition) => {
  expect(definitionOfHeading(heading)).toBe(definition);
});

test("one definition in every school is said beside the gap and raises nothing", () => {
  const study = read(list("Elm", "PP"), list("Ash", "Pupil Premium"), list("Oak", "PP"));
  expect(study.disadvantage).toEqual({
    definitions: [{ definition: "pupil premium", schools: 3 }],
    notSaid: 0,
    agreed: null,
  });
  expect(codes(study)).toEqual([]);
  const { drafts } = analyse(study, { issues: [], version: "0" });
  expect(textOf(drafts, "by-group")).toContain("Disadvantaged means pupil premium in every school.");
});

describe("schools that count different pupils", () => {
  const study = read(list("Elm", "PP"), list("Ash", "FSM"), list("Oak", "Disadvantaged"));
  const said =
    "Schools do not count the same pupils as disadvantaged. They use FSM now in 1 school, pupil premium in 1 school; 1 school did not say.";

  it("are warned of at each column, and the one that does not say is asked", () => {
    expect(codes(study)).toEqual(["disadvantage-definitions-differ Elm", "disadvantage-not-said Oak"]);
  });

  it("are told beside the gap, in the working copy and in a copy to share", () => {
    const { drafts } = analyse(study, { issues: [], version: "0" });
    expect(textOf(drafts, "by-group")).toContain(said);
    const copy = shareCopy(study, { mode: "alliance", version: "0", fingerprint: fingerprint(study.tables) });
    expect(textOf(copy.drafts, "by-group")).toContain(said);
  });

  it("agree once Setup says so, column by column or for all that do not say", () => {
    const lists = [list("Elm", "PP"), list("Ash", "FSM"), list("Oak", "Disadvantaged")];
    const setup = setupSheet([
      ["disadvantage-of", "Ash!FSM", "pupil premium"],
      ["disadvantage", "", "pupil premium"],
    ]);
    const agreed = read(...lists, setup);
    expect(agreed.disadvantage).toEqual({
      definitions: [{ definition: "pupil premium", schools: 3 }],
      notSaid: 0,
      agreed: "pupil premium",
    });
    expect(codes(agreed)).toEqual([]);
    const odd = read(...lists, setupSheet([["disadvantage-of", "Ash!FSM", "free school meals"]]));
    expect(odd.issues.map(({ code }) => code)).toContain("setup-value");
  });
});

test("of the sample adds up to its eight schools, though pupils moved between them", () => {
  const study = read(...sampleDrafts("small").map((draft) => draftedSheet(draft)));
  expect(study.disadvantage).toEqual({
    definitions: [
      { definition: "FSM in the last six years", schools: 1 },
      { definition: "pupil premium", schools: 6 },
    ],
    notSaid: 1,
    agreed: null,
  });
});

test("lists of which none says anything get no false comfort", () => {
  const study = read(list("Elm", "Disadvantaged"), list("Ash", "Disadvantaged"));
  expect(study.disadvantage).toEqual({ definitions: [], notSaid: 2, agreed: null });
  const { drafts } = analyse(study, { issues: [], version: "0" });
  expect(textOf(drafts, "by-group")).toContain("Nobody said who counts as disadvantaged");
});
