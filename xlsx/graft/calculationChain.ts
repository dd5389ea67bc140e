import type { OriginalPackage } from "./openOriginal";
import type { ListedSheet } from "./workbookOutline";
import { attributeOf, parseXml } from "./xmlTree";

/**
 * The calculation chain where it lists cells of sheets that go: Excel calls a workbook damaged when a cell it lists
 * holds no formula, and builds the chain anew when there is none. Null where it can stay.
 */
export async function staleCalculationChain(
  source: OriginalPackage,
  path: string | null,
  gone: readonly ListedSheet[],
): Promise<string | null> {
  if (path === null || gone.length === 0 || !source.has(path)) return null;
  const ids = new Set(gone.map(({ sheetId }) => String(sheetId)));
  const listed = parseXml(await source.text(path)).children.some((cell) => ids.has(attributeOf(cell, "i") ?? ""));
  return listed ? path : null;
}
