import type { CellRange } from "../../engine";
import { blockOf } from "./members/address";
import { notImplemented } from "./hostError";

/** What stands between two commas of a formula's call. */
export type CallArgument =
  | { readonly kind: "left-out" }
  | { readonly kind: "value"; readonly value: string | number | boolean }
  /** `sheet` null: the formula's own. */
  | { readonly kind: "range"; readonly sheet: string | null; readonly range: CellRange };

/** `=NAMESPACE.NAME(...)` and nothing around it. */
export interface FunctionCall {
  readonly namespace: string;
  /** in capitals */
  readonly name: string;
  readonly given: readonly CallArgument[];
}

const call = /^=\s*([A-Za-z][A-Za-z0-9_]*)\.([A-Za-z][A-Za-z0-9_.]*)\(([^]*)\)\s*$/;
const reference =
  /^(?:(?:'((?:[^']|'')+)'|([A-Za-z_][A-Za-z0-9_.]*))!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})$/;

/**
 * Reads a formula that calls one function of a namespace; null for any other. Arguments are ranges, numbers, texts,
 * TRUE or FALSE, or left out; a formula inside a formula fails by name.
 */
export function functionCall(formula: string): FunctionCall | null {
  const match = call.exec(formula);
  if (match === null) return null;
  const [, namespace = "", name = "", inner = ""] = match;
  const texts = inner.trim() === "" ? [] : argumentTexts(inner);
  return { namespace: namespace.toUpperCase(), name: name.toUpperCase(), given: texts.map(argumentOf) };
}

/** Cuts at commas, but not inside quotes. */
function argumentTexts(inner: string): readonly string[] {
  const pieces = inner.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|,|[^,"']+/g) ?? [];
  const texts = [""];
  for (const piece of pieces) {
    if (piece === ",") texts.push("");
    else texts[texts.length - 1] = `${texts.at(-1) ?? ""}${piece}`;
  }
  return texts.map((text) => text.trim());
}

function argumentOf(text: string): CallArgument {
  if (text === "") return { kind: "left-out" };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: "value", value: text.slice(1, -1).replace(/""/g, '"') };
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: /^true$/i.test(text) };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { kind: "value", value: Number(text) };
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return { kind: "value", value: Number(text.slice(0, -1)) / 100 };
  const match = reference.exec(text);
  if (match === null) throw notImplemented(`the argument ${text} of a formula`);
  const [, quoted, plain, address = ""] = match;
  return { kind: "range", sheet: quoted?.replace(/''/g, "'") ?? plain ?? null, range: blockOf(address) };
}
