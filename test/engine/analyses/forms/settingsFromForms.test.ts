import { defaultSettings, draftedSheet, type FormEntry, recognise, type Settings } from "../../../../engine";
import { plainDraft } from "../../../contract/drafts";
import { settingsFromForms } from "../../../../engine/analyses/forms/settingsFromForms";

const entry = (form: string, field: string, value: FormEntry["value"], more: Partial<FormEntry> = {}): FormEntry => ({
  form,
  field,
  school: null,
  cycle: null,
  record: null,
  value,
  place: { sheet: form },
  ...more,
});

/** Two lists with scores of two measures, as recognised. */
const tables = (() => {
  const sheet = draftedSheet(
    plainDraft("Scores", [
      ["UPN", "School", "MRT SAS Oct", "MRT SAS Jun", "Spelling Oct", "Spelling Jun"],
      ...Array.from({ length: 12 }, (_, index) => [`P${index}`, "Ash", 90 + index, 95 + index, 10 + index, 12 + index]),
    ]),
  );
  const recognised = recognise([{ file: null, sheet }], { forms: [] });
  return recognised.ok ? recognised.value.tables : [];
})();

const fromForms = (entries: readonly FormEntry[], settings: Settings = defaultSettings) =>
  settingsFromForms({ settings, entries, tables });

describe("what the forms say where Setup is silent", () => {
  const entries = [
    entry("question", "question.text", "Does talk raise scores?", { meeting: "2024-09-26" }),
    entry("question", "question.text", "Literacy?", { meeting: "2024-09-12" }),
    entry("question", "question.text", "A school's own question", { school: "Ash", meeting: "2024-10-01" }),
    entry("delivery", "hours", 20, { record: 0, school: "Ash" }),
    entry("delivery", "hours", 22.5, { record: 1, school: "Birch" }),
  ];

  it("is the group's question as last worded, and the hours of all records together", () => {
    const settings = fromForms(entries);
    expect(settings.question).toBe("Does talk raise scores?");
    expect(settings.costHours).toBe(42.5);
    expect(settings.costPounds).toBeNull();
  });

  it("takes the decision from the facilitator's last sheet, else from the group's next steps", () => {
    const steps = entry("overview-3", "O3.nextSteps", "Repeat, narrower.");
    expect(fromForms([steps]).decision).toBe("Repeat, narrower.");
    const decided = entry("phases", "P3.Drive.r1", "stop");
    expect(fromForms([decided, steps]).decision).toBe("stop");
  });

  it("never overrules Setup", () => {
    const settings = fromForms(entries, { ...defaultSettings, question: "From Setup?", costHours: 0 });
    expect(settings).toMatchObject({ question: "From Setup?", costHours: 0 });
  });
});

describe("the measure to judge by", () => {
  const criterion = (record: number, values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([field, value]) => entry("criteria", field, value, { record }));
  const evidence = (record: number, date: string) =>
    Object.entries({ level: "pupil", date }).map(([field, value]) => entry("evidence", field, value, { record }));
  const agreed = { criterion: "Inference", level: "pupil", measure: "MRT  sas", agreedOn: "2024-09-26" };

  it("is the one the group agreed on for pupils, with its day", () => {
    expect(fromForms(criterion(0, agreed)).declared).toEqual({
      measure: "mrt sas",
      declaredOn: "2024-09-26",
      resultsWereIn: null,
    });
  });

  it("was agreed before results were in where all dated evidence on pupils is younger", () => {
    const later = [...criterion(0, agreed), ...evidence(0, "2025-06-27")];
    expect(fromForms(later).declared.resultsWereIn).toBe(false);
    expect(fromForms([...later, ...evidence(1, "2024-09-01")]).declared.resultsWereIn).toBeNull();
  });

  it("is nobody’s where two are named, the day is not, or the workbook has no such scores", () => {
    const other = { ...agreed, criterion: "Spelling", measure: "Spelling" };
    const { agreedOn, ...undated } = agreed;
    expect(agreedOn).toBe("2024-09-26");
    for (const entries of [
      [...criterion(0, agreed), ...criterion(1, other)],
      criterion(0, undated),
      criterion(0, { ...agreed, measure: "Reading wheel" }),
      criterion(0, { ...agreed, level: "professional" }),
    ])
      expect(fromForms(entries).declared).toEqual(defaultSettings.declared);
  });

  it("is Setup’s where Setup names one", () => {
    const declared = { measure: "spelling", declaredOn: null, resultsWereIn: true };
    expect(fromForms(criterion(0, agreed), { ...defaultSettings, declared }).declared).toEqual(declared);
  });
});
