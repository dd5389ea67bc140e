import { readFileSync, writeFileSync } from "node:fs";
import type { SheetDraft } from "../../engine";
import { sampleDrafts } from "../../templates";
import { openWorkbook, writeFresh } from "../../xlsx";
import { entriesOf } from "../../tools/zipEntries";
import { runCommand, temporaryFolder } from "./runCommand";

const folder = temporaryFolder();
afterAll(folder.remove);

const sample = "templates/samples/thistlewick-vale.xlsx";
const analyse = async (input: string, out: string, ...more: string[]) => {
  const ran = await runCommand("analyse", input, "--out", folder.at(out), ...more);
  return { ...ran, bytes: readFileSync(folder.at(out)) };
};

interface Document {
  readonly verdicts: readonly { level: string; verdict: string }[];
  readonly placements: readonly { grid: string; school: string | null; when: string; quadrant: string | null }[];
  readonly estimates: readonly { statistic: string; contrast: string | null; measure: string; value: number | null }[];
  readonly sheets: readonly { id: string; name: string }[];
}

describe("the Thistlewick Vale sample", () => {
  let first: Awaited<ReturnType<typeof analyse>>;
  let document: Document;
  beforeAll(async () => {
    first = await analyse(sample, "first.xlsx", "--json", folder.at("first.json"));
    document = JSON.parse(readFileSync(folder.at("first.json"), "utf8")) as Document;
  });

  it("is done, with warnings and repairs offered, and an answer in sentences", () => {
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^Project pupils gained about/);
    expect(first.out).toMatch(/things to look at are on the Data check sheet/);
  });

  it("tells the sample's story: at most some sign for pupils, staff's word no gain, a mixed organisation", () => {
    const verdict = (level: string) => document.verdicts.find((one) => one.level === level)?.verdict;
    expect(["some-sign-of-gain", "no-clear-change", "cannot-tell"]).toContain(verdict("pupil"));
    expect(verdict("professional")).toBe("cannot-tell");
    expect(verdict("organisation")).toBe("mixed");
  });

  it("finds the planted difference of the arms, 2.9 points with school terms (STATISTICS b)", () => {
    const difference = document.estimates.find(
      ({ statistic, measure }) => statistic === "ancova-difference" && measure === "mrt sas",
    );
    expect(Math.abs((difference?.value ?? NaN) - 2.9)).toBeLessThan(1);
  });

  it("places the schools as planted on the innovation grid (DOMAIN 15)", () => {
    const planted = {
      "Candlecombe Primary": ["radical", "replicable"],
      "Fennimarsh Primary": ["replicable", "replicable"],
      "Wispmoor Junior": ["radical", "radical"],
      "Brinecliff Academy": ["incremental", "incremental"],
      "Saddlemoor High": ["replicable", "incremental"],
      "Owlhurst Primary": ["radical", "unfocused"],
      "Tinder Ford School": ["incremental", "replicable"],
      "Mistlebrook Primary": ["radical", "unfocused"],
    };
    for (const [school, quadrants] of Object.entries(planted)) {
      const of = (when: string) =>
        document.placements.findLast(
          (one) => one.grid === "innovation" && one.school === school && one.when.startsWith(when),
        )?.quadrant;
      expect([school, of("aimed"), of("generated")]).toEqual([school, ...quadrants]);
    }
  });

  it("gives the same bytes again, and again on its own output", async () => {
    const again = await analyse(sample, "again.xlsx");
    expect(again.bytes.equals(first.bytes)).toBe(true);
    const second = await analyse(folder.at("first.xlsx"), "second.xlsx");
    const third = await analyse(folder.at("second.xlsx"), "third.xlsx");
    expect(third.bytes.equals(second.bytes)).toBe(true);
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  it("changes only the parts that list sheets, names and styles", async () => {
    const before = await entriesOf(readFileSync(sample));
    const after = await entriesOf(first.bytes);
    const changed = [...before]
      .filter(([name, bytes]) => !Buffer.from(after.get(name) ?? []).equals(bytes))
      .map(([name]) => name);
    const mayChange = [
      "[Content_Types].xml",
      "docProps/app.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ];
    expect(changed.filter((name) => !mayChange.includes(name))).toEqual([]);
    expect(changed).toContain("xl/workbook.xml");
  });

  it("leaves a person's sheet called By school alone", async () => {
    const mine: SheetDraft = { ...(sampleDrafts("clean")[0] as SheetDraft), id: "mine", name: "By school" };
    writeFileSync(folder.at("mine.xlsx"), await writeFresh([mine], { marked: false }));
    const ran = await analyse(folder.at("mine.xlsx"), "mine-out.xlsx");
    expect(ran.code).toBeLessThan(2);
    const opened = await openWorkbook(new Blob([new Uint8Array(ran.bytes)]));
    if (!opened.ok) throw new Error("the result should open");
    const named = (name: string) => opened.value.sheets.find((sheet) => sheet.name === name);
    expect(named("By school")?.mark).toBeNull();
    expect(named("By school (2)")?.mark).toEqual({ version: 1, id: "by-school" });
  });
});
