import type { FoundColumn } from "./foundTable";

/** Ids of columns, unique in their table: the heading, numbered where it comes again; without one the column's number. */
export function columnIds(columns: readonly FoundColumn[]): readonly string[] {
  const taken = new Set<string>();
  return columns.map(({ header, index }) => {
    const wanted = header === "" ? `column ${index + 1}` : header;
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted} (${number})`;
    taken.add(id);
    return id;
  });
}
