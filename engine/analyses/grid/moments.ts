import { compareCycles } from "../enquiry/occasions";

const order = ["start", "phase 1", "phase 2", "phase 3"];

interface When {
  readonly moment: string;
  readonly cycle: string | null;
}

/** Earlier first: by cycle, then from the start through the phases. */
export function compareMoments(one: When, other: When): number {
  return compareCycles(one.cycle, other.cycle) || order.indexOf(one.moment) - order.indexOf(other.moment);
}
