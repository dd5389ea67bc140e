/** A trap planted in a sample, where it is, and the code of the issue that must report it. */
export interface Mess {
  /** What is wrong, for people. */
  readonly mess: string;
  readonly sheet: string;
  /** A1 addresses of cells or blocks; empty: the whole sheet. */
  readonly cells: readonly string[];
  readonly expectedIssue: string;
}

export interface MessySheet<Draft> {
  readonly draft: Draft;
  readonly messes: readonly Mess[];
}
