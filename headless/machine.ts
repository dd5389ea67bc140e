import { randomBytes } from "node:crypto";
import type { RandomBytes } from "../engine";

/** What the engine must not know by itself and a few commands need. */
export interface Machine {
  /** The system's own secure source. */
  readonly random: RandomBytes;
  /** ISO date of today, here. */
  readonly today: () => string;
}

export const thisMachine: Machine = {
  random: (count) => randomBytes(count),
  today: () => {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};
