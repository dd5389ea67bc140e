import { workbookTooLarge } from "../../engine";
import { refuse } from "./refusal";

/** Counts what reading keeps in memory, so that a small hostile file cannot claim a large machine. */
export interface MemoryBudget {
  /** Refuses the workbook once the sum passes the limit. */
  spend(bytes: number): void;
}

export function memoryBudget(limit: number): MemoryBudget {
  let spent = 0;
  return {
    spend(bytes) {
      spent += bytes;
      if (spent > limit) refuse(workbookTooLarge());
    },
  };
}
