import type { CellValue } from "../../engine";

/** The values of a workbook by sheet name and address ("B7"), cells without a value left out. */
export type SheetValues = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

/** Another program's reading of a workbook; null where it cannot read it. */
export interface SecondReader {
  readonly name: string;
  read(file: string): Promise<SheetValues | null>;
}
