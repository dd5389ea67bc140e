import { analyse } from "../../../engine/analyse";
import { analysisDocument } from "../../../engine/document";
import { identityValues } from "../../../engine/disclosure/identityValues";
import { type CodeKey, noKey, readCodeKey } from "../../../engine/governance/codeKey";
import { type CodedWorkbook, makeCodes } from "../../../engine/governance/makeCodes";
import type { Study } from "../../../engine/study";
import { recognise } from "../../../engine/tables/recognise";
import { pupilCodeOf } from "../../../engine/tables/unite/pupilCode";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { draftedSheet } from "../../../engine/workbook/draftedSheet";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";
import { forms, sampleDrafts } from "../../../templates";
import { chance } from "../../chance";

function study(sheets: readonly Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms },
  );
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
  return outcome.value;
}

function code(
  sheets: readonly Sheet[],
  { key = noKey, seed = 1 }: { key?: CodeKey; seed?: number } = {},
): CodedWorkbook {
  const made = makeCodes({ sheets, study: study(sheets), forms, key, random: chance(seed) });
  if (!made.ok) throw new Error(made.issues.map(({ code: one }) => one).join());
  return made.value;
}

const sheetsOf = (made: CodedWorkbook): readonly Sheet[] =>
  made.drafts.map((draft) =>
    draftedSheet(draft, made.marked.includes(draft.id) ? { version: 1, id: draft.id } : undefined),
  );

function keyOf(made: CodedWorkbook): CodeKey {
  const read = readCodeKey(made.keyDrafts.map((draft) => draftedSheet(draft)));
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join());
  return read.value;
}

const grid = (sheet: Sheet | undefined): CellValue[][] =>
  Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (__, column) => sheet?.cell(row, column) ?? null),
  );

const heads = ["School", "UPN", "Surname", "Forename", "DOB", "Class", "Home address", "Before", "After"] as const;
const year4: readonly (readonly CellValue[])[] = [
  ["Year 4, taught by Amy's mother"],
  [...heads],
  ["Elm", "A111111111111", "Bennett", "Amy", 41000, "Mrs Okafor", "1 High St", 95, 99],
  ["Elm", "A111111111112", "Bennett", "Tom", 41001, "4B", "1 High St", 96, "Ab"],
  ["Ash", "A111111111113", "Okafor", "Ada", 41002, "4B", "2 High St", 97, "away, said Ada Okafor"],
  ["Ash", "A111111111114", "Lund", "Eva", 41003, "Oak", "3 High St", 98, 101],
  ["Total", null, null, null, null, null, null, 386, 300],
];

describe("a copy under codes", () => {
  const made = code([memorySheet("Year 4", year4)]);
  const cells = grid(sheetsOf(made)[0]);
  const people = keyOf(made).people;
  const standInFor = (name: string): string | null =>
    keyOf(made).standIns.find(({ original }) => original === name)?.standIn ?? null;

  it("keeps schools and scores in their columns, and the rest of a person nowhere", () => {
    const codeOf = (upn: string): string => people.find((one) => one.upn === upn)?.code ?? "";
    const rows = [
      ["Elm", codeOf("A111111111111"), null, null, null, standInFor("Mrs Okafor"), null, 95, 99],
      ["Elm", codeOf("A111111111112"), null, null, null, "4B", null, 96, "Ab"],
      ["Ash", codeOf("A111111111113"), null, null, null, "4B", null, 97, null],
      ["Ash", codeOf("A111111111114"), null, null, null, standInFor("Oak"), null, 98, 101],
    ].sort((one, other) => (String(one[1]) < String(other[1]) ? -1 : 1));
    expect(cells.slice(1)).toEqual([
      ["School", "Pupil code", "Surname", "Forename", "DOB", "Class", null, "Before", "After"],
      ...rows,
    ]);
    expect(cells[0]?.every((cell) => cell === null)).toBe(true);
    expect(JSON.stringify(made.drafts)).not.toMatch(/A1111|Bennett|Okafor|Amy|High St|4100/);
  });

  it("has a key that leads back: code, school, number, name, and what stands for classes called after people", () => {
    expect(people.map(({ upn, name, school }) => [upn, name, school]).sort()).toEqual([
      ["A111111111111", "Amy Bennett", "Elm"],
      ["A111111111112", "Tom Bennett", "Elm"],
      ["A111111111113", "Ada Okafor", "Ash"],
      ["A111111111114", "Eva Lund", "Ash"],
    ]);
    expect(people.every((one) => pupilCodeOf(one.code) === one.code)).toBe(true);
    // Which is the first follows the codes, so it is chance.
    expect([standInFor("Mrs Okafor"), standInFor("Oak")].sort()).toEqual(["Class 1", "Class 2"]);
    expect(keyOf(made).standIns).toHaveLength(2);
  });

  it("gives other codes with other chance, in an order of their own", () => {
    const other = keyOf(code([memorySheet("Year 4", year4)], { seed: 2 })).people;
    expect(other.some(({ code: one }) => people.some((known) => known.code === one))).toBe(false);
    const rows = cells.slice(2).map((row) => String(row[1]));
    expect(rows).toEqual([...rows].sort());
  });
});

