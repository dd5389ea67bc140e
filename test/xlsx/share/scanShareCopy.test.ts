import { identityValues, shareCopy, type Study, type TextColumn } from "../../../engine";
import { type Pupil, studyOf } from "../../../tools/bench/studyOfPupils";
import { scanShareCopy, writeFresh } from "../../../xlsx";
import { changed } from "../packages";

/** Sixty made-up pupils of three schools, with names and numbers, as recognition gives them. */
function namedStudy(): Study {
  const pupils = Array.from({ length: 60 }, (_, index): Pupil => ({
    school: `School ${"ABC".charAt(index % 3)}`,
    arm: null,
    class: "1",
    premium: index % 2 === 0 ? "Y" : "N",
    before: 80 + ((index * 7) % 40),
    after: 85 + ((index * 11) % 40),
  }));
  const study = studyOf(pupils);
  const { pupils: table } = study;
  if (table === null) throw new Error("there are pupils");
  const text = (role: TextColumn["role"], valueOf: (row: number) => string): TextColumn => ({
    id: role,
    header: role,
    place: { sheet: "Pupils" },
    role,
    confidence: 1,
    reason: "header",
    measure: null,
    wave: null,
    kind: "text",
    levels: pupils.map((_, row) => valueOf(row)),
    codes: Int32Array.from(pupils.keys()),
  });
  const people = {
    ...table,
    columns: [
      ...table.columns,
      text("upn", (row) => `H8012000${String(10_000 + row)}`),
      text("local-id", (row) => String(704_000 + 7 * row)),
      text("surname", (row) => (row === 0 ? "Quillfeather" : `Surname${String.fromCharCode(97 + (row % 26))}${row}`)),
      text("forename", (row) => (row === 0 ? "Ottoline" : `Forename${row}`)),
      text("email", (row) => `pupil${row}@school.example`),
    ],
  };
  return { ...study, tables: [people], pupils: people };
}

const study = namedStudy();
const SURNAME = "Quillfeather";
const sheet = "xl/worksheets/sheet2.xml";
const workbook = "xl/workbook.xml";

type Parts = Map<string, string>;

/** Something put into a part right before or after a mark that is there. */
function put(parts: Parts, path: string, [mark, text]: readonly [mark: string | RegExp, text: string]): void {
  const part = parts.get(path) ?? "";
  const next = part.replace(mark, text);
  if (next === part) throw new Error(`${path} has no such place`);
  parts.set(path, next);
}

const cellWith = (text: string): readonly [string, string] => [
  "</sheetData>",
  `<row r="900"><c r="A900" t="inlineStr"><is>${text}</is></c></row></sheetData>`,
];

