/** Texts that a spreadsheet would read as a formula if someone typed them again. */
const LIKE_A_FORMULA = /^[=+\-@]/;

export interface CellStyles {
  /** The style a cell gets instead of the one exceljs gave it; without one it has style 0. */
  styleOf(index: number): number;
  /** The same look, with the mark that keeps its text a text when edited. */
  quotedStyleOf(index: number): number;
  /** The style of a conditional format. */
  differentialOf(index: number): number;
}

/**
 * Writes the texts of a worksheet of exceljs into its cells, so that it needs no shared strings, and gives its cells
 * the styles of the workbook they go to.
 */
export function inlineStrings(worksheet: string, sharedStrings: readonly string[], styles: CellStyles): string {
  // exceljs writes `r`, then `s`, then `t`, and nothing else, on a cell; shared strings hold nothing but their number.
  const cells = worksheet.replace(
    /<c r="([A-Z]+[0-9]+)"(?: s="([0-9]+)")?(?: t="([a-z]+)")?(\/?)>(?:<v>([0-9]+)<\/v><\/c>)?/g,
    (_, address: string, style = "0", type: string | undefined, slash: string, value: string | undefined) => {
      const index = Number(style);
      const attributes = (chosen: number, newType?: string) =>
        `<c r="${address}"${chosen === 0 ? "" : ` s="${chosen}"`}${newType === undefined ? "" : ` t="${newType}"`}`;
      if (type === "s" && value !== undefined) {
        const string = sharedStrings[Number(value)] ?? "";
        const quoted = LIKE_A_FORMULA.test(firstText(string));
        const chosen = quoted ? styles.quotedStyleOf(index) : styles.styleOf(index);
        return `${attributes(chosen, "inlineStr")}><is>${string}</is></c>`;
      }
      const rest = value === undefined ? "" : `<v>${value}</v></c>`;
      return `${attributes(styles.styleOf(index), type)}${slash}>${rest}`;
    },
  );
  // Only conditional formats have this attribute, and texts cannot hold its quotation marks.
  return cells.replace(/ dxfId="([0-9]+)"/g, (_, index: string) => ` dxfId="${styles.differentialOf(Number(index))}"`);
}

function firstText(string: string): string {
  return /<t(?: [^>]*)?>([^<]*)/.exec(string)?.[1] ?? "";
}

/** The contents of each `<si>` of exceljs' shared strings. */
export function sharedStringsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<si>([\s\S]*?)<\/si>/g)].map((match) => match[1] ?? "");
}
