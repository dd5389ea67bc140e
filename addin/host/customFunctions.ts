import type { CellRange, CellValue } from "../../engine";
import { isErrorText } from "./enteredValue";
import type { ExcelState } from "./excelState";
import { functionArguments, type RegisteredFunctions } from "./functionArguments";
import { functionCall } from "./functionCall";
import { cellAt, cellFor, type HostSheet, type HostWorkbook, usedRange } from "./workbookModel";

export interface CustomFunctionCells {
  /** For `MemoryExcelOptions.calculate`: the value of a formula that calls a registered function. */
  readonly calculate: ExcelState["calculate"];
  /** Computes every such formula again, as Excel does after a change. */
  recalculate(): void;
  /** The sentence Excel shows beside a cell with an error; null where there is none. */
  sentenceAt(place: CellPlace): string | null;
}

interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** An error thrown as `CustomFunctions.Error` is. */
interface ThrownError {
  readonly code: string;
  readonly message?: string;
}

/**
 * Cells that call an add-in's worksheet functions. A block of values spills over the cells right and below; where one of
 * them holds something the cell comes to #SPILL!. Any other formula comes to what `others` says, without it #NAME?.
 * @param workbook asked for when a formula is written: `calculate` is needed before there is one
 */
export function customFunctionCells(
  workbook: () => HostWorkbook,
  { namespace, metadata, implementations }: RegisteredFunctions,
  others: ExcelState["calculate"] = () => ({ error: "#NAME?" }),
): CustomFunctionCells {
  const spilled = new Map<string, CellRange>();
  const sentences = new Map<string, string>();

  const calculate = (formula: string, place: CellPlace): CellValue => {
    clear(place);
    const call = functionCall(formula);
    if (call === null || call.namespace !== namespace) return others(formula, place);
    const description = metadata.functions.find(({ name }) => name === call.name);
    const implementation = description && implementations.get(description.id);
    if (description === undefined || implementation === undefined) return { error: "#NAME?" };
    const given = functionArguments(call, { description, metadata, sheetOf: (name) => sheetOf(name ?? place.sheet) });
    return given.kind === "error" ? { error: given.error } : spill(outcome(implementation, given.values, place), place);
  };

  return {
    calculate,
    recalculate() {
      for (const sheet of workbook().sheets) {
        for (const [{ row, column }, formula] of callingCells(sheet)) {
          const value = calculate(formula, { sheet: sheet.name, row, column });
          cellFor(sheet, row, column).value = value === null ? "" : typeof value === "object" ? value.error : value;
        }
      }
    },
    sentenceAt: (place) => sentences.get(key(place)) ?? null,
  };

  function* callingCells(sheet: HostSheet): Generator<readonly [{ row: number; column: number }, string]> {
    const used = usedRange(sheet, true);
    if (used === null) return;
    for (let row = used.row; row <= used.toRow; row++)
      for (let column = used.column; column <= used.toColumn; column++) {
        const formula = cellAt(sheet, row, column)?.formula;
        if (formula?.toUpperCase().startsWith(`=${namespace}.`) === true) yield [{ row, column }, formula];
      }
  }

  function sheetOf(name: string): HostSheet | undefined {
    return workbook().sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  function outcome(implementation: (...given: unknown[]) => unknown, values: readonly unknown[], place: CellPlace) {
    try {
      return implementation(...values);
    } catch (error) {
      const { code, message } = error as ThrownError;
      if (typeof code !== "string" || !isErrorText(code)) return { error: "#VALUE!" };
      if (message !== undefined && message !== "") sentences.set(key(place), message);
      return { error: code };
    }
  }

  function spill(result: unknown, place: CellPlace): CellValue {
    if (!Array.isArray(result)) return cellResult(result);
    const rows = result as readonly (readonly unknown[])[];
    const sheet = sheetOf(place.sheet);
    const columns = rows[0]?.length ?? 0;
    if (sheet === undefined || columns === 0) return { error: "#VALUE!" };
    const range = {
      row: place.row,
      column: place.column,
      toRow: place.row + rows.length - 1,
      toColumn: place.column + columns - 1,
    };
    const beside = cellsBeside(range);
    const isTaken = ({ row, column }: { row: number; column: number }) => {
      const cell = cellAt(sheet, row, column);
      return cell !== undefined && (cell.value !== "" || cell.formula !== null);
    };
    if (beside.some(isTaken)) return { error: "#SPILL!" };
    for (const { row, column } of beside) {
      const value = cellResult(rows[row - place.row]?.[column - place.column]);
      cellFor(sheet, row, column).value = value === null ? "" : typeof value === "object" ? value.error : value;
    }
    spilled.set(key(place), range);
    return cellResult(rows[0]?.[0]);
  }

  /** What this formula spilled before, and said, is gone before it is computed again. */
  function clear(place: CellPlace): void {
    sentences.delete(key(place));
    const range = spilled.get(key(place));
    const sheet = sheetOf(place.sheet);
    spilled.delete(key(place));
    if (range === undefined || sheet === undefined) return;
    for (const { row, column } of cellsBeside(range)) {
      const cell = cellAt(sheet, row, column);
      if (cell?.formula === null) cell.value = "";
    }
  }
}

const key = ({ sheet, row, column }: CellPlace) => `${sheet.toLowerCase()}!${row},${column}`;

/** The cells of a block but the first. */
function cellsBeside({ row, column, toRow, toColumn }: CellRange): readonly { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let one = row; one <= toRow; one++)
    for (let other = column; other <= toColumn; other++) cells.push({ row: one, column: other });
  return cells.slice(1);
}

function cellResult(value: unknown): CellValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "boolean") return value;
  if (typeof value === "object" && value !== null && "error" in value) return { error: String(value.error) };
  return value === null || value === undefined ? null : { error: "#VALUE!" };
}
