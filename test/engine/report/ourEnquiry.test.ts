import { analyse, draftedSheet, type FormEntry, recognise, type Sheet, type SheetDraft } from "../../../engine";
import { standingOfQuestion } from "../../../engine/words/enquiry/account";
import { forms, sampleDrafts } from "../../../templates";
import { filledForm, studyOfForms } from "../../../tools/filledForms";

const NAME = "Our enquiry";

function draftsOf(entries: readonly FormEntry[], schools: readonly string[]): readonly SheetDraft[] {
  return analyse(studyOfForms(entries, { forms, schools }), { issues: [], version: "0" }).drafts;
}

function textsOf(drafts: readonly SheetDraft[]): readonly (readonly string[])[] {
  const draft = drafts.find(({ name }) => name === NAME);
  return (draft?.rows ?? []).map(({ cells }) =>
    cells.flatMap(([, { value }]) => (typeof value === "string" && value !== "" ? [value] : [])),
  );
}

function rowOf(rows: readonly (readonly string[])[], first: string): readonly string[] {
  return rows.find(([text]) => text === first) ?? [];
}

describe("the account of the sample’s enquiry", () => {
  const sheets: readonly { file: null; sheet: Sheet }[] = sampleDrafts("small").map((draft) => ({
    file: null,
    sheet: draftedSheet(draft),
  }));
  const recognised = recognise(sheets, { forms });
  if (!recognised.ok) throw new Error("the sample is not recognised");
  const rows = textsOf(analyse(recognised.value, { issues: [], version: "0" }).drafts);

  it("sets the vague question beside the precise one, with what stood in its way", () => {
    const wordings = rows.filter(([when]) => when?.startsWith("Cycle 1, ") && when.endsWith("September 2024"));
    const [vague, precise] = wordings;
    expect(vague?.at(-1)).toMatch(/^No: it rests on data \(.+\)\nNo: it names one issue\nNo: it can be measured/);
    expect(precise?.at(-1)).toBe("Nothing: all six tests pass.");
  });

  it("lists triads by date", () => {
    const dates = rows.filter(([, way]) => way?.startsWith("Peer triad\n")).map(([when]) => when);
    expect(dates).toHaveLength(6);
    expect([dates[0], dates.at(-1)]).toEqual(["15 January 2025", "21 May 2025"]);
  });

  it("keeps every answer beside what it answers", () => {
    expect(rowOf(rows, "Where are we now?").at(-1)).toBe("Cycle 2, 2 July 2025");
    expect(rowOf(rows, "Time\nCycle: 2").length).toBeGreaterThanOrEqual(5);
  });
});

describe("the account of any enquiry", () => {
  const schools = ["Ash Primary", "Birch Primary"];

  it("is no sheet where nobody wrote anything it tells", () => {
    const names = draftsOf([], schools).map(({ name }) => name);
    expect(names).not.toContain(NAME);
  });

  it("tells the latest answer of the group, and each school’s where the group has none", () => {
    const occasions = [
      { cycle: "1", meeting: "2025-01-15" },
      { cycle: "2", meeting: "2025-06-15" },
    ];
    const focus = forms.filter(({ id }) => id === "focus");
    const all = focus.flatMap((form) => filledForm(form, { schools, occasions, rows: 1 }));
    const label = "What do our data already tell us?";
    const [, text, when] = rowOf(textsOf(draftsOf(all, schools)), label);
    expect([text, when]).toEqual(["opener.data of the group, 1", "Cycle 2, 15 June 2025"]);
    const schoolsOnly = all.filter(({ school }) => school !== null);
    expect(rowOf(textsOf(draftsOf(schoolsOnly, schools)), label)[1]).toBe(
      schools.map((school) => `${school}: opener.data of ${school}, 1`).join("\n"),
    );
  });

  it("shortens a list nobody would read, and says by how much", () => {
    const [form] = forms.filter(({ id }) => id === "lesson-study");
    const entries = form === undefined ? [] : filledForm(form, { schools, occasions: [], rows: 40 });
    const rows = textsOf(draftsOf(entries, schools));
    // Two schools by 40 lessons, of which 60 are listed.
    expect(rows.filter(([, way]) => way?.startsWith("Lesson study"))).toHaveLength(60);
    expect(rowOf(rows, "…")).toEqual(["…", "and 20 more rows on the Enquiry record"]);
  });
});

it("a question is told test by test what stands in its way", () => {
  const check = {
    cycle: null,
    meeting: null,
    text: "Why?",
    place: { sheet: "Question" },
    tests: [
      { id: "data", answer: "yes", reason: null },
      { id: "plain", answer: "partly", reason: "long words" },
      { id: "quick", answer: null, reason: null },
    ],
    hints: [
      { id: "cohort", state: "missing" },
      { id: "measure", state: "not-found" },
      { id: "length", state: "passes" },
    ],
    manageable: "no",
    passes: false,
  } as const;
  expect(standingOfQuestion(check).split("\n")).toEqual([
    "Partly: its words are plain (long words)",
    "Open: it is quick to explain",
    "Not there: which pupils it is about",
    "Not found among the data: which measure will show it",
    "No: we can manage it in our time",
  ]);
});
