import { workbookTooLarge } from "../../engine";
import { refuse } from "./refusal";

/** Counts what reading keeps in memory, so that a small hostile file cannot claim a large machine. */
export interface MemoryBudget {
  /** Refuses the workbook once the sum passes the limit. */
  spend(bytes: number): void;
}

/** About what a small object with a few texts takes. */
export const BYTES_AN_ENTRY = 150;

export function memoryBudget(limit: number): MemoryBudget {
  let spent = 0;
  return {
    spend(bytes) {
      spent += bytes;
      if (spent > limit) refuse(workbookTooLarge());
    },
  };
}
