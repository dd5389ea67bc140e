import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { schoolMachine } from "../../../engine/report/audit/schoolMachine";
import { layOut } from "../../../engine/report/layOut";
import { estimateOf } from "../../../engine/estimate";
import type { CellDraft, SheetDraft } from "../../../engine/workbook/sheetDraft";
import { writeFresh } from "../../../xlsx/writer/writeFresh";
import { computedFixture, studyFixture } from "./fixtures/computed";
import { sourceFixture } from "./fixtures/source";

const result = computedFixture();
const source = sourceFixture({ results: [result], issues: [], study: studyFixture(result.pairs.before.length) });
const sheets = layOut(source);

const offices = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];
const office = offices.find((candidate) => existsSync(candidate));
if (office === undefined && process.env.CI !== "true")
  console.log("LibreOffice is not here: formulas are not recalculated.");

describe("the mean over schools in the audit", () => {
  const tauSquared = estimateOf(result.estimates, { statistic: "tau-squared" })?.value ?? NaN;
  const machine = schoolMachine(result, tauSquared);

  it("has the slope 0 of the restricted likelihood at the engine's own variance between schools", () => {
    expect(Math.abs(machine?.score ?? NaN)).toBeLessThan(1e-6);
  });

  it("leads to the engine's own range", () => {
    const headline = estimateOf(result.estimates, { statistic: "mean-change", average: "school" });
    const width = (headline?.high ?? NaN) - (headline?.low ?? NaN);
    // t(0.975; 7) = 2.364624 (Student's t table, e.g. NIST/SEMATECH e-Handbook 1.3.6.7.2), 8 schools.
    expect(width / 2 / (machine?.standardError ?? NaN)).toBeCloseTo(2.364624, 5);
  });
});

describe("live formulas", () => {
  it("are drafted with the engine's value as what was last computed", () => {
    const audit = sheets.find(({ id }) => id === "method-and-audit");
    const cells = (audit?.rows ?? []).flatMap((row) => row.cells.map(([, cell]) => cell));
    const formulas = cells.filter(({ value }) => isFormula(value));
    expect(formulas.length).toBeGreaterThan(40);
    expect(cells.filter(({ value }) => value === "DIFFERS")).toEqual([]);
  });

  (office === undefined && process.env.CI !== "true" ? it.skip : it)(
    "agree with the engine when LibreOffice recalculates them, and a wrong number does not",
    async () => {
      expect(office).toBeDefined();
      const rows = recalculated(await writeFresh(sheets, { marked: true }));
      const verdicts = rows.filter((cell) => cell === "agrees" || cell === "DIFFERS");
      expect(verdicts.length).toBeGreaterThan(20);
      expect(verdicts.filter((verdict) => verdict === "DIFFERS")).toEqual([]);

      const spoilt = recalculated(await writeFresh(sheets.map(withWrongBefore), { marked: true }));
      expect(spoilt).toContain("DIFFERS");
    },
  );
});

function isFormula(value: CellDraft["value"]): boolean {
  return typeof value === "object" && value !== null && "formula" in value;
}

/** The audit with one engine value put wrong, its cached verdict left at "agrees". */
function withWrongBefore(sheet: SheetDraft): SheetDraft {
  if (sheet.id !== "method-and-audit") return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.key === "audit:Average before"
        ? {
            ...row,
            cells: row.cells.map(([column, cell]): readonly [number, CellDraft] => [
              column,
              typeof cell.value === "number" ? { ...cell, value: cell.value + 1e-6 } : cell,
            ]),
          }
        : row,
    ),
  };
}

/** Every cell of the audit sheet after a forced recalculation. */
function recalculated(workbook: Uint8Array): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "audit-"));
  try {
    const profile = path.join(folder, "profile/user");
    mkdirSync(profile, { recursive: true });
    const always = ["OOXMLRecalcMode", "ODFRecalcMode"]
      .map(
        (name) =>
          `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`,
      )
      .join("");
    writeFileSync(
      path.join(profile, "registrymodifications.xcu"),
      `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${always}</oor:items>`,
    );
    writeFileSync(path.join(folder, "report.xlsx"), workbook);
    const last = sheets.length;
    execFileSync(office ?? "", [
      `-env:UserInstallation=file://${path.join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      `csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,${last}`,
      "--outdir",
      folder,
      path.join(folder, "report.xlsx"),
    ]);
    return readFileSync(path.join(folder, "report-Method and audit.csv"), "utf8")
      .split(/[;\n]/)
      .map((cell) => cell.replace(/^"|"$/g, ""));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
