import { draftedSheet, formDrafts, isFacilitatorOnly, readForms, type FormEntry } from "../../engine";
import { forms } from "../../templates";
import { fieldUses } from "../../tools/fieldUse";
import { filledForm } from "../../tools/filledForms";

const schools = ["Ash Primary", "Birch Primary"];
const occasions = [
  { cycle: "1", meeting: "2025-01-15" },
  { cycle: "2", meeting: "2025-06-15" },
];

/** Rows about single people under a code: they are read back and counted, never written out line by line. */
const ofPeople = ["community-members", "network-roster", "network-ties"];

describe("every field of every form", () => {
  it.each(forms.map((form) => [form.id, form] as const))("%s is written, filled in and read back", (_, form) => {
    const filled = filledForm(form, { schools, occasions, rows: 2 });
    const answered = new Set(filled.map(({ field }) => field));
    const meant = form.fields.filter(({ id }) => form.layout === "records" || !["cycle", "meetingDate"].includes(id));
    expect([...answered].sort()).toEqual(meant.map(({ id }) => id).sort());
    const sheets = formDrafts(form, { schools, entries: filled }).map((draft) => ({
      file: null,
      sheet: draftedSheet(draft),
    }));
    const read = readForms(sheets, forms);
    expect(read.issues).toEqual([]);
    const back = isFacilitatorOnly(form) ? read.facilitatorEntries : read.entries;
    expect(back.map(keyOf).sort()).toEqual(filled.map(keyOf).sort());
  });

  it("changes a result sheet: nothing is asked of people that nobody uses", () => {
    const unused = fieldUses().filter(({ form, sheets }) => sheets.length === 0 && !ofPeople.includes(form));
    expect(unused.map(({ form, field }) => `${form} ${field}`)).toEqual([]);
  });

  it("of people under a code is not written out on the Enquiry record", () => {
    const uses = fieldUses().filter(({ form }) => ofPeople.includes(form));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter(({ sheets }) => sheets.includes("Enquiry record"))).toEqual([]);
  });
});

/** A record's number is its place on the sheet, below rows printed in advance, and says nothing more. */
function keyOf({ form, field, school, cycle, meeting, value }: FormEntry): string {
  return JSON.stringify([form, field, school, cycle, meeting ?? null, value]);
}
