import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CellDraft, SheetDraft } from "../../engine";
import { writeFresh } from "../../xlsx";

export interface PrintOptions {
  readonly folder: string;
  /** Dots an inch. */
  readonly resolution: number;
}

/** One printed page of a sheet. */
export interface PrintedPage {
  readonly sheet: string;
  /** Counts from 1. */
  readonly page: number;
  readonly file: string;
}

/**
 * Sheets as LibreOffice prints them, a picture a page: `folder/ID.png`, `folder/ID-2.png`. Each goes out as a workbook of
 * its own, so that page numbers are its own and no sheet of a person is printed.
 */
export async function printSheets(
  drafts: readonly SheetDraft[],
  { folder, resolution }: PrintOptions,
): Promise<readonly PrintedPage[]> {
  const work = mkdtempSync(path.join(tmpdir(), "enquiry-impact-pictures-"));
  try {
    const books: string[] = [];
    for (const draft of drafts) {
      const book = path.join(work, `${draft.id}.xlsx`);
      writeFileSync(book, await writeFresh([valuesOnly(draft)], { marked: true }));
      books.push(book);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, "profile")).href}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", work, ...books], {
      stdio: "ignore",
    });
    return drafts.flatMap(({ id }) => pagesOf(id, { work, folder, resolution }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function pagesOf(
  id: string,
  { work, folder, resolution }: PrintOptions & { readonly work: string },
): readonly PrintedPage[] {
  const start = path.join(work, id);
  execFileSync("pdftoppm", ["-r", String(resolution), "-png", `${start}.pdf`, `${start}-page`]);
  return readdirSync(work)
    .filter((name) => name.startsWith(`${id}-page-`))
    .sort()
    .map((name, index) => {
      const file = path.join(folder, index === 0 ? `${id}.png` : `${id}-${index + 1}.png`);
      writeFileSync(file, "");
      renameSync(path.join(work, name), file);
      return { sheet: id, page: index + 1, file };
    });
}

/** Formulas point to sheets that are not printed: their values stand for them. */
function valuesOnly(draft: SheetDraft): SheetDraft {
  const rows = draft.rows.map((row) => ({
    ...row,
    cells: row.cells.map(([column, cell]): readonly [number, CellDraft] => [column, valueOnly(cell)]),
  }));
  return { ...draft, rows };
}

function valueOnly(cell: CellDraft): CellDraft {
  const { value } = cell;
  return value !== null && typeof value === "object" && "formula" in value ? { ...cell, value: value.value } : cell;
}
