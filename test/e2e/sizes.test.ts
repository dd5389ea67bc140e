import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { builtAddIn } from "./builtWeb";

/** Texts that stand in every copy of these libraries: parts of an .xlsx file and of a ZIP archive. */
const EXCELJS = "docProps/app.xml";
const ZIP_JS = "End of central directory not found";

describe("the add-in as it is loaded", () => {
  const text = (name: string) => readFileSync(path.join(builtAddIn(), name), "utf8");
  const zippedKilobytes = (name: string) => gzipSync(text(name), { level: 9 }).length / 1000;

  it("shows its first screen with at most 130 KB of script, recognises and analyses with at most 250 KB each, as served", () => {
    const html = text("taskpane.html");
    const own = [...html.matchAll(/<script[^>]*src="?([^" >]+)/g)].map((match) => match[1] ?? "");
    // The worksheet functions come last: the screen stands before they are loaded.
    expect(own).toEqual(["pane.js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js"]);
    expect(zippedKilobytes("pane.js")).toBeLessThanOrEqual(130);
    // What recognises comes first; what analyses is loaded once somebody asks for results.
    expect(zippedKilobytes("engine-worker.js")).toBeLessThanOrEqual(130);
    expect(zippedKilobytes("engine-analyses.js")).toBeLessThanOrEqual(250);
    // All that a first analysis loads. Each part keeps the aim of 250 KB; both together do not.
    expect(zippedKilobytes("engine-worker.js") + zippedKilobytes("engine-analyses.js")).toBeLessThanOrEqual(325);
    expect(zippedKilobytes("forms-worker.js")).toBeLessThanOrEqual(130);
  }, 300_000);

  it("keeps the libraries of files out of both: they come with the worker that opens and saves files", () => {
    for (const library of [EXCELJS, ZIP_JS]) {
      expect(text("file-worker.js")).toContain(library);
      expect(text("pane.js")).not.toContain(library);
      expect(text("engine-worker.js")).not.toContain(library);
      expect(text("engine-analyses.js")).not.toContain(library);
    }
  }, 300_000);
});
