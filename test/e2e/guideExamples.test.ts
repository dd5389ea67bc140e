import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { customFunctionCells, MemoryExcel, type FunctionMetadata } from "../../addin/host";
import { FUNCTION_NAMESPACE } from "../../manifest";
import { stubCustomFunctions } from "../addin/functions/stubCustomFunctions";
import { builtAddIn } from "./builtWeb";

const BUILD = 300_000;
const guide = readFileSync(path.resolve(__dirname, "../../docs/GUIDE.md"), "utf8");
const section = /## Worksheet functions\n([^]*?)(?=\n## |$)/.exec(guide)?.[1] ?? "";

/** Rows of the n-th table of the section, without its heading and rule; cells as text. */
function tableRows(number: number): readonly (readonly string[])[] {
  const tables = section.match(/(^\|.*\|\n?)+/gm) ?? [];
  const lines = (tables[number] ?? "").trim().split("\n").slice(2);
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
}

const cellOf = (text: string) => (text === "" ? null : Number.isFinite(Number(text)) ? Number(text) : text);

describe("the worked examples of the guide", () => {
  const metadata = () => JSON.parse(readFileSync(path.join(builtAddIn(), "functions.json"), "utf8")) as ServedMetadata;
  /** The scores of the guide's table in an Excel that has the functions as they are served. */
  const opened = () => {
    const stub = stubCustomFunctions();
    const code = readFileSync(path.join(builtAddIn(), "functions.js"), "utf8");
    new vm.Script(code).runInContext(vm.createContext({ CustomFunctions: stub }));
    const cells = customFunctionCells(() => excel.workbook, {
      namespace: FUNCTION_NAMESPACE,
      metadata: metadata(),
      implementations: stub.associated,
    });
    const excel: MemoryExcel = new MemoryExcel({ calculate: cells.calculate });
    // The first column is Excel's own row number.
    const rows = tableRows(0).map((row) => row.slice(1).map(cellOf));
    return { excel, cells, sheet: excel.addSheet("Example", [[], ...rows]) };
  };

  it(
    "are one or more a function, and come to what is printed",
    () => {
      const examples = tableRows(1);
      const { excel, sheet, cells } = opened();
      for (const [index, [formula = "", printed = ""]] of examples.entries()) {
        const row = 40 + 10 * index;
        excel.type(sheet, { row, column: 0 }, formula.replace(/`/g, ""));
        const shown = printed.split(" · ").map((expected, at) => {
          // Down the column for INNOVATION, along the row for the others.
          const place = formula.includes("INNOVATION") ? { row: row + at, column: 0 } : { row, column: at };
          const value = sheet.cells.get(place.row * 16_384 + place.column)?.value ?? "";
          return typeof value === "number" ? asPrinted(value, expected) : value;
        });
        expect([formula, shown.join(" · "), cells.sentenceAt({ sheet: "Example", row, column: 0 })]).toEqual([
          formula,
          printed,
          null,
        ]);
      }
      const named = metadata().functions.map(({ name }) => name);
      expect(named.filter((name) => !examples.some(([formula = ""]) => formula.includes(`.${name}(`)))).toEqual([]);
    },
    BUILD,
  );

  it("show the errors and sentences that are printed", () => {
    const { excel, sheet, cells } = opened();
    for (const [formula = "", error = "", sentence = ""] of tableRows(2)) {
      excel.type(sheet, { row: 40, column: 0 }, formula.replace(/`/g, ""));
      const value = sheet.cells.get(40 * 16_384)?.value;
      expect([formula, value, cells.sentenceAt({ sheet: "Example", row: 40, column: 0 })]).toEqual([
        formula,
        error,
        sentence,
      ]);
    }
    expect(tableRows(2).length).toBeGreaterThan(2);
  });

  it("have the same arguments in the help page, in the words of the metadata", () => {
    const help = readFileSync(path.resolve(__dirname, "../../addin/help/help.html"), "utf8");
    for (const { name, parameters } of metadata().functions) {
      const given = parameters.map((one) => (one.optional === true ? `[${one.name}]` : one.name)).join(", ");
      expect(help).toContain(`<code>=${FUNCTION_NAMESPACE}.${name}(${given})</code>`);
    }
  });
});

/** As served: with the names of arguments, which the in-memory Excel has no use for. */
type ServedParameter = FunctionMetadata["functions"][number]["parameters"][number] & { readonly name: string };
interface ServedMetadata extends FunctionMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly ServedParameter[];
  }[];
}

/** With as many decimals as stand in the guide, with its true minus. */
function asPrinted(value: number, like: string): string {
  const decimals = /\.(\d+)$/.exec(like)?.[1]?.length ?? 0;
  return value.toFixed(decimals).replace("-", "−");
}
