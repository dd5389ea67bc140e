import { defaultSettings, type FormEntry } from "../../../../engine";
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

describe("what the forms say where Setup is silent", () => {
  const entries = [
    entry("question", "question.text", "Does talk raise scores?", { meeting: "2024-09-26" }),
    entry("question", "question.text", "Literacy?", { meeting: "2024-09-12" }),
    entry("question", "question.text", "A school's own question", { school: "Ash", meeting: "2024-10-01" }),
    entry("delivery", "hours", 20, { record: 0, school: "Ash" }),
    entry("delivery", "hours", 22.5, { record: 1, school: "Birch" }),
  ];

  it("is the group's question as last worded, and the hours of all records together", () => {
    const settings = settingsFromForms(defaultSettings, entries);
    expect(settings.question).toBe("Does talk raise scores?");
    expect(settings.costHours).toBe(42.5);
    expect(settings.costPounds).toBeNull();
  });

  it("takes the decision from the facilitator's last sheet, else from the group's next steps", () => {
    const steps = entry("overview-3", "O3.nextSteps", "Repeat, narrower.");
    expect(settingsFromForms(defaultSettings, [steps]).decision).toBe("Repeat, narrower.");
    const decided = entry("phases", "P3.Drive.r1", "stop");
    expect(settingsFromForms(defaultSettings, [decided, steps]).decision).toBe("stop");
  });

  it("never overrules Setup", () => {
    const settings = settingsFromForms({ ...defaultSettings, question: "From Setup?", costHours: 0 }, entries);
    expect(settings).toMatchObject({ question: "From Setup?", costHours: 0 });
  });
});
