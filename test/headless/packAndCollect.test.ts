import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";
import { Workbook, type Worksheet } from "exceljs";
import { type FormEntry, formDrafts, readForms, recognise } from "../../engine";
import { forms, templateDrafts } from "../../templates";
import { openWorkbook, writeFresh } from "../../xlsx";
import { runCommand, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);

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
const MISSING = "Mistlebrook Primary";
const MARKER = "PLANTED-FOR-THE-FACILITATOR";

const answer = (form: string, field: string, school: string | null, value: FormEntry["value"]): FormEntry => ({
  form,
  field,
  school,
  cycle: "1",
  meeting: null,
  record: null,
  value,
  place: { sheet: form },
});

const claim = (record: number, school: string, text: string): FormEntry[] =>
  Object.entries({ claim: text, level: "pupil", direction: "supports", school }).map(([field, value]) => ({
    form: "evidence",
    field,
    school,
    cycle: null,
    record,
    value,
    place: { sheet: "Evidence" },
  }));

const known: readonly FormEntry[] = [
  ...schools.map((school) => answer("overview-2", "O2.strategies", school, `First thoughts of ${school}`)),
  answer("overview-2", "O2.strategy", null, "Talk about texts twice a week"),
  ...claim(0, schools[0] ?? "", "Readers explain more"),
  ...claim(1, schools[1] ?? "", "Pupils ask more"),
  ...["P1.Development.j1", "P2.Leadership.j3", "P2.Drive.r1"].map((field) =>
    answer("facilitator-notes", field, null, `${MARKER} ${field}`),
  ),
  ...schools.map((school) => answer("facilitator-notes", "P2.Drive.j1", school, `${MARKER} ${school}`)),
];

async function write(name: string, drafts: Parameters<typeof writeFresh>[0]): Promise<string> {
  writeFileSync(folder.at(name), await writeFresh(drafts, { marked: false }));
  return folder.at(name);
}

async function alliance(name: string, more: readonly FormEntry[] = []): Promise<string> {
  const entries = [...known, ...more];
  const used = ["overview-2", "evidence", "withdrawals", "facilitator-notes"];
  return write(
    name,
    forms.filter((form) => used.includes(form.id)).flatMap((form) => formDrafts(form, { schools, entries })),
  );
}

async function sheetsOf(file: string) {
  const opened = await openWorkbook(new Blob([readFileSync(file)]), { fileName: file });
  if (!opened.ok) throw new Error(file);
  return opened.value.sheets.map((sheet) => ({ file: null, sheet }));
}

/** Fills in a workbook the way a person would: an answer beside a Ref, a record into the first blank row. */
async function fillIn(file: string, to: string, answers: Readonly<Record<string, string>>, record: string) {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      const ref = row.getCell(2).value;
      if (typeof ref === "string" && ref in answers) row.getCell(4).value = answers[ref] ?? null;
    });
  }
  const evidence = workbook.getWorksheet("Evidence");
  if (evidence) addClaim(evidence, record);
  await workbook.xlsx.writeFile(to);
}

function addClaim(sheet: Worksheet, text: string): void {
  let row = 7;
  while (sheet.getRow(row).getCell(2).value) row++;
  sheet.getRow(6).eachCell((cell, column) => {
    const value = { claim: text, level: "professional", direction: "supports" }[String(cell.value)];
    if (value !== undefined) sheet.getRow(row).getCell(column).value = value;
  });
}

/** All parts of a workbook as one text. */
async function everyText(file: string): Promise<string> {
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(file)])), { useWebWorkers: false });
  const texts: string[] = [];
  for (const entry of await reader.getEntries())
    if (!entry.directory) texts.push(entry.filename, await entry.getData(new TextWriter()));
  return texts.join("\n");
}

