import {
  draftedSheet,
  collect,
  collectedDraft,
  collectWorkbooks,
  formDrafts,
  pack,
  readForms,
  schoolsOf,
  type CellValue,
  type FormEntry,
  type FormsReading,
  type Sheet,
  type SheetDraft,
} from "../../../../engine";
import { parseRange } from "../../../../engine/workbook/cellRange";
import { forms, templateDrafts } from "../../../../templates";

/** Invented names, those of the sample. */
const schools = [
  "Candlecombe Primary",
  "Fennimarsh Primary",
  "Wispmoor Junior",
  "Brinecliff Academy",
  "Saddlemoor High",
  "Owlhurst Primary",
  "Tinder Ford School",
  "Mistlebrook Primary",
];

const answer = (field: string, school: string | null, value: FormEntry["value"]): FormEntry => ({
  form: "overview-2",
  field,
  school,
  cycle: "1",
  meeting: null,
  record: null,
  value,
  place: { sheet: "Overview 2 Innovation" },
});

const claim = (record: number, values: Readonly<Record<string, string>>): FormEntry[] =>
  Object.entries(values).map(([field, value]) => ({
    form: "evidence",
    field,
    school: values["school"] ?? null,
    cycle: values["cycle"] ?? null,
    record,
    value,
    place: { sheet: "Evidence" },
  }));

const before: readonly FormEntry[] = [
  ...schools.map((school) => answer("O2.strategies", school, `First thoughts of ${school}`)),
  answer("O2.strategy", null, "Talk about texts twice a week"),
  ...claim(0, { claim: "Readers explain more", level: "pupil", direction: "supports", school: schools[0] ?? "" }),
  ...claim(1, { claim: "Pupils ask more", level: "pupil", direction: "unclear", school: schools[1] ?? "" }),
];

function allianceReading(): FormsReading {
  const drafts = [
    ...formDrafts(formOf("overview-2"), { schools, entries: before }),
    ...formDrafts(formOf("evidence"), { schools, entries: before }),
    ...templateDrafts("facilitator", { schools }),
  ];
  return readDrafts(drafts, "alliance.xlsx");
}

function formOf(id: string) {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(id);
  return form;
}

function readDrafts(drafts: readonly SheetDraft[], file: string, change: (sheet: Sheet) => Sheet = (sheet) => sheet) {
  return readForms(
    drafts.map((draft) => ({ file, sheet: change(draftedSheet(draft)) })),
    forms,
  );
}

/** A school's hand: writes a value beside a Ref, or into the first blank row under an id. */
function filledIn(answers: Readonly<Record<string, CellValue>>, record: Readonly<Record<string, CellValue>> = {}) {
  return (sheet: Sheet): Sheet => {
    const isRecords = sheet.cell(5, 1) === "claim";
    const blankRow = isRecords ? [...Array(200).keys()].find((row) => row > 5 && sheet.cell(row, 1) === null) : null;
    return {
      ...sheet,
      cell(row, column) {
        const ref = sheet.cell(row, 1);
        if (!isRecords && column === 3 && typeof ref === "string" && ref in answers) return answers[ref] ?? null;
        const id = sheet.cell(5, column);
        if (row === blankRow && typeof id === "string" && id in record) return record[id] ?? null;
        return sheet.cell(row, column);
      },
    };
  };
}

function packs() {
  const alliance = allianceReading();
  return pack({
    forms,
    used: alliance.sheets.map((sheet) => sheet.form),
    entries: alliance.entries,
    schools: schoolsOf(alliance),
    returnBy: "2026-03-20",
  });
}

