import { analyse } from "../../../engine/analyse";
import { contributionsOf } from "../../../engine/contributions/contributionsOf";
import { contributionText } from "../../../engine/contributions/contribution";
import { identityValues } from "../../../engine/disclosure/identityValues";
import { shareCopy } from "../../../engine/disclosure/shareCopy";
import { analysisDocument, documentText } from "../../../engine/document";
import { fingerprint } from "../../../engine/fingerprint";
import { type CodeKey, noKey, readCodeKey } from "../../../engine/governance/codeKey";
import { dpiaEntries } from "../../../engine/governance/dpiaEntries";
import { type CodedWorkbook, makeCodes } from "../../../engine/governance/makeCodes";
import { purge } from "../../../engine/governance/purge";
import type { Study, Table } from "../../../engine/study";
import { formDraft } from "../../../engine/tables/forms/formDraft";
import { recognise } from "../../../engine/tables/recognise";
import { identityReader } from "../../../engine/tables/withdrawals/pupilIdentity";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { draftedSheet } from "../../../engine/workbook/draftedSheet";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";
import { forms, sampleDrafts } from "../../../templates";
import { chance } from "../../chance";
import { issueCodes } from "./reading";

const listForm = forms.find(({ id }) => id === "pupil-withdrawals");

/** The form as a person fills it in: a line a pupil. */
function list(...lines: readonly (readonly [pupil: string, school?: string])[]): Sheet {
  if (listForm === undefined) throw new Error("there is a form for withdrawn pupils");
  const place = { sheet: "Pupils withdrawn", row: 0, column: 0 };
  const base = { form: listForm.id, school: null, cycle: null, place };
  const entries = lines.flatMap(([pupil, school], record) => [
    { ...base, record, field: "pupil", value: pupil },
    ...(school === undefined ? [] : [{ ...base, record, field: "school", value: school }]),
  ]);
  const draft = formDraft(listForm, { schools: [], entries });
  return draftedSheet(draft);
}

function read(sheets: readonly Sheet[]): Study {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms },
  );
  if (!outcome.ok) throw new Error(issueCodes({ issues: outcome.issues } as unknown as Study).join());
  return outcome.value;
}

const pupils = memorySheet("Year 4", [
  ["School", "UPN", "Surname", "Forename", "Reading before", "Reading after"],
  ["Elm", "A111111111111", "Bennett", "Amy", 95, 99],
  ["Elm", "A111111111112", "Bennett", "Tom", 96, 98],
  ["Ash", "A111111111113", "Okafor", "Ada", 97, 103],
  ["Ash", "A111111111114", "Bennett", "Amy", 98, 101],
]);
const kept = (study: Study): readonly number[] => [...(study.tables[0]?.rowNumbers ?? [])];

describe("the list of withdrawn pupils", () => {
  it.each([
    ["a UPN", list(["a111111111112"]), [2, 4, 5]],
    ["a name either way, with its school", list(["Bennett, Amy", "elm"]), [3, 4, 5]],
    ["a name of two schools' pupils", list(["Amy Bennett"]), [3, 4]],
    ["two lines", list(["A111111111113"], ["Tom Bennett", "Elm"]), [2, 5]],
    ["nobody", list(["A999999999999"], ["Bennett"]), [2, 3, 4, 5]],
  ])("takes out %s", (_, withdrawn, rows) => {
    expect(kept(read([pupils, withdrawn]))).toEqual(rows);
  });

  it("says how many, warns of lines that fit nobody or several, and of no row", () => {
    const study = read([pupils, list(["Amy Bennett"], ["A999999999999"])]);
    const own = study.issues.filter(({ code }) => code.includes("withdraw"));
    expect(own.map(({ code, count }) => [code, count])).toEqual([
      ["pupils-withdrawn", 1],
      ["withdrawal-fits-several", undefined],
      ["withdrawal-fits-nobody", undefined],
    ]);
    expect(JSON.stringify(own)).not.toMatch(/Bennett|Amy|A9999|Year 4/);
    expect(own.every(({ place }) => place === null || place.sheet === "Pupils withdrawn")).toBe(true);
  });

  it("finds every row of a pupil in a long list, and the sheet that knows only the name", () => {
    const long = memorySheet("Results", [
      ["UPN", "Surname", "Forename", "School", "Term", "Score"],
      ...["Autumn", "Spring", "Summer"].flatMap((term, index): CellValue[][] => [
        ["A111111111111", "Bennett", "Amy", "Elm", term, 90 + index],
        ["A111111111113", "Okafor", "Ada", "Ash", term, 97 + index],
        ["A111111111115", "Lund", "Eva", "Ash", term, 99 + index],
      ]),
    ]);
    const names = memorySheet("Spelling", [
      ["School", "Surname", "Forename", "Spelling before", "Spelling after"],
      ["Elm", "Bennett", "Amy", 11, 12],
      ["Ash", "Okafor", "Ada", 13, 15],
      ["Ash", "Bennett", "Amy", 14, 16],
    ]);
    const study = read([long, names, list(["A111111111111"])]);
    const texts = JSON.stringify(
      study.tables.map((table) => table.columns.map((one) => ("levels" in one ? one.levels : []))),
    );
    expect(texts).not.toContain("A111111111111");
    expect([...(study.tables.find(({ sheet }) => sheet === "Spelling")?.rowNumbers ?? [])]).toEqual([3, 4]);
  });
});

