import type { SheetDraft } from "../../../engine";
import { graft, openWorkbook, XlsxWorkbook, type GraftedWorkbook, type GraftOptions } from "../../../xlsx";
import { chartSheets, forestSheet, place, sheetOf } from "../chartDrafts";
import { blobOf, changed, personParts, zipOf } from "../packages";
import { compressedOf, textsOf } from "../unzip";

async function grafted(
  original: Uint8Array,
  drafts: readonly SheetDraft[],
  options?: GraftOptions,
): Promise<GraftedWorkbook & { codes: readonly string[] }> {
  const outcome = await graft(blobOf(original), drafts, options);
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return { ...outcome.value, codes: outcome.issues.map(({ code }) => code) };
}

async function part(bytes: Uint8Array, path: string): Promise<string> {
  return (await textsOf(bytes)).get(path) ?? "";
}

const NAMED_PARTS = [
  "[Content_Types].xml",
  "docProps/app.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/workbook.xml",
];

/** Two rows with keys, a table, a note and a formula, below a title. */
function keyedSheet(schools: readonly string[]): SheetDraft {
  const grid = { cells: [] };
  place(grid, 0, 1, "By school");
  place(grid, 2, 1, "School");
  const base = sheetOf(grid, [], { id: "by-school", name: "By school" });
  return {
    ...base,
    rows: [
      ...base.rows,
      ...schools.map((school, index) => ({
        row: 3 + index,
        key: `school:${school}`,
        cells: [[1, { value: school }] as const],
      })),
    ],
    tables: [
      { name: "Schools", range: { row: 2, column: 1, toRow: 2 + schools.length, toColumn: 1 }, columns: ["School"] },
    ],
  };
}

