import { dpiaEntries } from "../../../engine/governance/dpiaEntries";
import { identityValues } from "../../../engine/disclosure/identityValues";
import { personSearch } from "../../../engine/disclosure/personSearch";
import type { Study } from "../../../engine/study";
import { formDrafts } from "../../../engine/tables/forms/formDraft";
import { recognise } from "../../../engine/tables/recognise";
import { draftedSheet } from "../../../engine/workbook/draftedSheet";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";
import { forms, sampleDrafts } from "../../../templates";
import { setupSheet } from "../tables/setupSheet";

function read(...sheets: Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms },
  );
  if (!outcome.ok) throw new Error("the sheets have tables");
  return outcome.value;
}

const answer = (study: Study, field: string): string =>
  String(dpiaEntries(study).find((entry) => entry.field === field)?.value ?? "");

const drafted = (study: Study): readonly Sheet[] =>
  forms
    .filter(({ id }) => id === "dpia")
    .flatMap((form) => formDrafts(form, { schools: [], entries: dpiaEntries(study) }))
    .map((draft) => draftedSheet(draft));

const list = memorySheet("Year 4", [
  ["School", "UPN", "Surname", "Forename", "PP", "Ethnicity", "SEN Status", "Before", "After"],
  ["Elm", "A111111111111", "Bennett", "Amy", "Y", "A", "K", 95, 99],
  ["Elm", "A111111111112", "Okafor", "Tom", "N", "B", "N", 96, 98],
  ["Ash", "A111111111113", "Lund", "Ada", "N", "B", "N", 97, 103],
]);

describe("the DPIA starter", () => {
  const setup = setupSheet([
    ["question", "", "Does talk about texts help?"],
    ["retain-until", "", "2027-08-31"],
    ["special-category", "ethnicity", "yes"],
    ["special-reason", "ethnicity", "The enquiry is about who is heard"],
  ]);
  const study = read(list, setup);

  it("is filled in from the settings and the lists", () => {
    expect(answer(study, "dpia.aim")).toBe("Does talk about texts help?");
    expect(answer(study, "dpia.people")).toBe("About 5 pupils in 2 schools.");
    expect(answer(study, "dpia.keep")).toContain("Until 31 August 2027.");
    expect(answer(study, "dpia.data")).toBe(
      "Analysed: School, Pupil premium, Score before, Score after.\nOnly to tell pupils apart: UPN, Surname, Forename.\nDisadvantaged means: pupil premium.",
    );
    expect(answer(study, "dpia.sensitive")).toBe(
      "Ethnicity, because: The enquiry is about who is heard\nIn the lists, and left out: SEND.",
    );
    expect(answer(study, "dpia.need")).toContain("Sensitive data are used.");
  });

  it("leaves to people what only they can say, and lists it", () => {
    expect(
      ["dpia.basis", "dpia.officer", "dpia.asked", "dpia.access", "dpia.outcome"].map((id) => answer(study, id)),
    ).toEqual(["", "", "", "", ""]);
    expect(answer(study, "dpia.open")).not.toContain("The day until which");
    expect(answer(read(list), "dpia.open")).toContain("The day until which pupils' rows are kept (Setup).");
    expect(answer(read(list), "dpia.keep")).toBe("");
  });

  it("reads back as it was written, and keeps what a person wrote instead", () => {
    const sheets = drafted(study);
    const back = read(list, setup, ...sheets);
    const values = (entries: ReturnType<typeof dpiaEntries>): readonly string[] =>
      entries.map(({ field, value }) => `${field}: ${value}`).sort();
    expect(values(back.entries)).toEqual(values(dpiaEntries(study)));
    const own = back.entries.map((entry) => (entry.field === "dpia.keep" ? { ...entry, value: "Two years" } : entry));
    expect(answer({ ...back, entries: own }, "dpia.keep")).toBe("Two years");
    expect(dpiaEntries({ ...back, entries: own }).filter(({ field }) => field === "dpia.keep")).toHaveLength(1);
  });

  it("of the sample names nobody", () => {
    const sample = read(...sampleDrafts("small").map((draft) => draftedSheet(draft)));
    const search = personSearch(identityValues(sample));
    const texts = dpiaEntries(sample).map(({ value }) => String(value));
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => search(text, true) !== null)).toEqual([]);
  });
});