describe("withdrawn pupils of the sample", () => {
  const sheets = sampleDrafts("small").map((draft) => draftedSheet(draft));
  const whole = read(sheets);
  /** Three pupils of one sheet, from the middle of it, whose names nobody shares. */
  const chosen = whole.tables.flatMap((table) => (table.kind === "pupils" ? inner(table) : [])).slice(0, 3);
  const study = read([...sheets, list(...chosen.map(({ upn }) => [upn] as const))]);

  it("are in no output of any kind: neither number nor name nor row", () => {
    expect(chosen).toHaveLength(3);
    const analysed = analyse(study, { issues: study.issues, version: "0" });
    const print = fingerprint(study.tables);
    const outputs = [
      ...analysed.drafts.map((draft) => JSON.stringify(draft)),
      analysed.answer.join("\n"),
      documentText(analysisDocument(analysed, [], [])),
      JSON.stringify(shareCopy(study, { mode: "alliance", version: "0", fingerprint: print })),
      JSON.stringify(shareCopy(study, { mode: "public", version: "0", fingerprint: print })),
      ...contributionsOf(study, { minimum: 6 }).map(contributionText),
      ...copiesOf(study),
    ];
    const hits = chosen.flatMap(({ upn, names, sheet, row }) => {
      const cell = cellOf(sheet, row);
      return outputs.flatMap((text) =>
        [upn, ...names].filter((one) => text.includes(one)).concat(text.match(cell) ?? []),
      );
    });
    expect(hits).toEqual([]);
    // The same search of the whole study finds each of them, so it can find.
    const before = JSON.stringify(analyse(whole, { issues: [], version: "0" }).drafts);
    expect(chosen.map(({ sheet, row }) => cellOf(sheet, row).test(before))).toEqual([true, true, true]);
    const key = copiesOf(whole).join("\n");
    expect(chosen.map(({ upn }) => key.includes(upn))).toEqual([true, true, true]);
  });

  it("lose their line in a key from before, so that an older coded copy leads to them no more", () => {
    const first = coded(whole, noKey);
    const old = readCodeKey(first.keyDrafts.map((draft) => draftedSheet(draft)));
    if (!old.ok) throw new Error("a key reads back");
    const upns = (of: CodeKey): readonly string[] => of.people.map(({ upn }) => upn);
    expect(chosen.every(({ upn }) => upns(old.value).includes(upn))).toBe(true);
    const anew = readCodeKey(coded(study, old.value).keyDrafts.map((draft) => draftedSheet(draft)));
    expect(anew.ok && chosen.some(({ upn }) => upns(anew.value).includes(upn))).toBe(false);
    expect(anew.ok && anew.value.people).toHaveLength(old.value.people.length - chosen.length);
  });

  it("change the numbers as if they had never been there", () => {
    const rows = new Set(chosen.map(({ row }) => row - 1));
    const sheet = chosen[0]?.sheet ?? "";
    const deleted = sheets.map((one): Sheet =>
      one.name === sheet ? { ...one, cell: (row, column) => (rows.has(row) ? null : one.cell(row, column)) } : one,
    );
    const results = (of: Study): unknown => analyse(of, { issues: [], version: "0" }).results;
    expect(results(study)).toEqual(results(read(deleted)));
    expect(results(study)).not.toEqual(results(whole));
  });

  it("stay among what a share copy is searched for", () => {
    const { words, phrases } = identityValues(study);
    expect(chosen.every(({ upn }) => words.has(upn.toLowerCase()))).toBe(true);
    expect(chosen.every(({ names }) => names.some((name) => phrases.has(name.toLowerCase())))).toBe(true);
  });

  function coded(of: Study, key: CodeKey): CodedWorkbook {
    const made = makeCodes({ sheets, study: of, forms, key, random: chance(1) });
    if (!made.ok) throw new Error("the sample has people");
    return made.value;
  }

  /** The coded copy with its key, the purged workbook and the assessment. */
  function copiesOf(of: Study): readonly string[] {
    const { drafts, keyDrafts } = coded(of, noKey);
    const purged = purge(of, sheets, { mode: "alliance", version: "0", fingerprint: "", day: "2026-01-14" });
    return [...drafts, ...keyDrafts, ...purged.drafts]
      .map((draft) => JSON.stringify(draft))
      .concat(JSON.stringify(purged.removal), JSON.stringify(dpiaEntries(of)));
  }

  /** A cell of a row as a formula, a text or a link names it. */
  function cellOf(sheet: string, row: number): RegExp {
    return new RegExp(`${sheet}'?!\\$?[A-Z]{1,2}\\$?${row}(?![0-9])|"sheet":"${sheet}","address":"[A-Z]+${row}"`);
  }

  interface Chosen {
    readonly upn: string;
    readonly names: readonly string[];
    readonly sheet: string;
    readonly row: number;
  }

  function inner(table: Table): readonly Chosen[] {
    const identity = identityReader(table);
    const rows = [...table.rowNumbers].map((rowNumber, row) => ({ rowNumber, ...identity(row) }));
    const times = new Map<string, number>();
    whole.tables.forEach((each) => {
      const other = identityReader(each);
      each.rowNumbers.forEach((_, row) => {
        const { name, upn } = other(row);
        if (name !== null && upn !== null) times.set(name, (times.get(name) ?? 0) + 1);
      });
    });
    return rows.slice(5, 20).flatMap(({ rowNumber, upn, name, written }): readonly Chosen[] => {
      if (upn === null || name === null || (times.get(name) ?? 0) > 1) return [];
      const names = written.filter((text) => text.includes(" ") && !/[0-9]/.test(text));
      const [code] = written;
      return code === undefined ? [] : [{ upn: code, names, sheet: table.sheet, row: rowNumber }];
    });
  }
});
