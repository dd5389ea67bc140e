import type { Issue } from "../../issue";
import { mended } from "../../issues/tables/cells";
import { readingAgePoint } from "../../issues/tables/columns";
import type { Place } from "../../workbook/place";
import { readPoints, type PointForm, type PointReading } from "../repairs/readingAgePoints";
import type { Guess } from "../roles/guess";
import { columnNotes } from "./notes";
import { parseNumbers } from "./numberColumn";

/** How a column's reading ages with a point are read, and what is said of it. */
export interface PointedAges {
  readonly points: Pick<PointReading, "form" | "readsTen">;
  readonly issues: readonly Issue[];
}

/** Decides between years and months and decimal years; Setup may take the other. Null where the question does not arise. */
export function pointedAges(
  { column, scale }: Pick<Guess, "column" | "scale">,
  where: {
    readonly place: Place;
    readonly keyOf: (code: string) => string;
    readonly mends: (code: string) => boolean;
  },
): PointedAges | null {
  const reading = scale?.scale.id === "reading-age" ? readPoints(column.cells) : null;
  if (reading === null) return null;
  const other: PointForm = reading.form === "months" ? "decimal" : "months";
  const code = `reading-age-as-${other}`;
  const average = (form: PointForm): number => averageOf({ column, scale }, { ...reading, form });
  const issue = readingAgePoint(where.place, {
    header: column.header,
    ...reading,
    difference: average(other) - average(reading.form),
    repair: where.keyOf(code),
  });
  const isOther = where.mends(code);
  return {
    points: isOther ? { ...reading, form: other } : reading,
    issues: [isOther ? mended(issue) : issue],
  };
}

function averageOf({ column, scale }: Pick<Guess, "column" | "scale">, points: PointReading): number {
  const { values, missing } = parseNumbers(column.cells, scale?.scale ?? null, {
    rows: new Uint32Array(0),
    notes: columnNotes(),
    mends: () => false,
    points,
  });
  const present = values.filter((_, row) => missing[row] === 0);
  return present.reduce((sum, value) => sum + value, 0) / Math.max(1, present.length);
}
