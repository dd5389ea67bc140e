import { BlobReader, TextReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import type { SheetDraft } from "../../../engine";
import { graft, openWorkbook } from "../../../xlsx";
import { ENTRY_OPTIONS } from "../../../xlsx/package/writeZip";
import { forestSheet, place, sheetOf } from "../chartDrafts";
import { packageFaults } from "../packageFaults";
import { blobOf, changed, personParts, zipOf } from "../packages";
import { compressedOf, textsOf } from "../unzip";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMED =
  /^(\[Content_Types\]\.xml|docProps\/app\.xml|xl\/(_rels\/workbook\.xml\.rels|styles\.xml|workbook\.xml))$/;

type Parts = Map<string, string>;

function edit(parts: Parts, path: string, from: string | RegExp, to: string): void {
  const before = parts.get(path) ?? "";
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${String(from)}`);
  parts.set(path, after);
}

function relate(parts: Parts, of: string, type: string, target: string): void {
  const line = `<Relationship Id="rIdOdd" Type="${OFFICE}/${type}" Target="${target}"/>`;
  edit(parts, of, "</Relationships>", `${line}</Relationships>`);
}

function declare(parts: Parts, path: string, contentType: string): void {
  edit(
    parts,
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`,
  );
}

/** What is odd about a package, and what must be in which of its parts after the graft. */
interface Odd {
  readonly name: string;
  readonly make: (parts: Parts) => void;
  readonly keeps: readonly (readonly [path: string, text: string])[];
}

