import { cellAddress, type CellRange, type SheetDraft } from "../../../engine";
import { bannerRow, headingStyle, personSheet, titleStyle, type KeyedRow } from "../personSheet";
import type { SamplePupil } from "../samplePupil";
import type { PupilColumn } from "./pupilColumns";

export interface ListSheet {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly PupilColumn[];
  readonly pupils: readonly SamplePupil[];
  /** Rows a person added below the list. */
  readonly below?: readonly KeyedRow[];
}

export interface DraftedList {
  readonly draft: SheetDraft;
  /** A1 address of a pupil's cell under a header. */
  readonly addressOf: (pupil: SamplePupil, header: string) => string;
}

const HEADER_ROW = 3;

/** A plain list: banner, title, an empty row, one header row, one row a pupil. */
export function listSheet(list: ListSheet): DraftedList {
  const { columns, pupils } = list;
  const rows: KeyedRow[] = [
    bannerRow,
    { cells: [list.title], style: titleStyle },
    { cells: [] },
    { cells: columns.map((column) => column.header), style: headingStyle },
    ...pupils.map((pupil) => ({ cells: columns.map((column) => column.value(pupil)) })),
    ...(list.below ?? []),
  ];
  const draft = personSheet({
    id: list.id,
    name: list.name,
    rows,
    widths: columns.map((column) => column.width ?? Math.max(9, column.header.length + 2)),
    freezeRow: HEADER_ROW + 1,
  });
  const addressOf = (pupil: SamplePupil, header: string) => {
    const [index, column] = [pupils.indexOf(pupil), columns.findIndex((each) => each.header === header)];
    if (index < 0 || column < 0) throw new RangeError("no such pupil or column on this list");
    return cellAddress(HEADER_ROW + 1 + index, column);
  };
  return { draft, addressOf };
}

/** By class, then as a register: surname, forename. */
export function asRegister(pupils: readonly SamplePupil[]): SamplePupil[] {
  const key = (pupil: SamplePupil) => `${pupil.className}\u0000${pupil.surname}\u0000${pupil.forename}`;
  return [...pupils].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export function mergeAcross(row: number, column: number, toColumn: number): CellRange {
  return { row, column, toRow: row, toColumn };
}
