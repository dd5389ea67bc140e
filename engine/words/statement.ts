/** What is said of one measure: first what happened, then what that means. */
export interface Statement {
  /** A few words for tables and headings. */
  readonly label: string;
  readonly sentences: readonly string[];
}

/** "Pupils’ MRT SAS scores", without saying "scores" twice. */
export function scoresOf(label: string): string {
  return /scores?$|marks?$|levels?$|grades?$|ages?$/i.test(label)
    ? `Pupils’ ${plural(label)}`
    : `Pupils’ ${label} scores`;
}

function plural(label: string): string {
  return label.endsWith("s") ? label : `${label}s`;
}

export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