const plants: readonly (readonly [what: string, code: string, plant: (parts: Parts) => void])[] = [
  ["a surname in a cell", "person", (parts) => put(parts, sheet, cellWith(`<t>Ask ${SURNAME}</t>`))],
  [
    "a surname cut into two runs",
    "person",
    (parts) => put(parts, sheet, cellWith("<r><t>Quill</t></r><r><t>feather</t></r>")),
  ],
  [
    "a surname with characters written as numbers",
    "person",
    (parts) => put(parts, sheet, cellWith("<t>&#81;uillfeather</t>")),
  ],
  ["a UPN in a cell", "code", (parts) => put(parts, sheet, cellWith("<t>H801200010007</t>"))],
  [
    "an admission number as a number",
    "code",
    (parts) => put(parts, sheet, ["</sheetData>", '<row r="900"><c r="A900"><v>704007</v></c></row></sheetData>']),
  ],
  ["an e-mail address", "e-mail", (parts) => put(parts, sheet, cellWith("<t>pupil3@school.example</t>"))],
  [
    "a surname in what a chart keeps",
    "person",
    (parts) => put(parts, "xl/charts/chart1.xml", [/<\/c:chartSpace>$/, `<c:v>${SURNAME}</c:v></c:chartSpace>`]),
  ],
  [
    "a surname in a picture's description",
    "person",
    (parts) => put(parts, "xl/drawings/drawing1.xml", [/descr="[^"]*"/, `descr="${SURNAME}"`]),
  ],
  [
    "a surname in a table's heading",
    "person",
    (parts) =>
      put(parts, "xl/tables/table1.xml", [/<tableColumn id="1" name="[^"]*"/, `<tableColumn id="1" name="${SURNAME}"`]),
  ],
  [
    "a surname as a sheet's name",
    "person",
    (parts) => put(parts, workbook, [/<sheet name="[^"]*"/, `<sheet name="${SURNAME}"`]),
  ],
  [
    "a surname in a footer",
    "person",
    (parts) => put(parts, sheet, [/<oddFooter>[^<]*/, `<oddFooter>&amp;L${SURNAME}`]),
  ],
  ["a surname in the properties", "person", (parts) => put(parts, "docProps/core.xml", ["Enquiry Impact", SURNAME])],
  [
    "a surname in a number format",
    "person",
    (parts) => put(parts, "xl/styles.xml", [/formatCode="[^"]*"/, `formatCode="0 &quot;${SURNAME}&quot;"`]),
  ],
  ["a surname in the name of a part", "person", (parts) => parts.set(`xl/theme/${SURNAME}.xml`, "<a/>")],
  ["a comment", "comment", (parts) => parts.set("xl/comments1.xml", "<comments/>")],
  [
    "a thread of comments",
    "comment",
    (parts) => parts.set("xl/threadedComments/threadedComment1.xml", "<ThreadedComments/>"),
  ],
  ["a list of who commented", "part", (parts) => parts.set("xl/persons/person.xml", "<personList/>")],
  [
    "rows kept for a pivot table",
    "part",
    (parts) => parts.set("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords/>"),
  ],
  ["another workbook's cells", "part", (parts) => parts.set("xl/externalLinks/externalLink1.xml", "<externalLink/>")],
  ["custom XML", "part", (parts) => parts.set("customXml/item1.xml", "<codes/>")],
  ["custom properties", "part", (parts) => parts.set("docProps/custom.xml", "<Properties/>")],
  ["an embedded workbook", "part", (parts) => parts.set("xl/embeddings/Microsoft_Excel_Sheet1.xlsx", "PK")],
  ["a hidden sheet", "hidden", (parts) => put(parts, workbook, [/<sheet name/, '<sheet state="veryHidden" name'])],
  ["a hidden row", "hidden", (parts) => put(parts, sheet, [/<row /, '<row hidden="1" '])],
  ["a hidden column", "hidden", (parts) => put(parts, sheet, [/<col /, '<col hidden="true" '])],
  [
    "a formula",
    "formula",
    (parts) =>
      put(parts, sheet, ["</sheetData>", '<row r="900"><c r="A900"><f>SUM(B1:B9)</f><v>3</v></c></row></sheetData>']),
  ],
  [
    "a formula behind a drop-down",
    "formula",
    (parts) =>
      put(parts, sheet, [
        "</sheetData>",
        '</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>Pupils!$A$1:$A$60</formula1></dataValidation></dataValidations>',
      ]),
  ],
  [
    "a name that leads to cells",
    "name",
    (parts) =>
      put(parts, workbook, [
        "</definedNames>",
        '<definedName name="Pupils">Pupils!$A$1:$F$60</definedName></definedNames>',
      ]),
  ],
  [
    "a link to another file",
    "link",
    (parts) =>
      put(parts, `xl/worksheets/_rels/${sheet.slice(14)}.rels`, [
        "</Relationships>",
        '<Relationship Id="rId99" Type="x" Target="file:///C:/pupils.xlsx" TargetMode="External"/></Relationships>',
      ]),
  ],
  [
    "where the file lay",
    "link",
    (parts) => put(parts, workbook, ["<bookViews>", '<x15ac:absPath url="C:\\Users\\"/><bookViews>']),
  ],
];

describe.each(["alliance", "public"] as const)("a share copy of mode %s, searched as it is written", (mode) => {
  const texts: readonly string[] = [];
  const copy = shareCopy(study, { mode, version: "0", fingerprint: "f" });
  const written = writeFresh(copy.drafts, { marked: true });

  it("holds nothing of anybody: the search knows all their names and finds none", async () => {
    expect(identityValues(study).words.size).toBeGreaterThan(100);
    expect(await scanShareCopy({ bytes: await written, texts, study })).toEqual([]);
  });

  it.each(plants)("is refused with %s in it", async (_, code, plant) => {
    const bytes = await changed(await written, plant);
    const found = await scanShareCopy({ bytes, texts, study });
    expect(found.map((issue) => issue.code)).toContain(`share-copy-holds-${code}`);
    expect(JSON.stringify(found)).not.toMatch(/quillfeather|704007|H8012/i);
  });

  it("is refused where the JSON or the printed answer names somebody", async () => {
    const found = await scanShareCopy({ bytes: await written, texts: [`{\n  "school": "${SURNAME}"\n}`], study });
    expect(found.map((issue) => issue.code)).toEqual(["share-copy-holds-person"]);
  });
});
