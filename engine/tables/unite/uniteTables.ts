import type { Column, DroppedRow, NumberColumn, Table, TextColumn } from "../../study";
import { foldText } from "../cells/foldText";
import { missingCode } from "../columns/numberColumn";
import { isEarlierCohort } from "../roles/armWords";
import { columnKey } from "./columnKey";
import { oneOrder } from "./oneOrder";

/** A table with the school or class its sheet stands for, where no column says so. */
export interface Member {
  readonly table: Table;
  readonly school: string | null;
  readonly class: string | null;
}

/** Tables under each other by the roles of their columns; every row keeps its file, sheet and row number. */
export function uniteTables(members: readonly Member[], id: string): Table {
  const total = members.reduce((sum, { table }) => sum + table.rowNumbers.length, 0);
  const rowNumbers = new Uint32Array(total);
  const sourceOf = new Uint16Array(total);
  const starts: number[] = [];
  let next = 0;
  members.forEach(({ table }, source) => {
    starts.push(next);
    rowNumbers.set(table.rowNumbers, next);
    sourceOf.fill(source, next, next + table.rowNumbers.length);
    next += table.rowNumbers.length;
  });
  const first = members[0]?.table;
  if (first === undefined) throw new RangeError("no tables to unite");
  const supplied = members.map(({ table }) => table.rowsUsed ?? table.rowNumbers.length);
  return {
    id,
    file: first.file,
    sheet: first.sheet,
    range: first.range,
    kind: first.kind,
    columns: unitedColumns(members, { starts, total }),
    rowNumbers,
    sourceOf,
    sources: members.map(({ table }) => ({ file: table.file, sheet: table.sheet })),
    rowsSupplied: members.reduce((sum, { table }) => sum + table.rowsSupplied, 0),
    rowsUsed: supplied.reduce((sum, rows) => sum + rows, 0),
    dropped: members.flatMap(({ table }, source) => table.dropped.map((row): DroppedRow => ({ ...row, source }))),
  };
}

interface Shape {
  readonly starts: readonly number[];
  readonly total: number;
}

/** One entry a column of the united table: the column each member has for it, or null. */
interface Slot {
  readonly key: string;
  readonly columns: (Column | null)[];
}

function unitedColumns(members: readonly Member[], shape: Shape): readonly Column[] {
  const slots = new Map<string, Slot>();
  members.forEach(({ table }, member) => {
    const seen = new Map<string, number>();
    for (const column of table.columns) {
      const key = columnKey(column);
      if (key === null) continue;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      const kept = times === 1 ? key : `${key} (${times})`;
      const slot = slots.get(kept) ?? { key: kept, columns: members.map(() => null) };
      slot.columns[member] = column;
      slots.set(kept, slot);
    }
  });
  const named = (["school", "class"] as const).filter(
    (role) => !slots.has(role) && members.some((member) => member[role] !== null),
  );
  for (const role of named) slots.set(role, { key: role, columns: members.map(() => null) });
  return [...slots.values()].flatMap((slot): Column[] => {
    const model = slot.columns.find((column) => column !== null) ?? null;
    if (model?.kind === "number") return [unitedNumbers(slot, model, shape)];
    return [unitedTexts(slot, model, { members, shape })];
  });
}

function unitedNumbers(slot: Slot, model: NumberColumn, shape: Shape): NumberColumn {
  const values = new Float64Array(shape.total);
  const missing = new Uint8Array(shape.total).fill(missingCode("blank"));
  const numbers = slot.columns.map((column) => (column?.kind === "number" ? column : null));
  const { scale, onOneOrder } = oneOrder(numbers, model);
  numbers.forEach((column, member) => {
    if (column === null) return;
    const own = onOneOrder(column);
    values.set(own.values, shape.starts[member] ?? 0);
    missing.set(own.missing, shape.starts[member] ?? 0);
  });
  return { ...model, id: slot.key, scale, values, missing };
}

function unitedTexts(
  slot: Slot,
  model: TextColumn | null,
  { members, shape }: { readonly members: readonly Member[]; readonly shape: Shape },
): TextColumn {
  const role = model?.role ?? (slot.key === "class" ? "class" : "school");
  const levels: string[] = [];
  const meaning: Record<string, "treatment" | "comparison" | "yes" | "no"> = {};
  const codeOf = new Map<string, number>();
  /** Levels of one meaning, or of one spelling apart from case and punctuation, are one; earlier years stay apart. */
  const code = (level: string, means: string | undefined): number => {
    const key = means === undefined || isEarlierCohort(level) ? foldText(level) || level : `meaning:${means}`;
    let known = codeOf.get(key);
    if (known === undefined) {
      known = levels.length;
      levels.push(means === "yes" ? "Yes" : means === "no" ? "No" : level);
      codeOf.set(key, known);
    }
    return known;
  };
  const codes = new Int32Array(shape.total).fill(-1);
  members.forEach((member, index) => {
    const start = shape.starts[index] ?? 0;
    const column = slot.columns[index];
    const constant = role === "school" || role === "class" ? member[role] : null;
    if (column?.kind === "text") {
      const translated = column.levels.map((level) => {
        const means = column.meaning?.[level];
        const united = code(level, means);
        if (means !== undefined) meaning[levels[united] ?? level] ??= means;
        return united;
      });
      column.codes.forEach((held, row) => {
        codes[start + row] = held < 0 ? -1 : (translated[held] ?? -1);
      });
    } else if (constant !== null) {
      codes.fill(code(constant, undefined), start, start + member.table.rowNumbers.length);
    }
  });
  const base = model ?? {
    header: role === "school" ? "School" : "Class",
    place: { sheet: members[0]?.table.sheet ?? "" },
    role,
    confidence: 0.7,
    reason: "neighbours",
    measure: null,
    wave: null,
    kind: "text" as const,
  };
  const united = { ...base, id: slot.key, codes, levels };
  return Object.keys(meaning).length === 0 ? united : { ...united, meaning };
}