const odd: readonly Odd[] = [
  {
    name: "macros",
    make(parts) {
      edit(
        parts,
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      );
      parts.set("xl/vbaProject.bin", "not really a project");
      declare(parts, "xl/vbaProject.bin", "application/vnd.ms-office.vbaProject");
      relate(parts, "xl/_rels/workbook.xml.rels", "vbaProject", "vbaProject.bin");
      edit(parts, "xl/workbook.xml", "<bookViews>", '<workbookPr codeName="ThisWorkbook"/><bookViews>');
    },
    keeps: [
      ["[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
      ["xl/_rels/workbook.xml.rels", 'Target="vbaProject.bin"'],
      ["xl/workbook.xml", '<workbookPr codeName="ThisWorkbook"/>'],
    ],
  },
  {
    name: "a link to another workbook",
    make(parts) {
      parts.set(
        "xl/externalLinks/externalLink1.xml",
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      );
      declare(
        parts,
        "xl/externalLinks/externalLink1.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
      );
      relate(parts, "xl/_rels/workbook.xml.rels", "externalLink", "externalLinks/externalLink1.xml");
      edit(
        parts,
        "xl/workbook.xml",
        "</sheets>",
        '</sheets><externalReferences><externalReference r:id="rIdOdd"/></externalReferences>',
      );
    },
    keeps: [
      ["xl/workbook.xml", '<externalReference r:id="rIdOdd"/></externalReferences><definedNames>'],
      ["xl/_rels/workbook.xml.rels", 'Id="rIdOdd"'],
    ],
  },
  {
    name: "custom XML beside the workbook",
    make(parts) {
      parts.set("customXml/item1.xml", "<staff/>");
      relate(parts, "xl/_rels/workbook.xml.rels", "customXml", "../customXml/item1.xml");
    },
    keeps: [["xl/_rels/workbook.xml.rels", 'Target="../customXml/item1.xml"']],
  },
  {
    name: "a very hidden sheet",
    make(parts) {
      edit(parts, "xl/workbook.xml", 'sheetId="1" ', 'sheetId="1" state="veryHidden" ');
    },
    keeps: [["xl/workbook.xml", '<sheet name="Scores" sheetId="1" state="veryHidden" r:id="rId1"/>']],
  },
  {
    name: "names and sheets in other letters",
    make(parts) {
      edit(parts, "xl/workbook.xml", 'name="By school"', 'name="BY SCHOOL"');
      edit(parts, "docProps/app.xml", "<vt:lpstr>By school<", "<vt:lpstr>BY SCHOOL<");
      edit(
        parts,
        "xl/workbook.xml",
        /<definedNames>.*<\/definedNames>/,
        '<definedNames><definedName name="HEADLINE">Scores!$A$1</definedName></definedNames>',
      );
    },
    keeps: [
      ["xl/workbook.xml", '<sheet name="BY SCHOOL"'],
      ["xl/workbook.xml", '<sheet name="By school (2)"'],
      ["xl/workbook.xml", '<definedName name="HEADLINE">Scores!$A$1</definedName>'],
      ["docProps/app.xml", "<vt:lpstr>BY SCHOOL</vt:lpstr><vt:lpstr>By school (2)</vt:lpstr>"],
    ],
  },
  {
    name: "empty collections in its style sheet",
    make(parts) {
      parts.set(
        "xl/styles.xml",
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts/><fonts count="0"/><fills/><borders/><cellStyleXfs/><cellXfs count="0"/><dxfs count="0" /></styleSheet>',
      );
      edit(parts, "xl/worksheets/sheet1.xml", ' s="1"', "");
    },
    keeps: [
      ["xl/styles.xml", '<fills count="2">'],
      ["xl/styles.xml", '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
    ],
  },
  {
    name: "relationships under another prefix, declared where they are used",
    make(parts) {
      edit(parts, "xl/workbook.xml", ` xmlns:r="${OFFICE}"`, "");
      edit(parts, "xl/workbook.xml", ' r:id="rId1"', ` xmlns:rel="${OFFICE}" rel:id="rId1"`);
      edit(parts, "xl/workbook.xml", ' r:id="rId2"', ` xmlns:rel="${OFFICE}" rel:id="rId2"`);
    },
    keeps: [["xl/workbook.xml", `<sheet xmlns:r="${OFFICE}" name="By school (2)"`]],
  },
  {
    name: "no names of its own",
    make(parts) {
      edit(parts, "xl/workbook.xml", /<definedNames>.*<\/definedNames>/, "");
    },
    keeps: [["xl/workbook.xml", "</sheets><definedNames>"]],
  },
  {
    name: "no list of sheets in its properties",
    make(parts) {
      parts.delete("docProps/app.xml");
      edit(parts, "_rels/.rels", /<Relationship Id="rId2"[^>]*>/, "");
      edit(parts, "[Content_Types].xml", /<Override PartName="\/docProps[^>]*>/, "");
    },
    keeps: [["_rels/.rels", 'Target="xl/workbook.xml"']],
  },
  {
    name: "properties that list other things first",
    make(parts) {
      edit(
        parts,
        "docProps/app.xml",
        /<HeadingPairs>.*<\/TitlesOfParts>/,
        [
          '<HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant>',
          "<vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant></vt:vector></HeadingPairs>",
          '<TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>Marks</vt:lpstr><vt:lpstr>Scores</vt:lpstr><vt:lpstr>By school</vt:lpstr></vt:vector></TitlesOfParts>',
        ].join(""),
      );
    },
    keeps: [
      [
        "docProps/app.xml",
        '<vt:vector size="4" baseType="lpstr"><vt:lpstr>Marks</vt:lpstr><vt:lpstr>Scores</vt:lpstr>',
      ],
      ["docProps/app.xml", "<vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4>"],
    ],
  },
];

/** A sheet that names one of its cells. */
function namedSheet(): SheetDraft {
  return { ...forestSheet(), names: [{ name: "Headline", range: { row: 3, column: 2, toRow: 3, toColumn: 2 } }] };
}

async function grafted(original: Uint8Array, drafts: readonly SheetDraft[] = [namedSheet()]): Promise<Uint8Array> {
  const outcome = await graft(blobOf(original), drafts);
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value.bytes;
}

describe.each(odd)("a workbook with $name", ({ make, keeps }) => {
  it("keeps it: other parts byte for byte, sound, the same bytes again", async () => {
    const parts = personParts();
    make(parts);
    const original = await zipOf(parts);
    const bytes = await grafted(original);
    const [before, after] = [await compressedOf(original), await compressedOf(bytes)];
    for (const [path, content] of before)
      if (!NAMED.test(path)) expect([path, after.get(path)]).toEqual([path, content]);
    const texts = await textsOf(bytes);
    for (const [path, text] of keeps) expect(texts.get(path)).toContain(text);
    expect(packageFaults(texts)).toEqual([]);
    const opened = await openWorkbook(blobOf(bytes));
    expect(opened.ok && opened.value.sheets.map(({ mark }) => mark?.id ?? null)).toEqual([null, null, "by-school"]);
    expect(Buffer.compare(await grafted(bytes), bytes)).toBe(0);
  });
});

describe("a workbook in ZIP64", () => {
  it("is grafted, its other entries as they were", async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter(), { ...ENTRY_OPTIONS, zip64: true });
    for (const [path, text] of personParts())
      await zip.add(path, new TextReader(text), { ...ENTRY_OPTIONS, zip64: true });
    const original = await zip.close();
    const entries = await new ZipReader(new BlobReader(blobOf(original)), { useWebWorkers: false }).getEntries();
    expect(entries.every((entry) => entry.zip64)).toBe(true);
    const bytes = await grafted(original);
    const [before, after] = [await compressedOf(original), await compressedOf(bytes)];
    for (const [path, content] of before) if (!NAMED.test(path)) expect(after.get(path)).toEqual(content);
    const opened = await openWorkbook(blobOf(bytes));
    expect(opened.ok && opened.value.sheets).toHaveLength(3);
    expect(Buffer.compare(await grafted(bytes), bytes)).toBe(0);
  });
});

describe("print areas and titles of a person's sheets", () => {
  const namesOf = async (bytes: Uint8Array) => {
    const workbook = (await textsOf(bytes)).get("xl/workbook.xml") ?? "";
    const tabs = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1]);
    return [...workbook.matchAll(/name="_xlnm\.(Print_\w+)" localSheetId="(\d)">([^<]*)/g)]
      .filter((match) => /Scores|Notes/.test(match[3] ?? ""))
      .map((match) => `${match[1] ?? ""} of ${tabs[Number(match[2])] ?? "?"}: ${match[3] ?? ""}`)
      .sort();
  };
  const printed = [
    "Print_Area of Notes: 'Notes'!$A$1:$B$9",
    "Print_Area of Scores: Scores!$A$1:$B$2",
    "Print_Titles of Scores: Scores!$1:$1",
  ];

  it("stay with their sheets when ours are put in, moved between them, replaced and removed", async () => {
    const parts = personParts(["Scores", "Notes"]);
    edit(
      parts,
      "xl/workbook.xml",
      "<definedNames>",
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Scores!$A$1:$B$2</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Scores!$1:$1</definedName>',
    );
    const grid = { cells: [] };
    place(grid, 0, 1, "Method");
    const method = sheetOf(grid, [], { id: "method", name: "Method" });
    const first = await grafted(await zipOf(parts), [forestSheet(), method]);
    expect(await namesOf(first)).toEqual(printed);
    // Ours dragged between the person's two, indexes as Excel then writes them.
    const moved = await changed(first, (inside) => {
      const workbook = inside.get("xl/workbook.xml") ?? "";
      const notes = /<sheet name="Notes"[^>]*\/>/.exec(workbook)?.[0] ?? "";
      inside.set(
        "xl/workbook.xml",
        workbook
          .replace(notes, "")
          .replace("</sheets>", `${notes}</sheets>`)
          .replace(/localSheetId="(\d)"/g, (_, index: string) => `localSheetId="${[0, 3, 1, 2][Number(index)] ?? 0}"`),
      );
    });
    expect(await namesOf(moved)).toEqual(printed);
    expect(await namesOf(await grafted(moved, [forestSheet(), method]))).toEqual(printed);
    const less = await graft(blobOf(moved), [method], { removeOthers: true });
    if (!less.ok) throw new Error("not grafted");
    expect(await namesOf(less.value.bytes)).toEqual(printed);
    expect(packageFaults(await textsOf(less.value.bytes))).toEqual([]);
  });
});
