import { method, property, type ApiObject } from "../apiObject";
import type { HostSheet } from "../workbookModel";
import { blockOf } from "./address";
import { isRange } from "./range";

/** `Worksheet.horizontalPageBreaks`: a page begins above each. */
export function pageBreaks({ page }: HostSheet): ApiObject {
  const rows = (): readonly number[] => (page.breaks ?? []) as readonly number[];
  return {
    type: "PageBreakCollection",
    members: {
      getCount: method(() => rows().length),
      add: method((address) => {
        const { row } = isRange(address) ? address.block : blockOf(address);
        page.breaks = [...rows(), row];
        return { type: "PageBreak", members: { rowIndex: property(() => row) } };
      }),
      removePageBreaks: method(() => {
        page.breaks = [];
        return null;
      }),
    },
  };
}
