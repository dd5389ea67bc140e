import { isCellError, type CellValue, type SheetDraft } from "../../../engine";
import type { MemoryExcel, MemoryExcelOptions } from "../../host";
import { hostedMark } from "./hostedMark";

/** What formulas on our sheets come to, as the engine computed them: the in-memory Excel computes none itself. */
export interface DraftedValues {
  /** Hears of drafts before they are painted. */
  learn(drafts: readonly SheetDraft[]): void;
  readonly calculate: NonNullable<MemoryExcelOptions["calculate"]>;
}

/** `excel` is asked for when a formula is written, as it takes `calculate` when it is made. */
export function draftedValues(excel: () => MemoryExcel): DraftedValues {
  const values = new Map<string, CellValue>();
  const keyOf = (id: string, { row, column }: { row: number; column: number }) => `${id}!${row},${column}`;
  return {
    learn(drafts) {
      for (const { id, rows } of drafts)
        for (const { row, cells } of rows)
          for (const [column, { value }] of cells)
            if (typeof value === "object" && value !== null && "formula" in value)
              values.set(keyOf(id, { row, column }), value.value);
    },
    calculate(_formula, place) {
      const sheet = excel().workbook.sheets.find(({ name }) => name === place.sheet);
      const mark = sheet === undefined ? null : hostedMark(sheet);
      const value = mark === null ? undefined : values.get(keyOf(mark.id, place));
      return value === undefined || isCellError(value) ? { error: "#CALC!" } : value;
    },
  };
}
