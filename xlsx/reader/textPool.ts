import type { MemoryBudget } from "./memoryBudget";

/** The texts of a workbook's cells: shared strings first, in their order, then texts written in the cells. */
export interface TextPool {
  readonly texts: readonly string[];
  /** How many shared strings there are. */
  readonly sharedCount: number;
  addShared(text: string): void;
  /** Position of a text written in a cell; equal ones mostly share a position. */
  add(text: string): number;
}

const MOST_REMEMBERED = 65_536;
/** With its place in the list, and a number to look it up by. */
const BYTES_A_STRING = 56;

export function textPool(budget: MemoryBudget): TextPool {
  const texts: string[] = [];
  const remembered = new Map<string, number>();
  let sharedCount = 0;

  function keep(text: string): number {
    budget.spend(BYTES_A_STRING + text.length);
    return texts.push(text) - 1;
  }

  return {
    texts,
    get sharedCount() {
      return sharedCount;
    },
    addShared(text) {
      keep(text);
      sharedCount += 1;
    },
    add(text) {
      const known = remembered.get(text);
      if (known !== undefined) return known;
      const position = keep(text);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(text, position);
      return position;
    },
  };
}
