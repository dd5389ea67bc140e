import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAM = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;

/** Recalculate on load whatever is cached: otherwise LibreOffice repeats the cached values of our files. */
const ALWAYS_RECALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  ["OOXMLRecalcMode", "ODFRecalcMode"]
    .map(
      (name) =>
        `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`,
    )
    .join("") +
  "</oor:items>";

/** `describe` where LibreOffice is installed, a skipped one with its reason where not; with CI set it has to be there. */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  if (PROGRAM !== null || process.env["CI"] === "true") describe(name, tests);
  else describe.skip(`${name} (LibreOffice is not installed)`, tests);
}

/** What LibreOffice makes of a workbook when it opens, recalculates and saves it. */
export function resavedByLibreOffice(workbook: Uint8Array): Uint8Array {
  if (PROGRAM === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(path.join(tmpdir(), "enquiry-impact-"));
  try {
    mkdirSync(path.join(folder, "profile/user"), { recursive: true });
    writeFileSync(path.join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(path.join(folder, "book.xlsx"), workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const out = path.join(folder, "out");
    const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, path.join(folder, "book.xlsx")];
    execFileSync(PROGRAM, [profile, "--headless", ...target], { stdio: "ignore", timeout: 120_000 });
    return new Uint8Array(readFileSync(path.join(out, "book.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
