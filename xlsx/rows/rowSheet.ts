/** A cell of a long list: a plain value, or one with a look. A date is its serial in the 1900 system. */
export type RowCell =
  | string
  | number
  | boolean
  | null
  | { readonly kind: "heading" | "title" | "note"; readonly text: string }
  | { readonly kind: "date"; readonly serial: number };

/** A sheet given row by row: the rows are asked for only as they are written, and never held. */
export interface RowSheet {
  /** At most 31 characters, unique in the workbook. */
  readonly name: string;
  /** Column widths in characters, from the first column. */
  readonly widths?: readonly number[];
  /** Rows kept in view at the top. */
  readonly frozenRows?: number;
  readonly rows: Iterable<readonly RowCell[]>;
}
