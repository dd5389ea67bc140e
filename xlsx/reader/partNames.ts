/**
 * The part a relationship's target names, absolute or relative to the part it belongs to (ECMA-376 Part 2, 9.3.2).
 * @example resolveTarget("/xl/workbook.xml", "worksheets/sheet1.xml") // "/xl/worksheets/sheet1.xml"
 */
export function resolveTarget(sourcePart: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const folder = sourcePart.slice(0, sourcePart.lastIndexOf("/") + 1);
  const segments: string[] = [];
  for (const segment of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return `/${segments.join("/")}`;
}

/**
 * The part that holds a part's relationships.
 * @example relationshipsPartOf("/xl/workbook.xml") // "/xl/_rels/workbook.xml.rels"
 */
export function relationshipsPartOf(partName: string): string {
  const slash = partName.lastIndexOf("/");
  return `${partName.slice(0, slash)}/_rels/${partName.slice(slash + 1)}.rels`;
}
