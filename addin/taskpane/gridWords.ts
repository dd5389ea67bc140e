import type { RatingDraft } from "./enquiryState";

interface GridWords {
  readonly form: string;
  readonly title: string;
  readonly help: string;
  readonly whenLabel: string;
  readonly when: readonly (readonly [value: string, words: string])[];
  readonly acrossLabel: string;
  readonly across: readonly (readonly [value: string, words: string])[];
  readonly upLabel: string;
  readonly up: readonly (readonly [value: string, words: string])[];
  /** The quadrant by across and up. */
  readonly quadrants: Readonly<Record<string, string>>;
}

/** The two grids as the pane asks for them: two taps and "sure?". No quadrant is the right one. */
export const gridWords: Readonly<Record<RatingDraft["grid"], GridWords>> = {
  innovation: {
    form: "innovation-ratings",
    title: "Innovation grid",
    help: "How far from what you did before, and how big a change? No place on the grid is the right one.",
    whenLabel: "Which are you rating?",
    when: [
      ["aimed", "What we aim for"],
      ["generated", "What came of it"],
    ],
    acrossLabel: "How far from present practice?",
    across: [
      ["near", "Near"],
      ["far", "Far"],
    ],
    upLabel: "How big a change?",
    up: [
      ["minor", "Minor"],
      ["major", "Major"],
    ],
    quadrants: {
      "near minor": "incremental",
      "near major": "replicable",
      "far minor": "unfocused",
      "far major": "radical",
    },
  },
  collaboration: {
    form: "collaboration-ratings",
    title: "Collaboration grid",
    help: "How skilled is the school at working with others, and how much does it take part? It is not a mark.",
    whenLabel: "When?",
    when: [
      ["start", "At the start"],
      ["phase 1", "Phase 1"],
      ["phase 2", "Phase 2"],
      ["phase 3", "Phase 3"],
    ],
    acrossLabel: "How much does it take part?",
    across: [
      ["low", "Seldom"],
      ["high", "Actively"],
    ],
    upLabel: "How skilled at working with others?",
    up: [
      ["low", "Still learning"],
      ["high", "Does it well"],
    ],
    quadrants: {
      "low low": "groundwork first",
      "low high": "re-engage",
      "high low": "build skills",
      "high high": "lead others",
    },
  },
};

/** "far, major: radical"; null before both taps. */
export function placementWords({ grid, across, up }: Pick<RatingDraft, "grid" | "across" | "up">): string | null {
  const { quadrants } = gridWords[grid];
  return quadrants[`${across} ${up}`] ?? null;
}