describe("packing", () => {
  it("makes one workbook a school, with the school's own rows filled in and nobody else's", () => {
    const made = packs();
    expect(made.map(({ fileName }) => fileName)).toEqual(schools.map((school) => `${school}.xlsx`));
    for (const { school, drafts } of made) {
      expect(drafts.map((draft) => draft.name)).toEqual(["Start here", "Overview 2 Innovation", "Evidence"]);
      const { entries, issues, facilitatorEntries } = readDrafts(drafts, "");
      expect(new Set(entries.map((entry) => entry.school))).toEqual(new Set([school]));
      expect(entries.find((entry) => entry.field === "O2.strategies")?.value).toBe(`First thoughts of ${school}`);
      expect(entries.find((entry) => entry.field === "cover.returnBy")?.value).toBe("2026-03-20");
      expect([issues, facilitatorEntries]).toEqual([[], []]);
    }
    const claims = made.map(
      ({ drafts }) => readDrafts(drafts, "").entries.filter((entry) => entry.field === "claim").length,
    );
    expect(claims).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("gives schools of like names files of different names", () => {
    const request = { forms, used: [], entries: [], schools: ["St Mary's", "st mary's", "A/B: Primary", "..."] };
    expect(pack(request).map(({ fileName }) => fileName)).toEqual([
      "St Mary's.xlsx",
      "st mary's (2).xlsx",
      "A B Primary.xlsx",
      "School.xlsx",
    ]);
  });
});

describe("collecting", () => {
  /** Seven of eight come back; one school answers for another as well. */
  function collected() {
    const returned = packs()
      .slice(0, 7)
      .map(({ school, drafts }) => ({
        file: `${school}.xlsx`,
        reading: readDrafts(
          drafts,
          `${school}.xlsx`,
          filledIn(
            { "O2.strategies": `Second thoughts of ${school}`, "O2.approaches": "Good", "cover.message": "Hello" },
            { claim: `New claim of ${school}`, level: "professional", direction: "supports" },
          ),
        ),
      }));
    const [first] = returned;
    const meddling = returned.map((one) =>
      one.file === `${schools[2]}.xlsx` && first
        ? {
            ...one,
            reading: {
              ...one.reading,
              entries: [...one.reading.entries, answer("O2.strategies", schools[0] ?? "", "Meddling")],
            },
          }
        : one,
    );
    return collect({ forms, alliance: allianceReading(), returned: meddling });
  }

  it("names the school that is missing", () => {
    const { missing, schools: asked } = collected();
    expect(missing).toEqual(["Mistlebrook Primary"]);
    expect(asked.map(({ school }) => school)).toEqual(schools);
  });

  it("loses nothing: every answer of every workbook is in use or listed beside the one that is", () => {
    const { entries, differences } = collected();
    const kept = new Set([
      ...entries.map((entry) => entry.value),
      ...differences.flatMap(({ answers }) => answers.map(({ entry }) => entry.value)),
    ]);
    for (const entry of before) expect(kept).toContain(entry.value);
    for (const school of schools.slice(0, 7)) {
      expect(kept).toContain(`Second thoughts of ${school}`);
      expect(kept).toContain(`New claim of ${school}`);
    }
    expect(kept).toContain("Meddling");
    expect(kept).toContain("First thoughts of Mistlebrook Primary");
  });

  it("takes a school's own answer, and shows what it replaced and what others say", () => {
    const { entries, differences } = collected();
    const own = entries.filter((entry) => entry.field === "O2.strategies" && entry.school === schools[0]);
    expect(own.map(({ value }) => value)).toEqual([`Second thoughts of ${schools[0]}`]);
    const [conflict] = differences.filter(({ kind }) => kind === "conflict");
    expect(conflict?.answers.map(({ file, entry }) => [file, entry.value])).toEqual([
      [null, `First thoughts of ${schools[0]}`],
      [`${schools[0]}.xlsx`, `Second thoughts of ${schools[0]}`],
      [`${schools[2]}.xlsx`, "Meddling"],
    ]);
    // Six other schools changed their answer.
    expect(differences.filter(({ kind }) => kind === "changed")).toHaveLength(6);
  });

  it("adds new records and names their school after the workbook they came in", () => {
    const claims = collected().entries.filter((entry) => entry.form === "evidence" && entry.field === "claim");
    expect(claims.map(({ record }) => record)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const added = claims.filter((entry) => String(entry.value).startsWith("New claim"));
    expect(added.map(({ school, value }) => value === `New claim of ${school}`)).toEqual(Array(7).fill(true));
  });

  it("gives entries that can be drafted and read again", () => {
    const { entries } = collected();
    for (const id of ["overview-2", "evidence"]) {
      const drafts = formDrafts(formOf(id), { schools, entries });
      const again = readDrafts(drafts, "merged.xlsx");
      const values = (list: readonly FormEntry[]) =>
        list
          .filter((entry) => entry.form === id)
          .map(({ field, school, value }) => JSON.stringify([field, school, value]));
      expect(values(again.entries).sort()).toEqual(values(entries).sort());
    }
  });

  it("shows it all on one sheet", () => {
    const draft = collectedDraft(collected(), forms);
    const texts = draft.rows.flatMap(({ cells }) => cells.map(([, cell]) => cell.value));
    expect(texts).toContain("7 of 8 schools have sent theirs back");
    expect(texts).toContain(`Second thoughts of ${schools[0]} (${schools[0]}.xlsx)`);
    expect(texts).toContain(`Meddling (${schools[2]}.xlsx)`);
    expect(texts).toContain(`First thoughts of ${schools[0]} (the alliance's workbook)`);
  });

  it("leads from every answer in use to its cell, where another can be written over it", () => {
    const alliance = [
      ...formDrafts(formOf("overview-2"), { schools, entries: before }),
      ...formDrafts(formOf("evidence"), { schools, entries: before }),
    ].map((draft) => draftedSheet(draft));
    const returned = packs().map(({ school, drafts }) => ({
      file: `${school}.xlsx`,
      sheets: drafts.map((draft) =>
        filledIn(
          { "O2.strategies": `Second thoughts of ${school}` },
          { claim: `New claim of ${school}` },
        )(draftedSheet(draft)),
      ),
    }));
    const outcome = collectWorkbooks(alliance, returned, { forms });
    if (!outcome.ok) throw new Error(outcome.issues.map(({ message }) => message).join());
    const [overview, ...merged] = outcome.value.drafts;
    const sheets = new Map(merged.map((draft) => [draft.name, draftedSheet(draft)]));
    const linked = (overview?.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap(([column, { value, link }]) => {
        if (!link || !("sheet" in link)) return [];
        const at = parseRange(link.address);
        const [, inUse] = cells.find(([beside]) => beside === column + 1) ?? [];
        const target = at && sheets.get(link.sheet)?.cell(at.row, at.column);
        return [{ value, address: link.address, inUse: inUse?.value, target }];
      }),
    );
    expect(linked.map(({ target }) => target)).toEqual(schools.map((school) => `Second thoughts of ${school}`));
    for (const { value, address, inUse, target } of linked) {
      expect(value).toBe(address);
      expect(String(inUse).startsWith(`${String(target)} (`)).toBe(true);
    }
  });

  it("shows every version of an answer, however many there are", () => {
    const [made] = packs();
    const returned = ["one", "two", "three", "four"].map((name) => ({
      file: `${name}.xlsx`,
      reading: readDrafts(made?.drafts ?? [], `${name}.xlsx`, filledIn({ "O2.strategies": `Version ${name}` })),
    }));
    const draft = collectedDraft(collect({ forms, alliance: allianceReading(), returned }), forms);
    const texts = draft.rows.flatMap(({ cells }) => cells.map(([, cell]) => cell.value));
    for (const { file } of returned) expect(texts).toContain(`Version ${file.replace(".xlsx", "")} (${file})`);
  });

  it("says when a workbook names no school, an unknown school, or came back twice", () => {
    const [made] = packs();
    const reading = readDrafts(made?.drafts ?? [], "a.xlsx");
    const nameless = readDrafts([], "b.xlsx");
    const { issues } = collect({
      forms,
      alliance: allianceReading(),
      returned: [
        { file: "a.xlsx", reading },
        { file: "again.xlsx", reading },
        { file: "b.xlsx", reading: nameless },
        {
          file: "c.xlsx",
          reading: readDrafts(
            pack({ forms, used: [], entries: [], schools: ["Elsewhere"] })[0]?.drafts ?? [],
            "c.xlsx",
          ),
        },
      ],
    });
    expect(issues.map(({ code }) => code)).toEqual([
      "form-return-unknown",
      "form-return-unexpected",
      "form-returned-twice",
      ...Array<string>(7).fill("form-not-returned"),
    ]);
  });
});