describe("packing eight schools, filling them in differently, leaving one out, collecting", () => {
  let packed: Awaited<ReturnType<typeof runCommand>>;
  let collected: Awaited<ReturnType<typeof runCommand>>;
  const returned: string[] = [];
  beforeAll(async () => {
    const base = await alliance("alliance.xlsx");
    packed = await runCommand("pack", base, "--out", folder.at("out"), "--return-by", "2026-03-20");
    for (const school of schools.filter((one) => one !== MISSING)) {
      const to = folder.at(`back ${school}.xlsx`);
      await fillIn(
        folder.at(`out/${school}.xlsx`),
        to,
        { "O2.strategies": `Second thoughts of ${school}`, "cover.message": `Message of ${school}` },
        `New claim of ${school}`,
      );
      returned.push(to);
    }
    // The deputy of the first school sends a second version, which says something else.
    await fillIn(
      folder.at(`out/${schools[0]}.xlsx`),
      folder.at("back deputy.xlsx"),
      { "O2.strategies": "The deputy thinks otherwise" },
      "A claim by the deputy",
    );
    returned.push(folder.at("back deputy.xlsx"));
    collected = await runCommand("collect", base, ...returned, "--out", folder.at("collected.xlsx"));
  });

  it("writes one workbook a school", () => {
    expect(packed.code).toBe(0);
    expect(readdirSync(folder.at("out")).sort()).toEqual(schools.map((school) => `${school}.xlsx`).sort());
  });

  it("puts only the school's own answers into its workbook", async () => {
    for (const school of schools) {
      const { entries } = readForms(await sheetsOf(folder.at(`out/${school}.xlsx`)), forms);
      expect(new Set(entries.map((entry) => entry.school))).toEqual(new Set([school]));
      const everything = await everyText(folder.at(`out/${school}.xlsx`));
      for (const other of schools.filter((one) => one !== school)) expect(everything).not.toContain(other);
    }
  });

  it("names the missing school on the screen and as an issue, and is done", () => {
    expect(collected.code).toBe(0);
    expect(collected.out).toContain("7 of 8 schools have sent theirs back.");
    expect(collected.out).toContain(`Not back yet: ${MISSING}.`);
    expect(collected.out).toMatch(/warning: No workbook has come back from Mistlebrook Primary yet\./);
  });

  it("loses nothing that was written and shows every version of what differs", async () => {
    const text = await everyText(folder.at("collected.xlsx"));
    for (const school of schools) expect(text).toContain(`First thoughts of ${school}`);
    for (const school of schools.filter((one) => one !== MISSING)) {
      expect(text).toContain(`Second thoughts of ${school}`);
      expect(text).toContain(`New claim of ${school}`);
      expect(text).toContain(`Message of ${school}`);
    }
    for (const words of ["Talk about texts twice a week", "Readers explain more", "The deputy thinks otherwise"])
      expect(text).toContain(words);
    expect(text).toContain("A claim by the deputy");
  });

  it("uses the school's answer, keeps the other beside it, and reads back as an alliance's workbook", async () => {
    const { entries, issues } = readForms(await sheetsOf(folder.at("collected.xlsx")), forms);
    const strategies = entries.filter(({ field }) => field === "O2.strategies");
    expect(strategies.map(({ school, value }) => [school, value])).toEqual(
      schools.map((school) => [school, `${school === MISSING ? "First" : "Second"} thoughts of ${school}`]),
    );
    expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    const study = recognise(await sheetsOf(folder.at("collected.xlsx")), { forms });
    // The Collected sheet is ours, so none of its lists is taken for a table of pupils.
    expect(study.ok && study.value.tables).toEqual([]);
  });

  it("holds nothing of the facilitator's, in any workbook or on the screen", async () => {
    const files = [...schools.map((school) => `out/${school}.xlsx`), "collected.xlsx"];
    expect(await everyText(folder.at("alliance.xlsx"))).toContain(MARKER);
    for (const file of files) expect(await everyText(folder.at(file))).not.toContain(MARKER);
    for (const ran of [packed, collected]) expect(ran.out + ran.err).not.toContain(MARKER);
  });

  it("writes the same bytes again, and nothing over a file that is there unless told to", async () => {
    const base = folder.at("alliance.xlsx");
    const first = readFileSync(folder.at("collected.xlsx"));
    const refused = await runCommand("collect", base, ...returned, "--out", folder.at("collected.xlsx"));
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("--force")]);
    const forced = await runCommand("collect", base, ...returned, "--out", folder.at("collected.xlsx"), "--force");
    expect(forced.code).toBe(0);
    expect(readFileSync(folder.at("collected.xlsx")).equals(first)).toBe(true);
    expect((await runCommand("pack", base, "--out", folder.at("out"))).code).toBe(3);
    expect((await runCommand("pack", base, "--out", folder.at("out"), "--force")).code).toBe(0);
  });

  it("goes on from the collected workbook: what came back is filled in next time, at its meeting", async () => {
    const again = await runCommand(
      "pack",
      folder.at("collected.xlsx"),
      "--out",
      folder.at("next"),
      "--meeting",
      "2026-05-06",
    );
    expect(again.code).toBe(0);
    const { entries } = readForms(await sheetsOf(folder.at(`next/${schools[2]}.xlsx`)), forms);
    const [own] = entries.filter(({ field }) => field === "O2.strategies");
    expect([own?.value, own?.meeting]).toEqual([`Second thoughts of ${schools[2]}`, "2026-05-06"]);
    expect(await everyText(folder.at(`next/${schools[2]}.xlsx`))).not.toContain("Message of");
  });
});

