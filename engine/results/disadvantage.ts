import type { Disadvantage } from "../settings";

/** Which definitions of disadvantage the schools of a study follow: a gap compares like with like only under one. */
export interface DisadvantageUse {
  /** In the order of `disadvantageDefinitions`; a school with two lists may count under two. */
  readonly definitions: readonly { readonly definition: Disadvantage; readonly schools: number }[];
  /** Schools of whose column nobody said, and no heading says, whom it counts. */
  readonly notSaid: number;
  /** What Setup says the group agreed on; null: nothing. */
  readonly agreed: Disadvantage | null;
}
