import { analyse } from "../../../engine/analyse";
import type { CellValue } from "../../../engine/workbook/cellValue";
import type { SheetDraft } from "../../../engine/workbook/sheetDraft";
import { openWorkbook, writeFresh } from "../../../xlsx";
import { describeWithLibreOffice, resavedByLibreOffice } from "../../libreOffice";
import { questionnaireStudy } from "../../../tools/coverage/enquiry";
import { study } from "../tables/reading";

jest.setTimeout(180_000);

/** Pupils with project and comparison arms and a group, in some schools; scores that wobble without chance. */
function rowsOf(schools: number, each: number): readonly (readonly CellValue[])[] {
  const wobble = (seed: number, pupil: number): number => Math.sin(12.9898 * (pupil + 1) + 78.233 * seed);
  return [
    ["School", "UPN", "PP", "Arm", "Maths SAS before", "Maths SAS after"],
    ...Array.from({ length: schools * each }, (_, pupil) => [
      `School ${Math.floor(pupil / each)}`,
      `P${pupil}`,
      pupil % 3 === 0 ? "Y" : "N",
      pupil % 2 === 0 ? "project" : "comparison",
      Math.round(100 + 15 * wobble(1, pupil)),
      Math.round(100 + 12 * wobble(1, pupil) + 6 * wobble(2, pupil) + (pupil % 2 === 0 ? 3 : 0)),
    ]),
  ];
}

function draftsOf(schools: number, each: number): readonly SheetDraft[] {
  return analyse(study(rowsOf(schools, each)), { issues: [], version: "0" }).drafts;
}

/** Name, engine's value, live value and verdict of every line of the audit. */
async function recalculated(drafts: readonly SheetDraft[]) {
  const bytes = resavedByLibreOffice(await writeFresh(drafts, { marked: true })) as Uint8Array<ArrayBuffer>;
  const opened = await openWorkbook(new Blob([bytes]));
  const sheet = opened.ok ? opened.value.sheets.find(({ name }) => name === "Method and audit") : undefined;
  if (sheet === undefined) throw new Error("no audit");
  return Array.from({ length: sheet.rowCount }, (_, row) => ({
    name: String(sheet.cell(row, 1)),
    engine: sheet.cell(row, 4),
    live: sheet.cell(row, 5),
    verdict: sheet.cell(row, 6),
  })).filter(({ verdict }) => verdict === "agrees" || verdict === "DIFFERS");
}

describeWithLibreOffice("every live formula, recalculated", () => {
  it.each([
    // Pupils of one school: t limits and Wilson; eight schools: the machine twice, school terms in the model.
    [
      1,
      80,
      [
        "Likely range of the difference: from",
        "Hedges’ g of it",
        "Gap change: Disadvantaged pupils (PP)",
        "Per cent who went up (Wilson): to",
        "Gap change: Disadvantaged pupils (PP), likely range: to",
        "Difference of the mean gains, likely range: from",
      ],
    ],
    [
      8,
      16,
      [
        "Likely range (Wilson): from",
        "Difference, starting points allowed for",
        "Gap before: Disadvantaged pupils (PP)",
      ],
    ],
  ])("agrees with the engine to 1e-9: %i schools of %i", async (schools, each, wanted) => {
    const lines = await recalculated(draftsOf(schools, each));
    const names = lines.map(({ name }) => name);
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
    expect(lines.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
    for (const { engine, live } of lines) {
      if (typeof engine !== "number" || typeof live !== "number") continue;
      expect(Math.abs(live - engine)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(engine)));
    }
  });

  it("agrees with the engine on a questionnaire of linked people in six schools", async () => {
    const answer = (person: number, statement: number, wave: number): number =>
      1 + Math.floor(2.5 + 2 * Math.sin(7.3 * person + 3.1 * statement + 1.7 * wave * (person % 4)) + 0.4 * wave);
    const people = Array.from({ length: 48 }, (_, person) => ({
      school: person % 6,
      before: [0, 1, 2, 3].map((statement) => answer(person, statement, 0)),
      after: [0, 1, 2, 3].map((statement) => answer(person, statement, 1)),
    }));
    const lines = await recalculated(
      analyse(questionnaireStudy(people, "professional"), { issues: [], version: "0" }).drafts,
    );
    expect(lines.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
    const names = lines.map(({ name }) => name);
    for (const name of ["before: Cronbach’s alpha", "Likely range: to", "Change, average person"])
      expect(names).toContain(name);
  });

  it("overturns a cached verdict: a number of the engine's put wrong is found", async () => {
    const spoilt = draftsOf(8, 16).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.key === "audit:Difference, starting points allowed for"
          ? {
              ...row,
              cells: row.cells.map(([column, cell]) =>
                typeof cell.value === "number"
                  ? ([column, { ...cell, value: cell.value + 1e-7 }] as const)
                  : ([column, cell] as const),
              ),
            }
          : row,
      ),
    }));
    const differing = (await recalculated(spoilt)).filter(({ verdict }) => verdict === "DIFFERS");
    expect(differing.map(({ name }) => name)).toEqual(["Difference, starting points allowed for"]);
  });
});
