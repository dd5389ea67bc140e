/** What a workbook may cost before it is refused. All are far above any school's workbook. */
export interface ReadingLimits {
  /** Bytes of one part's XML, and of all parts together, counted while inflating: declared sizes are not believed. */
  readonly inflatedBytes: number;
  /** Inflated bytes a part may have whatever its compressed size... */
  readonly inflatedBytesAtAnyRatio: number;
  /** ...and how many times its compressed size beyond them. Sheets reach 5 to 40; deflate's most is 1,032. */
  readonly inflationRatio: number;
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

export const READING_LIMITS: ReadingLimits = {
  inflatedBytes: 1_500_000_000,
  inflatedBytesAtAnyRatio: 50_000_000,
  inflationRatio: 150,
  memoryBytes: 300_000_000,
  packageEntries: 20_000,
  sheets: 2_000,
  depth: 100,
  tokenBytes: 1_000_000,
  names: 4_000,
};