describe("a second list with the key of the first", () => {
  const first = code([memorySheet("Before", year4)]);
  const key = keyOf(first);
  const after = [
    ["School", "UPN", "Admission No", "Pupil name", "Reading Autumn", "Reading Summer"],
    ["Ash", "A111111111114", "000123", "Lund, Eva", 1, 2],
    ["Elm", "", "", "Tom Bennett", 2, 3],
    ["Elm", "A111111111119", "000124", "Kit Marlowe", 3, 3],
    ["Ash", "", "", "Ada Okafor", 3, 4],
    ["Ash", "", "", "Ada Okafor", 5, 6],
  ];
  const second = code([memorySheet("After", after)], { key, seed: 3 });
  const codeOf = (of: CodeKey, name: string): readonly string[] =>
    of.people.filter((one) => one.name === name).map((one) => one.code);

  it("keeps the codes of pupils known by number, or by one name of a school, and adds new ones", () => {
    const both = keyOf(second);
    const known = key.people.map(({ code: one }) => one);
    expect(known.every((one) => both.people.some((person) => person.code === one))).toBe(true);
    expect(codeOf(both, "Eva Lund")).toEqual(codeOf(key, "Eva Lund"));
    expect(codeOf(both, "Tom Bennett")).toEqual(codeOf(key, "Tom Bennett"));
    expect(codeOf(both, "Kit Marlowe")).toHaveLength(1);
    // Two rows of one name and no number: the first is the key's, the other somebody else until a person says so.
    expect(codeOf(both, "Ada Okafor")).toHaveLength(2);
    expect(second.counts).toEqual({ people: 5, added: 2, byName: 2, nameOnly: 1 });
  });

  it("finds admission numbers without their zeros again, in the same school only", () => {
    const third = code(
      [
        memorySheet("Later", [
          ["School", "Adno", "Before", "After"],
          ["Ash", 123, 1, 2],
          ["Elm", 123, 2, 3],
          ["Elm", 124, 2, 3],
        ]),
      ],
      { key: keyOf(second), seed: 4 },
    );
    expect(third.counts).toEqual({ people: 3, added: 1, byName: 0, nameOnly: 0 });
  });

  it("says what is wrong with a key, and where", () => {
    const [draft] = first.keyDrafts;
    if (draft === undefined) throw new Error("a key has a sheet");
    const rows = grid(draftedSheet(draft));
    const spoilt = rows.map((row, index) => (index === 5 ? row.map((cell, at) => (at === 1 ? "ABC" : cell)) : row));
    const doubled = [...rows, rows[5] ?? []];
    const codes = (of: readonly (readonly CellValue[])[]): readonly string[] => {
      const read = readCodeKey([memorySheet("Key", of)]);
      return read.ok ? [] : read.issues.map((one) => `${one.code} ${one.place?.row ?? ""}`);
    };
    expect(codes(rows)).toEqual([]);
    expect(codes(spoilt)).toEqual(["key-wrong-code 5"]);
    expect(codes(doubled)).toEqual(["key-code-twice 8"]);
    expect(codes(year4)).toEqual(["key-no-key "]);
  });
});

describe("the sample under codes", () => {
  const sheets = sampleDrafts("small").map((draft) => draftedSheet(draft));
  const whole = study(sheets);
  const made = code(sheets);
  const coded = study(sheetsOf(made));

  it("gives every estimate of pupils' scores and of questionnaires again, to 12 digits", () => {
    const estimates = (of: Study) => {
      const analysed = analyse(of, { issues: [], version: "0" });
      return (
        analysisDocument(analysed, [], []) as {
          estimates: readonly {
            analysis: string;
            value: number | null;
            low: number | null;
            high: number | null;
            n: number | null;
          }[];
        }
      ).estimates.filter(({ analysis }) =>
        ["attainment", "comparison", "ordinal", "waves", "questionnaire"].includes(analysis),
      );
    };
    const digits = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(12)));
    const rounded = (of: Study): unknown =>
      estimates(of).map((one) => ({ ...one, value: digits(one.value), low: digits(one.low), high: digits(one.high) }));
    expect(estimates(whole).length).toBeGreaterThan(600);
    expect(rounded(coded)).toEqual(rounded(whole));
  });

  it("holds no word, whole name or number of the sample's people in any cell", () => {
    const { words, phrases, numbers } = identityValues(whole);
    expect(words.size + phrases.size + numbers.size).toBeGreaterThan(1500);
    const texts = made.drafts.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(([, { value }]) => (typeof value === "string" ? value.toLowerCase() : ""))),
    );
    const held = new Set(texts);
    const found = [...words, ...phrases, ...numbers].filter((one) => held.has(one));
    // Surnames that are ordinary words too may stand alone as headings; none does in the sample.
    expect(found).toEqual([]);
    const all = texts.join("\n");
    expect([...words].filter((word) => /[0-9]/.test(word) && all.includes(word))).toEqual([]);
    expect([...phrases].filter((phrase) => all.includes(phrase))).toEqual([]);
  });
});
