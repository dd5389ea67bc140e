import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { builtAddIn } from "./builtWeb";
import { stubCustomFunctions, type StubCustomFunctions } from "../addin/functions/stubCustomFunctions";

/** The ten functions that are promised. */
const PROMISED = [
  "MEANCHANGE",
  "HEDGESG",
  "COHENSDAV",
  "EFFECTCI",
  "ALPHA",
  "NETAGREE",
  "WILSON",
  "MDES",
  "INNOVATION",
  "MONTHS",
];
const BUILD = 300_000;

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
    }[];
  }[];
}

describe("the worksheet functions as they are served", () => {
  const text = (name: string) => readFileSync(path.join(builtAddIn(), name), "utf8");
  const metadata = () => JSON.parse(text("functions.json")) as Metadata;
  const loaded = (): StubCustomFunctions => {
    const stub = stubCustomFunctions();
    const scope = vm.createContext({ CustomFunctions: stub });
    new vm.Script(text("functions.js"), { filename: "functions.js" }).runInContext(scope);
    return stub;
  };

  it(
    "are the ten promised, in the metadata and told to Excel",
    () => {
      expect(metadata().functions.map(({ id }) => id)).toEqual(PROMISED);
      expect(metadata().functions.map(({ name }) => name)).toEqual(PROMISED);
      expect([...loaded().associated.keys()]).toEqual(PROMISED);
    },
    BUILD,
  );

  it("have help for every function and every argument, the optional ones last", () => {
    for (const { description, parameters } of metadata().functions) {
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(description).not.toContain("\n");
      expect(parameters.filter((one) => (one.description ?? "") === "")).toEqual([]);
      const optional = parameters.map((one) => one.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
    expect(metadata().functions.find(({ id }) => id === "EFFECTCI")?.description).toContain("one school");
  });

  it("take as many arguments as the metadata say, and are handed cells with errors", () => {
    const { associated } = loaded();
    for (const { id, parameters } of metadata().functions) expect(associated.get(id)?.length).toBe(parameters.length);
    expect(metadata().allowErrorForDataTypeAny).toBe(true);
  });

  it("compute without a page, a network or anything of Office but errors", () => {
    const { associated } = loaded();
    const scores = { before: [[95], [100], [105]], after: [[97], [104], [106]] };
    // (2 + 4 + 1)/3
    expect(associated.get("MEANCHANGE")?.(scores.before, scores.after)).toBeCloseTo(7 / 3, 12);
    expect(() => associated.get("WILSON")?.(5, 4)).toThrow("The count must be between 0 and the total.");
  });
});
