import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { pairedMoments } from "../../../engine/stats/pairedMoments";
import { valueOf } from "./valueOf";

/**
 * Runs every `@example expression // value` in the comments of engine/stats.
 *
 * Expressions see everything the files export, and `sleepPairs`. A record in the value lists only the fields that matter; a
 * number agrees at the digits that are written.
 */
const root = path.join(__dirname, "../../../engine/stats");
const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts")).sort();
const modules = new Map(
  files.map((file) => [file, jest.requireActual<Readonly<Record<string, unknown>>>(path.join(root, file))]),
);
const scope: Record<string, unknown> = Object.assign({}, ...modules.values()) as Record<string, unknown>;

// Hours of extra sleep with two drugs: Student (1908), as in test/reference/data/sleep.csv.
scope.sleepPairs = valueOf(
  pairedMoments(
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
  ),
);

const examples = files.flatMap((file) =>
  [...readFileSync(path.join(root, file), "utf8").matchAll(/@example (.+?) \/\/ (.+?)(?: ?\*\/)?$/gm)].map(
    ([, expression = "", value = ""]) => [file, expression, value] as const,
  ),
);

function evaluate(code: string): unknown {
  return new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
}

test.each(examples)("%s: %s", (_, expression, value) => {
  expect(evaluate(expression)).toEqual(atTheDigitsWritten(evaluate(value)));
});

/** Parts of other statistics, which the examples of those run. */
const parts = [
  "ancovaOfSchools.ts",
  "columns.ts",
  "computed.ts",
  "crossProducts.ts",
  "distributions/checkArguments.ts",
  "finiteThroughout.ts",
  "hedgesGancova.ts",
  "interceptLikelihood.ts",
  "interceptSystem.ts",
  "itemCovariances.ts",
  "labelIndex.ts",
  "membership.ts",
  "oneFactor.ts",
  "sandwichSums.ts",
  "schoolsWithBoth.ts",
  "withinDesign.ts",
];

test("every statistic shows an example", () => {
  const without = files.flatMap((file) => {
    const functions = Object.entries(modules.get(file) ?? {}).filter(([, member]) => typeof member === "function");
    return functions.length > 0 && !examples.some(([from]) => from === file) && !parts.includes(file) ? [file] : [];
  });
  expect(without).toEqual([]);
});

function atTheDigitsWritten(value: unknown): unknown {
  if (typeof value === "number" && !Number.isInteger(value)) {
    const [digits = "", exponent = "0"] = String(value).split("e");
    const decimals = (digits.split(".")[1] ?? "").length - Number(exponent);
    return new Near(value, Math.max(0.5 * 10 ** -decimals, 1e-12 * Math.abs(value)));
  }
  if (typeof value === "number") return new Near(value, 1e-12 * Math.abs(value));
  if (Array.isArray(value)) return value.map(atTheDigitsWritten);
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([name, field]) => [name, atTheDigitsWritten(field)]);
    return expect.objectContaining(Object.fromEntries(fields) as Record<string, unknown>) as unknown;
  }
  return value;
}

/** A number with its tolerance, as jest's asymmetric matchers. */
class Near {
  readonly $$typeof = Symbol.for("jest.asymmetricMatcher");
  constructor(
    private readonly wanted: number,
    private readonly tolerance: number,
  ) {}
  asymmetricMatch(got: unknown): boolean {
    return typeof got === "number" && Math.abs(got - this.wanted) <= this.tolerance;
  }
  toString(): string {
    return "Near";
  }
  toAsymmetricMatcher(): string {
    return `${String(this.wanted)} ± ${String(this.tolerance)}`;
  }
}
