import type { CellValue } from "../../engine";
import type { Difference } from "./compareFolder";

interface Explanation {
  readonly reader: string;
  readonly why: string;
  readonly file?: string;
  applies(ours: CellValue, theirs: CellValue): boolean;
}

const SERIAL_OF_MARCH_1900 = 61;

/** Differences somebody has looked at in the file's XML, and found this reading to be the right one. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    reader: "exceljs",
    why: "it loses formula results that are zero or false",
    applies: (ours, theirs) => (ours === 0 || ours === false) && theirs === null,
  },
  {
    reader: "exceljs",
    why: "it takes a text whose number format is a date for a date, and finds none",
    applies: (ours, theirs) => typeof ours === "string" && Number.isNaN(theirs),
  },
  ...["exceljs", "openpyxl"].map((reader) => ({
    reader,
    why: "it leaves some or all _xHHHH_ as they stand",
    applies: (_: CellValue, theirs: CellValue) => typeof theirs === "string" && /_x[0-9a-fA-F]{4}_/.test(theirs),
  })),
  {
    reader: "openpyxl",
    why: "it skips 29 February 1900, which Excel has",
    applies: (ours) => typeof ours === "number" && ours < SERIAL_OF_MARCH_1900,
  },
  {
    reader: "openpyxl",
    file: "exceljs__1904.xlsx",
    why: "it takes day 0 of 1904 for midnight; Excel shows 1 January 1904",
    applies: (ours, theirs) => ours === 1462 && theirs === 0,
  },
  ...["exceljs", "openpyxl"].map((reader) => ({
    reader,
    file: "apache__52575_main.xlsx",
    why: "the file keeps an inline text in <v>, where Excel too finds it",
    applies: (_: CellValue, theirs: CellValue) => theirs === null,
  })),
];

/** Why another reader gives something else, null when nobody has looked at it yet. */
export function explanationOf({ reader, file, ours, theirs }: Difference): string | null {
  const found = EXPLANATIONS.find(
    (explanation) =>
      explanation.reader === reader &&
      (explanation.file === undefined || explanation.file === file) &&
      explanation.applies(ours, theirs),
  );
  return found?.why ?? null;
}
