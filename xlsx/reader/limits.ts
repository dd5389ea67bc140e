/** What a workbook may cost before it is refused. All are far above any school's workbook. */
export interface ReadingLimits {
  /** Bytes of one part's XML, and of all parts together, counted while inflating: declared sizes are not believed. */
  readonly inflatedBytes: number;
  /** Inflated bytes a part may have whatever its compressed size... */
  readonly inflatedBytesAtAnyRatio: number;
  /** ...and how many times its compressed size beyond them. Sheets reach 5 to 30; deflate's most is 1,032. */
  readonly inflationRatio: number;
  /** Elements of all parts together, but for cells written as Excel writes them, which cost a tenth. */
  readonly elements: number;
  /** Bytes kept for cells, texts, merges and comments, as estimated by `memoryBudget`. */
  readonly memoryBytes: number;
  readonly packageEntries: number;
  readonly sheets: number;
  /** Levels of nested elements. Sheets need about ten. */
  readonly depth: number;
  /** Bytes of one tag or one run of text. A cell's text has at most 32,767 characters. */
  readonly tokenBytes: number;
  /** Different names of elements and attributes in one part. */
  readonly names: number;
}

/**
 * Chosen so that a file made to hurt ends within five seconds and 500 MB (`npm run bad-inputs`), and one of 650,000
 * pupils (320 MB of XML, 15 million elements) stays well below.
 */
export const READING_LIMITS: ReadingLimits = {
  inflatedBytes: 450_000_000,
  inflatedBytesAtAnyRatio: 120_000_000,
  inflationRatio: 40,
  elements: 40_000_000,
  memoryBytes: 240_000_000,
  packageEntries: 20_000,
  sheets: 1_000,
  depth: 100,
  tokenBytes: 1_000_000,
  names: 4_000,
};
