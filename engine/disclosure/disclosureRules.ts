/** How a share copy protects people; the working copy hides nothing. */
export interface DisclosureRules {
  readonly mode: "alliance" | "public";
  /** Numbers of people below this are hidden. */
  readonly minimum: number;
  /** Numbers of people are rounded to the nearest multiple of this. */
  readonly countStep: number;
  /** A number over several schools needs at least this many, so that whoever knows one still faces two. */
  readonly schoolsForTotal: number;
  /** People who must be left in a number over several schools once any one school is taken away. */
  readonly peopleBesidesOneSchool: number;
  /** Without an agreement to name them, schools have rows from this many up, and then only letters; null: no rows. */
  readonly schoolsForLetters: number | null;
  /** Shares of nobody and of everybody are hidden as small numbers are. */
  readonly hidesNobodyAndEverybody: boolean;
}

/**
 * The product's governance defaults: alliances hide numbers under 6, the public copy under 10; counts to the nearest 5.
 * The choices and what they rest on are in docs/METHODS.md, "Share copies".
 */
export function disclosureRules(mode: DisclosureRules["mode"]): DisclosureRules {
  const shared = { mode, countStep: 5, schoolsForTotal: 3, peopleBesidesOneSchool: 10 } as const;
  return mode === "alliance"
    ? { ...shared, minimum: 6, schoolsForLetters: null, hidesNobodyAndEverybody: false }
    : { ...shared, minimum: 10, schoolsForLetters: 10, hidesNobodyAndEverybody: true };
}

/** Symbols of a share copy, as official statistics use them; the key stands on its last sheet. */
export const symbols = {
  confidential: "c",
  unavailable: "x",
  notApplicable: "z",
  low: "low",
  unreliable: "u",
} as const;
