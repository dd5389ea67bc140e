import { forms, templateDrafts, templateNames } from "../../templates";
import { isFacilitatorOnly } from "../../engine";
import { fitsList } from "../../engine/tables/forms/answerInput";
import { occasionFields } from "../../engine/tables/forms/readQuestions";

describe("the templates", () => {
  it("have every name that can be asked for, each with sheets of different names", () => {
    expect(templateNames).toEqual([
      "pupil-scores",
      "questionnaire",
      "progress",
      "innovation-ratings",
      "collaboration-ratings",
      "evidence",
      "phases",
      "facilitator",
      "overviews",
      "governance",
      "dpia",
      "question",
      "ethics",
      "methods",
      "claims",
      "delivery",
      "community",
      "network",
      "cases",
    ]);
    const names = templateNames.flatMap((name) => templateDrafts(name, { schools: 8 }).map((draft) => draft.name));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it("take any number of schools, named or counted", () => {
    const [named] = templateDrafts("overviews", { schools: ["Candlecombe Primary"] });
    const headings = named?.rows.find(({ row }) => row === 4)?.cells.map(([, cell]) => cell.value);
    expect(headings).toEqual(["Ref", "Question", "The group", "Candlecombe Primary"]);
    expect(templateDrafts("phases", { schools: 60 })[2]?.columns).toHaveLength(3 + 61);
    expect(() => templateDrafts("phases", { schools: 0 })).toThrow(RangeError);
  });

  it("offer many schools from a hidden list, since a rule holds 255 characters", () => {
    const schools = Array.from({ length: 60 }, (_, index) => `Invented School Number ${index + 1}`);
    const [draft] = templateDrafts("evidence", { schools });
    const rule = draft?.validations?.find((validation) => validation.prompt?.title === "School");
    expect(rule).toMatchObject({ kind: "list-range", formula: "$V$7:$V$66", advisory: true });
    const column = draft?.rows.flatMap(({ cells }) => cells.filter(([at]) => at === 21).map(([, cell]) => cell.value));
    expect(column).toEqual(["list:school", ...schools]);
  });
});

describe("the forms", () => {
  it("have ids of their own, and fields with ids of their own", () => {
    expect(new Set(forms.map((form) => form.id)).size).toBe(forms.length);
    for (const form of forms) {
      expect(form.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(new Set(form.fields.map((field) => field.id)).size).toBe(form.fields.length);
      for (const key of form.keys) expect(form.fields.map((field) => field.id)).toContain(key);
      for (const row of form.printedRows ?? [])
        expect(form.fields.map((field) => field.id)).toEqual(expect.arrayContaining(Object.keys(row)));
    }
  });

  it("keep what is the facilitator's alone apart from everything else", () => {
    for (const form of forms) {
      const whose = new Set(form.fields.map((field) => field.visibility === "facilitator"));
      expect([form.id, whose.size]).toEqual([form.id, 1]);
    }
    expect(forms.filter(isFacilitatorOnly).map((form) => form.id)).toEqual(["facilitator-notes", "facilitator-review"]);
  });

  it("carry with each answer which cycle it is of, and who gave it", () => {
    for (const form of forms) {
      const ids = new Set(form.fields.map((field) => field.id));
      if (form.layout === "questions") for (const id of occasionFields) expect(ids).toContain(id);
      if (form.id === "school-cover") continue;
      if (!isFacilitatorOnly(form))
        for (const id of ["completedBy", "status", "evidenceLinks"]) expect(ids).toContain(id);
      expect(ids).toContain("enquiry");
    }
  });

  it("offer choices in the cell's rule where there is no column for a list", () => {
    for (const form of forms.filter((candidate) => candidate.layout === "questions")) {
      for (const { type } of form.fields) {
        if (type.kind === "choice") expect(fitsList(type.choices)).toBe(true);
        if (type.kind === "rating") expect(fitsList(type.words)).toBe(true);
      }
    }
  });
});
