import type { Role } from "../../study";
import { characteristicHeaders } from "./characteristicHeaders";
import { groupHeaders } from "./groupHeaders";
import { identityHeaders } from "./identityHeaders";
import { recordHeaders } from "./recordHeaders";
import { resultHeaders } from "./resultHeaders";

/** How a header may be written, folded. `whole`: the header is just this; `within`: these words in a row anywhere. */
export interface Synonyms {
  readonly role: Role;
  readonly whole: readonly string[];
  readonly within?: readonly string[];
}

/**
 * Header variants by role, as schools' systems and people write them. Order matters for `within`: the first role that
 * fits is taken, so narrow meanings stand before wide ones ("former UPN" before "UPN").
 */
export const headerSynonyms: readonly Synonyms[] = [
  ...recordHeaders,
  ...identityHeaders,
  ...groupHeaders,
  ...characteristicHeaders,
  ...resultHeaders,
];
