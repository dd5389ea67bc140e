import { isErrorText } from "./enteredValue";
import type { CallArgument, FunctionCall } from "./functionCall";
import { cellAt, type HostSheet, type HostValue, usedRange } from "./workbookModel";

/** A function as `functions.json` describes it to Excel. */
export interface FunctionDescription {
  readonly name: string;
  readonly id: string;
  readonly parameters: readonly FunctionParameter[];
}

interface FunctionParameter {
  readonly dimensionality?: string;
  readonly type?: string;
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly functions: readonly FunctionDescription[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** What an add-in registers: the metadata and what `CustomFunctions.associate` was told, by id. */
export interface RegisteredFunctions {
  readonly namespace: string;
  readonly metadata: FunctionMetadata;
  readonly implementations: ReadonlyMap<string, (...given: unknown[]) => unknown>;
}

/** What a function is called with, or the error the formula comes to without calling it. */
export type HandedOver =
  { readonly kind: "values"; readonly values: readonly unknown[] } | { readonly kind: "error"; readonly error: string };

interface CallContext {
  readonly description: FunctionDescription;
  readonly metadata: FunctionMetadata;
  /** null: the formula's own sheet */
  readonly sheetOf: (name: string | null) => HostSheet | undefined;
}

const refused = (error: string): HandedOver => ({ kind: "error", error });

/** Longest run of cells handed over as it is; longer ones, whole columns, end where the sheet does. */
const LONGEST = 100_000;

/** One value a parameter, as Excel hands them over: ranges as rows of cells, null for what is left out. */
export function functionArguments({ given }: FunctionCall, context: CallContext): HandedOver {
  const { parameters } = context.description;
  // Excel does not even let such a formula be entered.
  if (given.length > parameters.length) return refused("#VALUE!");
  const values: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const one = handedOver(given[index] ?? { kind: "left-out" }, parameter, context);
    if (one.kind === "error") return one;
    values.push(...one.values);
  }
  return { kind: "values", values };
}

function handedOver(argument: CallArgument, parameter: FunctionParameter, context: CallContext): HandedOver {
  if (argument.kind === "left-out")
    return parameter.optional === true ? { kind: "values", values: [null] } : refused("#VALUE!");
  const block = argument.kind === "value" ? [[argument.value]] : blockOfRange(argument, context);
  if (block === null) return refused("#REF!");
  const error = block.flat().find(isErrorText);
  const takesErrors = context.metadata.allowErrorForDataTypeAny === true && (parameter.type ?? "any") === "any";
  if (error !== undefined && !takesErrors) return refused(String(error));
  if (parameter.dimensionality === "matrix")
    return { kind: "values", values: [block.map((row) => row.map(asHandedOver))] };
  const [one, ...more] = block.flat();
  const value = one === undefined || more.length > 0 ? undefined : scalarOf(one, parameter.type);
  return value === undefined ? refused("#VALUE!") : { kind: "values", values: [value] };
}

function blockOfRange(
  { sheet: name, range }: Extract<CallArgument, { kind: "range" }>,
  { sheetOf }: CallContext,
): readonly (readonly HostValue[])[] | null {
  const sheet = sheetOf(name);
  if (sheet === undefined) return null;
  const { row, column, toRow, toColumn } = range;
  const end = toRow - row < LONGEST ? toRow : Math.max(row, Math.min(toRow, usedRange(sheet, true)?.toRow ?? row));
  return Array.from({ length: end - row + 1 }, (_, down) =>
    Array.from(
      { length: toColumn - column + 1 },
      (__, right) => cellAt(sheet, row + down, column + right)?.value ?? "",
    ),
  );
}

/** Errors are handed over as objects with their code; blank cells as "". */
function asHandedOver(value: HostValue): unknown {
  return isErrorText(value) ? { code: value } : value;
}

/** What Excel makes of a cell for a parameter of a type; undefined where it cannot. */
function scalarOf(value: HostValue, type = "any"): unknown {
  if (type === "any") return asHandedOver(value);
  if (type === "string") return String(value);
  if (type === "boolean") return typeof value === "string" && value !== "" ? undefined : Boolean(value);
  const number = value === "" ? 0 : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