describe("the graft", () => {
  it("changes the named parts and leaves every other byte for byte", async () => {
    const original = await zipOf(personParts());
    const before = await compressedOf(original);
    const after = await compressedOf((await grafted(original, chartSheets())).bytes);
    const different = [...before].filter(([path, bytes]) => Buffer.compare(bytes, after.get(path) ?? new Uint8Array()));
    expect(different.map(([path]) => path).sort()).toEqual(NAMED_PARTS);
  });

  it("gives the same bytes from its own output", async () => {
    const first = await grafted(await zipOf(personParts()), chartSheets());
    const second = await grafted(first.bytes, chartSheets());
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it("leaves a person's sheet of a wanted name alone and says so", async () => {
    const draft = sheetOf({ cells: [[{ value: { formula: "'By school'!C4+SUM(Scores!B1)", value: 1 } }]] }, [], {
      id: "method",
      name: "Method",
    });
    const { bytes, sheetNames, codes } = await grafted(await zipOf(personParts()), [forestSheet(), draft]);
    expect(sheetNames).toEqual([
      { id: "by-school", name: "By school (2)" },
      { id: "method", name: "Method" },
    ]);
    expect(codes).toEqual(["sheet-name-taken"]);
    expect(await part(bytes, "xl/charts/chart1.xml")).toContain("<c:f>'By school (2)'!$Y$3:$Y$8</c:f>");
    expect(await part(bytes, "xl/worksheets/sheet4.xml")).toContain(
      "<f>&apos;By school (2)&apos;!C4+SUM(Scores!B1)</f>",
    );
  });

  it("opens with its sheets, their marks and the person's values", async () => {
    const { bytes } = await grafted(await zipOf(personParts()), chartSheets());
    const opened = await openWorkbook(blobOf(bytes));
    if (!opened.ok) throw new Error("not read");
    expect(opened.value.sheets.map(({ name, mark }) => [name, mark?.id ?? null])).toEqual([
      ["Scores", null],
      ["By school", null],
      ["By school (2)", "by-school"],
      ["Innovation grid", "innovation-grid"],
      ["Questionnaires", "questionnaires"],
      ["By group", "by-group"],
    ]);
    expect(opened.value.sheets[0]?.cell(0, 1)).toBe(4);
    expect(opened.value.sheets[2]?.cell(3, 1)).toBe("Ashcombe");
  });

  it("gives its tables ids and names no other has", async () => {
    const { bytes } = await grafted(await zipOf(personParts()), [keyedSheet(["A", "B"])]);
    expect(await part(bytes, "xl/tables/table2.xml")).toMatch(/ id="5" name="Schools_2" displayName="Schools_2"/);
  });

  it("keeps a sheet of ours under the name and at the place a person gave it", async () => {
    const first = await grafted(await zipOf(personParts(["Scores", "Notes"])), [forestSheet()]);
    const renamed = await changed(first.bytes, (parts) => {
      const workbook = parts.get("xl/workbook.xml") ?? "";
      const ours = /<sheet name="By school"[^>]*\/>/.exec(workbook)?.[0] ?? "";
      // To the front and under another name; indexes follow as Excel writes them.
      const moved = workbook
        .replace(ours, "")
        .replace("<sheets>", `<sheets>${ours.replace("By school", "Results")}`)
        .replace(/localSheetId="(\d)"/g, (_, index: string) => `localSheetId="${[1, 2, 0][Number(index)] ?? 0}"`)
        .replace(/'By school'!/g, "Results!");
      parts.set("xl/workbook.xml", moved);
    });
    const { bytes, sheetNames } = await grafted(renamed, [forestSheet(), keyedSheet(["A"])].slice(0, 1));
    expect(sheetNames).toEqual([{ id: "by-school", name: "Results" }]);
    const workbook = await part(bytes, "xl/workbook.xml");
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual([
      "Results",
      "Scores",
      "Notes",
    ]);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="2">'Notes'!$A$1:$B$9</definedName>`);
    expect(workbook).toContain(`localSheetId="0" hidden="1">&quot;1:by-school&quot;`);
    expect(await part(bytes, "xl/charts/chart1.xml")).toContain("'Results'!$Y$3");
  });

  it("puts a new sheet after the draft before it and moves the indexes of those behind", async () => {
    const [forest, grid, likert] = chartSheets();
    if (!forest || !grid || !likert) throw new Error("no sheets");
    const first = await grafted(await zipOf(personParts(["Scores", "Notes"])), [forest, likert]);
    const { bytes } = await grafted(first.bytes, [forest, grid, likert]);
    const workbook = await part(bytes, "xl/workbook.xml");
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual([
      "Scores",
      "Notes",
      "By school",
      "Innovation grid",
      "Questionnaires",
    ]);
    expect(workbook).toContain(`localSheetId="4" hidden="1">&quot;1:questionnaires&quot;`);
    expect(workbook).toContain(`localSheetId="3" hidden="1">&quot;1:innovation-grid&quot;`);
  });

  it("removes what no draft replaces only where asked, and never Setup", async () => {
    const [forest, grid] = chartSheets();
    if (!forest || !grid) throw new Error("no sheets");
    const setup = sheetOf({ cells: [[{ value: "Setting" }]] }, [], { id: "setup", name: "Setup" });
    const original = await zipOf(personParts(["Scores", "Notes"]));
    const first = await grafted(original, [forest, grid, setup]);
    const kept = await grafted(first.bytes, [forest]);
    expect(await part(kept.bytes, "xl/workbook.xml")).toContain("Innovation grid");
    const { bytes } = await grafted(first.bytes, [forest], { removeOthers: true });
    const workbook = await part(bytes, "xl/workbook.xml");
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual([
      "Scores",
      "Notes",
      "By school",
      "Setup",
    ]);
    const texts = await textsOf(bytes);
    expect([...texts.keys()].filter((path) => path.startsWith("xl/charts/"))).toHaveLength(1);
    expect(texts.get("[Content_Types].xml")).not.toContain("chart2.xml");
  });

  it("keeps the sheet shown, so that no two are edited together", async () => {
    const { bytes } = await grafted(await zipOf(personParts()), chartSheets());
    expect(await part(bytes, "xl/workbook.xml")).toContain('activeTab="1"');
    for (const [path, text] of await textsOf(bytes)) {
      if (path.startsWith("xl/worksheets/")) expect(text).not.toContain("tabSelected");
    }
  });

  it("lists its sheets in the application's properties", async () => {
    const { bytes } = await grafted(await zipOf(personParts(["Scores", "Notes"])), [forestSheet()]);
    const properties = await part(bytes, "docProps/app.xml");
    expect(properties).toContain("<vt:i4>3</vt:i4>");
    expect(properties).toContain('<vt:vector size="4" baseType="lpstr">');
    expect(properties).toContain(
      "<vt:lpstr>Scores</vt:lpstr><vt:lpstr>Notes</vt:lpstr><vt:lpstr>By school</vt:lpstr><vt:lpstr>'Notes'!Print_Area",
    );
  });

  it("drops a calculation chain that lists cells of a sheet replaced, and only then", async () => {
    const withChain = async (bytes: Uint8Array, sheetId: number) =>
      changed(bytes, (parts) => {
        parts.set("xl/calcChain.xml", `<calcChain xmlns="x"><c r="A1" i="${sheetId}"/></calcChain>`);
        const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
        const chain = `<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>`;
        parts.set("xl/_rels/workbook.xml.rels", relationships.replace("</Rel", `${chain}</Rel`));
      });
    const first = await grafted(await zipOf(personParts()), [forestSheet()]);
    const ours = Number(/sheetId="(\d+)" r:id="rIdEnquiry1"/.exec(await part(first.bytes, "xl/workbook.xml"))?.[1]);
    const replaced = await grafted(await withChain(first.bytes, ours), [forestSheet()]);
    expect([...(await textsOf(replaced.bytes)).keys()]).not.toContain("xl/calcChain.xml");
    expect(await part(replaced.bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    const left = await grafted(await withChain(first.bytes, 1), [forestSheet()]);
    expect([...(await textsOf(left.bytes)).keys()]).toContain("xl/calcChain.xml");
  });
});

describe("a person's comments on our sheets", () => {
  /** Adds comments at cells of our sheet as Excel would save them. */
  async function commented(bytes: Uint8Array, comments: readonly [cell: string, text: string][]): Promise<Uint8Array> {
    return changed(bytes, (parts) => {
      const list = comments.map(
        ([cell, text]) => `<comment ref="${cell}" authorId="0"><text><t>${text}</t></text></comment>`,
      );
      parts.set(
        "xl/comments9.xml",
        `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A head</author></authors><commentList>${list.join("")}</commentList></comments>`,
      );
      const path = "xl/worksheets/_rels/sheet3.xml.rels";
      const line = `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments9.xml"/>`;
      parts.set(path, (parts.get(path) ?? "").replace("</Relationships>", `${line}</Relationships>`));
    });
  }
  async function commentsOn(bytes: Uint8Array): Promise<readonly (readonly [number, number, string, string])[]> {
    const opened = await openWorkbook(blobOf(bytes));
    if (!opened.ok) throw new Error("not read");
    const sheet = opened.value.sheets.find(({ mark }) => mark?.id === "by-school");
    return (sheet?.comments ?? []).map(({ row, column, author, text }) => [row, column, author, text] as const);
  }

  it("follow the rows they stand on", async () => {
    const first = await grafted(await zipOf(personParts()), [keyedSheet(["Ashcombe", "Brindle"])]);
    const noted = await commented(first.bytes, [
      ["B1", "For governors"],
      ["B5", "Brindle had two teachers"],
    ]);
    const { bytes, codes } = await grafted(noted, [keyedSheet(["Ashcombe", "Aster", "Brindle"])]);
    expect(await commentsOn(bytes)).toEqual([
      [0, 1, "A head", "For governors"],
      [5, 1, "A head", "Brindle had two teachers"],
    ]);
    expect(codes).not.toContain("comment-moved");
    const again = await grafted(bytes, [keyedSheet(["Ashcombe", "Aster", "Brindle"])]);
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
  });

  it("keep what was said in a conversation", async () => {
    const first = await grafted(await zipOf(personParts()), [keyedSheet(["Ashcombe", "Brindle"])]);
    const conversed = await changed(first.bytes, (parts) => {
      const office = "http://schemas.microsoft.com/office";
      const namespace = `${office}/spreadsheetml/2018/threadedcomments`;
      const said = (id: string, text: string) =>
        `<threadedComment ref="B5" personId="{P}" id="{${id}}"><text>${text}</text></threadedComment>`;
      parts.set(
        "xl/persons/person.xml",
        `<personList xmlns="${namespace}"><person displayName="A head" id="{P}"/></personList>`,
      );
      parts.set(
        "xl/threadedComments/threadedComment1.xml",
        `<ThreadedComments xmlns="${namespace}">${said("1", "Why?")}${said("2", "Two teachers")}</ThreadedComments>`,
      );
      const add = (path: string, type: string, target: string) => {
        const line = `<Relationship Id="rId98" Type="${office}/2017/10/relationships/${type}" Target="${target}"/>`;
        parts.set(path, (parts.get(path) ?? "").replace("</Relationships>", `${line}</Relationships>`));
      };
      add("xl/_rels/workbook.xml.rels", "person", "persons/person.xml");
      add("xl/worksheets/_rels/sheet3.xml.rels", "threadedComment", "../threadedComments/threadedComment1.xml");
    });
    const { bytes } = await grafted(conversed, [keyedSheet(["Brindle"])]);
    expect(await commentsOn(bytes)).toEqual([[3, 1, "A head", "Why?\n\nA head: Two teachers"]]);
    expect([...(await textsOf(bytes)).keys()]).not.toContain("xl/threadedComments/threadedComment1.xml");
  });

  it("go to the top, pointed out, where their row is gone", async () => {
    const first = await grafted(await zipOf(personParts()), [keyedSheet(["Ashcombe", "Brindle"])]);
    const noted = await commented(first.bytes, [
      ["B4", "Moved away"],
      ["B5", "Closed"],
    ]);
    const { bytes, codes } = await grafted(noted, [keyedSheet(["Catterick"])]);
    expect(await commentsOn(bytes)).toEqual([[0, 0, "A head", "Moved away\n\nA head: Closed"]]);
    expect(codes).toContain("comment-moved");
  });
});

describe("odd workbooks", () => {
  it("with prefixes keep them", async () => {
    const parts = personParts();
    for (const path of ["xl/workbook.xml", "xl/styles.xml"]) {
      const text = parts.get(path) ?? "";
      const prefixed = text.replace(/<(\/?)([A-Za-z])/g, "<$1x:$2").replace(" xmlns=", " xmlns:x=");
      parts.set(path, prefixed);
    }
    const { bytes } = await grafted(await zipOf(parts), [forestSheet()]);
    expect(await part(bytes, "xl/workbook.xml")).toContain('<x:sheet name="By school (2)"');
    expect(await part(bytes, "xl/styles.xml")).not.toMatch(/<\/?[a-z]+[ >]/i);
    const opened = await openWorkbook(blobOf(bytes));
    expect(opened.ok && opened.value.sheets).toHaveLength(3);
  });

  it.each([
    ["no style sheet", null],
    ["an empty one", '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'],
  ])("with %s keep the look of their own cells", async (_, styles) => {
    const parts = personParts();
    if (styles === null) {
      parts.delete("xl/styles.xml");
      const path = "xl/_rels/workbook.xml.rels";
      parts.set(path, (parts.get(path) ?? "").replace(/<Relationship Id="rId3"[^>]*>/, ""));
      parts.set(
        "[Content_Types].xml",
        (parts.get("[Content_Types].xml") ?? "").replace(/<Override PartName="\/xl\/styles[^>]*>/, ""),
      );
    } else {
      parts.set("xl/styles.xml", styles);
    }
    const first = await grafted(await zipOf(parts), [forestSheet()]);
    // The first cell style, which cells without one have, is not ours.
    expect(await part(first.bytes, "xl/styles.xml")).toContain('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
    const second = await grafted(first.bytes, [forestSheet()]);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it("keep every style of their own where it was", async () => {
    const { bytes } = await grafted(await zipOf(personParts()), chartSheets());
    const styles = await part(bytes, "xl/styles.xml");
    expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>');
    expect(styles).toMatch(/<cellXfs count="\d+"><xf xfId="0"\/><xf numFmtId="164" xfId="0"\/><xf /);
    expect(styles).toMatch(/<fonts count="2"><font><sz val="10"\/><name val="Arial"\/><\/font><font>/);
  });

  it("keep a name of cells that ours would take", async () => {
    const parts = personParts();
    const workbook = parts.get("xl/workbook.xml") ?? "";
    parts.set(
      "xl/workbook.xml",
      workbook.replace("<definedNames>", '<definedNames><definedName name="Headline">Scores!$A$1</definedName>'),
    );
    const draft = {
      ...forestSheet(),
      names: [{ name: "Headline", range: { row: 3, column: 2, toRow: 3, toColumn: 2 } }],
    };
    const { bytes, codes } = await grafted(await zipOf(parts), [draft]);
    const after = await part(bytes, "xl/workbook.xml");
    expect(after).toContain('<definedName name="Headline">Scores!$A$1</definedName>');
    expect(after).toContain(`<definedName name="Headline" localSheetId="2">'By school (2)'!$C$4</definedName>`);
    expect(codes).toContain("cell-name-taken");
  });

  it("warn that a signature breaks", async () => {
    const parts = personParts();
    parts.set("_xmlsignatures/origin.sigs", "");
    expect((await grafted(await zipOf(parts), [forestSheet()])).codes).toContain("signature-broken");
  });

  it.each([
    [
      "those with a document type",
      "workbook-not-writable",
      (parts: Map<string, string>) => {
        const text = parts.get("xl/workbook.xml") ?? "";
        parts.set("xl/workbook.xml", text.replace("<workbook ", '<!DOCTYPE x [<!ENTITY a "b">]><workbook '));
      },
    ],
    [
      "those whose parts are cut short",
      "workbook-not-writable",
      (parts: Map<string, string>) => {
        parts.set("xl/styles.xml", (parts.get("xl/styles.xml") ?? "").slice(0, 200));
      },
    ],
    [
      "those with two parts of one name",
      "workbook-not-writable",
      (parts: Map<string, string>) => {
        parts.set("xl/Styles.xml", "<styleSheet/>");
      },
    ],
  ])("are refused: %s", async (_, code, change) => {
    const parts = personParts();
    change(parts);
    const outcome = await graft(blobOf(await zipOf(parts)), [forestSheet()]);
    expect(outcome.ok).toBe(false);
    expect(outcome.issues.map((issue) => issue.code)).toEqual([code]);
  });

  it("that are no packages are refused", async () => {
    const outcome = await graft(new Blob(["Pupil,Before,After"]), [forestSheet()]);
    expect(outcome.ok).toBe(false);
  });
});

describe("a workbook file as the engine's port", () => {
  it("reads, writes beside what it wrote, and leaves its file alone", async () => {
    const original = blobOf(await zipOf(personParts()));
    const opened = await XlsxWorkbook.open(original);
    if (!opened.ok) throw new Error("not read");
    const workbook = opened.value;
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Scores", "By school"]);
    expect(workbook.bytes()).toBeNull();
    const [forest, grid] = chartSheets();
    if (!forest || !grid) throw new Error("no sheets");
    await workbook.write([forest]);
    await workbook.write([grid]);
    const bytes = workbook.bytes();
    if (!bytes) throw new Error("nothing written");
    const again = await openWorkbook(blobOf(bytes));
    expect(again.ok && again.value.sheets.map(({ name }) => name)).toEqual([
      "Scores",
      "By school",
      "By school (2)",
      "Innovation grid",
    ]);
  });
});