describe("what packing and collecting refuse", () => {
  it("a workbook without forms, or whose forms no school answers", async () => {
    const noForms = await write("scores.xlsx", templateDrafts("pupil-scores", { schools }));
    const noneForSchools = await write("private.xlsx", templateDrafts("facilitator", { schools }));
    for (const file of [noForms, noneForSchools]) {
      const ran = await runCommand("pack", file, "--out", folder.at("never"));
      expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/^error: Expected/)]);
    }
    expect(existsSync(folder.at("never"))).toBe(false);
    const base = await alliance("base.xlsx");
    expect((await runCommand("collect", noForms, base)).code).toBe(2);
  });

  it("arguments that cannot be meant", async () => {
    const base = await alliance("own.xlsx");
    expect((await runCommand("pack", base)).code).toBe(2);
    expect((await runCommand("pack", base, "--out", folder.at("never"), "--meeting", "14/01/2026")).code).toBe(2);
    expect((await runCommand("collect", base)).code).toBe(2);
    expect((await runCommand("collect", base, base, base, "--out", folder.at("no.xlsx"))).code).toBe(2);
    expect((await runCommand("collect", base, base, "--out", base, "--force")).code).toBe(2);
    expect((await runCommand("collect", base, base, "--out", folder.at("no.csv"))).code).toBe(2);
    expect((await runCommand("collect", base, folder.at("not there.xlsx"))).code).toBe(2);
    expect(existsSync(folder.at("no.xlsx"))).toBe(false);
  });

  it("no workbook for a school that has left, and does not miss it", async () => {
    const left = [answer("withdrawals", "school", MISSING, MISSING)].map((entry) => ({ ...entry, record: 0 }));
    const base = await alliance("left.xlsx", left);
    const packed = await runCommand("pack", base, "--out", folder.at("left"));
    expect(packed.out).toContain(`Left, and so without a workbook: ${MISSING}.`);
    expect(readdirSync(folder.at("left"))).not.toContain(`${MISSING}.xlsx`);
    const back = readdirSync(folder.at("left")).map((name) => folder.at(`left/${name}`));
    const collected = await runCommand("collect", base, ...back);
    expect(collected.out).toContain("7 of 7 schools have sent theirs back.");
    expect(collected.out).not.toContain("Not back yet");
    expect(existsSync(folder.at("left-collected.xlsx"))).toBe(true);
  });
});

describe("the sample", () => {
  it("is packed for its eight schools with the banner that it is invented on every sheet", async () => {
    const ran = await runCommand("pack", "templates/samples/thistlewick-vale.xlsx", "--out", folder.at("sample"));
    expect(ran.code).toBe(0);
    expect(readdirSync(folder.at("sample")).sort()).toEqual(schools.map((school) => `${school}.xlsx`).sort());
    const sheets = await sheetsOf(folder.at("sample/Owlhurst Primary.xlsx"));
    for (const { sheet } of sheets)
      expect([sheet.name, sheet.cell(3, 1)]).toEqual([sheet.name, expect.stringMatching(/^FICTIONAL/)]);
  });
});
