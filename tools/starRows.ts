import type { RowCell, RowSheet } from "../xlsx";

const HEADINGS = ["School", "Class type", "Lunch", "Maths grade 2 (before)", "Maths grade 3 (after)"];
const COLUMNS = "school,cls,lunch,math2,math3";

/** The STAR pupils (comma-separated: school, class type, lunch, two scores) as a sheet a person would have made. */
export function starSheet(table: string): RowSheet {
  const [header, ...lines] = table.split(/\r?\n/).filter((line) => line !== "");
  if (header !== COLUMNS) throw new Error(`expected the columns ${COLUMNS}`);
  const number = (text: string | undefined): RowCell => (text ? Number(text) : null);
  const rows = lines.map((line): readonly RowCell[] => {
    const [school, classType, lunch, before, after] = line.split(",");
    return [number(school), classType || null, lunch || null, number(before), number(after)];
  });
  return {
    name: "STAR mathematics",
    widths: [10, 14, 12, 24, 24],
    frozenRows: 3,
    rows: [
      [{ kind: "title", text: "Project STAR, Tennessee: mathematics in grades 2 and 3" }],
      [{ kind: "note", text: "Pupils placed in grade 3 in 1988-89. Stanford Achievement Test, scaled scores." }],
      HEADINGS.map((text) => ({ kind: "heading", text })),
      ...rows,
    ],
  };
}
