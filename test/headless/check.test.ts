import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./runCommand";

describe("check on the sample", () => {
  it("says what the enquiry's own checks notice beside what is in the data, and finds no error", async () => {
    const ran = await runCommand("check", "templates/samples/thistlewick-vale.xlsx");
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/warning: 'Progress 3 Impact'!\S+: Evidence of a change for pupils is claimed here/);
    expect(ran.out).toMatch(/info: Question!\S+: This earlier wording of the question did not pass 3 of its six tests/);
    expect(ran.out).toMatch(/^0 errors, /m);
  });
});

describe("check --json on the sample", () => {
  type Entry = Readonly<Record<string, unknown>>;
  let written: Readonly<Record<string, unknown>> & {
    readonly tables: readonly Entry[];
    readonly issues: readonly Entry[];
  };
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "check-json-"));
    const file = join(folder, "check.json");
    const ran = await runCommand("check", "templates/samples/thistlewick-vale.xlsx", "--json", file);
    expect(ran.code).toBe(0);
    written = JSON.parse(await readFile(file, "utf8")) as typeof written;
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("has what the contract names, and no statistics", () => {
    expect(written["schema"]).toBe("enquiry-impact/1");
    for (const key of ["inputs", "settings", "issues", "tables", "estimates", "placements", "verdicts", "sheets"]) {
      expect(Object.keys(written)).toContain(key);
    }
    expect(written["estimates"]).toEqual([]);
  });
  it("lists every table with its range, kind and rows", () => {
    const sheets = written.tables.map((table) => table["sheet"]);
    for (const sheet of ["Candlecombe Primary", "Saddlemoor High", "Owlhurst Primary"]) expect(sheets).toContain(sheet);
    for (const table of written.tables) {
      expect(table).toEqual({
        id: expect.any(String) as unknown,
        sheet: expect.any(String) as unknown,
        range: expect.stringMatching(/^[A-Z]+\d+:[A-Z]+\d+$/) as unknown,
        kind: expect.stringMatching(/^(pupils|questionnaire|form|other)$/) as unknown,
        rowsSupplied: expect.any(Number) as unknown,
        rowsUsed: expect.any(Number) as unknown,
        columns: expect.any(Array) as unknown,
      });
      expect(table["rowsUsed"]).toBeLessThanOrEqual(table["rowsSupplied"] as number);
    }
  });
  it("lists every column with heading, place, role, scale, direction, confidence and reason", () => {
    const columns = written.tables.flatMap((table) => table["columns"] as readonly Entry[]);
    expect(columns.length).toBeGreaterThan(100);
    for (const column of columns) {
      // A column of a questionnaire names the answers people chose from as well.
      const keys = Object.keys(column).filter((key) => key !== "answers");
      expect(keys).toEqual(["header", "place", "role", "scale", "direction", "confidence", "reason"]);
      expect(["header", "content", "neighbours", "title", "setup", "template"]).toContain(column["reason"]);
      expect(column["confidence"]).toBeGreaterThan(0);
      expect(column["confidence"]).toBeLessThanOrEqual(1);
    }
    expect(new Set(columns.map((column) => column["role"])).size).toBeGreaterThan(15);
  });
  it("gives each issue its code, severity, place, message and suggestion", () => {
    for (const issue of written.issues) {
      expect(Object.keys(issue)).toEqual(["code", "severity", "place", "message", "suggestion"]);
      expect(["error", "warning", "info"]).toContain(issue["severity"]);
    }
  });
});
