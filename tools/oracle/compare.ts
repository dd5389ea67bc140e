import type { Computed, Interval } from "../../engine/stats/computed";
import type { Expected } from "./reference";

/** A reason, standing for a whole branch of values. */
export interface Undefined {
  readonly reason: string;
}

/** What an adapter gives: numbers, text, computed statistics (a reason where undefined), and lists and records of them. */
export type Answer =
  | Undefined
  | number
  | string
  | boolean
  | null
  | undefined
  | Interval
  | Computed<unknown>
  | readonly Answer[]
  | Float64Array
  | { readonly [name: string]: Answer };

/** How one expected value came out. */
export interface Comparison {
  /** "ci[0]", "post.gap" */
  readonly path: string;
  readonly verdict: "agrees" | "differs" | "not-covered";
  readonly expected: Expected;
  readonly got: string;
  /** |got - want| / max(|want|, 10⁻⁶); null where one of them is no number. */
  readonly error: number | null;
}

/** Inputs and remarks that the file keeps beside the values: they are counted, and agree by definition. */
const echoed = ["args", "params", "reml", "note"];

/** Probabilities below this are compared relatively, everything else against at least this size. */
const smallest = 1e-6;

/** Compares every expected value, however deep, with the answer at the same place. */
export function compare(expected: Expected, answer: Answer, of: { relTol: number; path?: string }): Comparison[] {
  const { relTol, path = "" } = of;
  const unwrapped = unwrap(answer);
  if (Array.isArray(expected)) {
    const parts = partsOf(unwrapped);
    return (expected as readonly Expected[]).flatMap((part, index) =>
      compare(part, parts === null ? unwrapped : parts[index], { relTol, path: `${path}[${String(index)}]` }),
    );
  }
  if (typeof expected === "object" && expected !== null) {
    return Object.entries(expected).flatMap(([name, part]) => {
      const inside = path === "" ? name : `${path}.${name}`;
      const got = echoed.includes(name) ? (part as Answer) : at(unwrapped, name);
      return compare(part, got, { relTol, path: inside });
    });
  }
  return [leaf(expected, unwrapped, { relTol, path })];
}

function unwrap(answer: Answer): Answer {
  if (typeof answer === "object" && answer !== null && "ok" in answer && typeof answer.ok === "boolean") {
    const statistic = answer as Computed<Answer>;
    return statistic.ok ? unwrap(statistic.value) : { reason: statistic.reason };
  }
  return answer;
}

function isReason(answer: Answer): answer is Undefined {
  return typeof answer === "object" && answer !== null && "reason" in answer && typeof answer.reason === "string";
}

function partsOf(answer: Answer): readonly Answer[] | null {
  if (Array.isArray(answer)) return answer as readonly Answer[];
  if (answer instanceof Float64Array) return Array.from(answer);
  if (typeof answer === "object" && answer !== null && "low" in answer && "high" in answer) {
    return [answer.low as Answer, answer.high as Answer];
  }
  return null;
}

function at(answer: Answer, name: string): Answer {
  if (typeof answer !== "object" || answer === null) return undefined;
  if (isReason(answer)) return answer;
  return (answer as Readonly<Record<string, Answer>>)[name];
}

function leaf(
  expected: number | string | boolean | null,
  got: Answer,
  { relTol, path }: { relTol: number; path: string },
): Comparison {
  const shown = isReason(got) ? `undefined (${got.reason})` : String(got);
  const result = (verdict: Comparison["verdict"], error: number | null = null): Comparison => ({
    path,
    verdict,
    expected,
    got: shown,
    error,
  });
  if (got === undefined) return result("not-covered");
  if (expected === null || expected === "NaN" || expected === "Infinity" || expected === "-Infinity") {
    return result(isReason(got) ? "agrees" : "differs");
  }
  if (typeof expected !== "number") return result(expected === got ? "agrees" : "differs");
  if (typeof got !== "number") return result("differs");
  const error = Math.abs(got - expected) / Math.max(Math.abs(expected), smallest);
  const isSmallProbability = expected > 0 && expected < smallest && got <= 1 && isProbability(path);
  const allowed = isSmallProbability ? relTol * expected : relTol * Math.max(Math.abs(expected), smallest);
  return result(Math.abs(got - expected) <= allowed ? "agrees" : "differs", error);
}

function isProbability(path: string): boolean {
  const name = path.split(".").at(-1) ?? path;
  return name === "value" || /^p$|^Qp$|^p_|_p(_|$)|^signTest_p$|P$/.test(name);
}
