import { OfficeHost } from "../../addin/excel/officeHost";
import { fillFromSheets, MemoryExcel } from "../../addin/host";
import { hostedMark } from "../../addin/preview/hosted/hostedMark";
import { draftedSheet, type SheetDraft } from "../../engine";
import { reportDrafts } from "../../tools/pictures/reportDrafts";
import { sampleDrafts } from "../../templates";
import { graft, openWorkbook, writeFresh } from "../../xlsx";
import { NOTE_AUTHOR } from "../../xlsx/writer/notesXml";
import { memoryRuntime } from "../addin/memoryRuntime";
import { blobOf, changed } from "../xlsx/packages";
import { plainDraft } from "./drafts";

const COLUMN = 1;
const REMARK = "Ask them about this";
const own = plainDraft("Mine", [["Kept by hand"]]);

/** The sample's report, and what the same people's report is once the mess in the workbook is cleared away. */
const report = reportDrafts("small", "working");
const cleared = reportDrafts("clean", "working");
/** There the pupils stand on another sheet: their list is taken as it was. */
const later = cleared.map((draft) =>
  draft.id === "pupil-list" ? (report.find(({ id }) => id === draft.id) ?? draft) : draft,
);

interface Remarked {
  readonly id: string;
  readonly row: number;
  /** Where the same thing stands in the later report. */
  readonly laterRow: number;
}

/** One row a sheet, of those that stand in both reports the one that moved furthest. */
const remarked: readonly Remarked[] = report.flatMap(({ id, rows }) => {
  const next = later.find((draft) => draft.id === id);
  const rowOf = new Map((next?.rows ?? []).map(({ key, row }) => [key, row]));
  const stay = rows.flatMap(({ key, row }): readonly Remarked[] => {
    const laterRow = key === undefined ? undefined : rowOf.get(key);
    return laterRow === undefined ? [] : [{ id, row, laterRow }];
  });
  const distance = ({ row, laterRow }: Remarked): number => Math.abs(laterRow - row);
  return [...stay].sort((one, other) => distance(other) - distance(one)).slice(0, 1);
});

const expected = remarked.map(({ id, laterRow }) => [id, laterRow, COLUMN]);

/** The sheets both reports point to: no formula leads nowhere. */
const pupils = [
  ...new Map([...sampleDrafts("clean"), ...sampleDrafts("small")].map((draft) => [draft.name, draft])),
].map(([, draft]) => draftedSheet(draft));

async function person(): Promise<Uint8Array> {
  return writeFresh([own], { marked: false });
}

function withRemark(draft: SheetDraft): SheetDraft {
  const at = remarked.find(({ id }) => id === draft.id)?.row;
  const rows = draft.rows.map((row) => {
    if (row.row !== at) return row;
    const others = row.cells.filter(([column]) => column !== COLUMN);
    const value = row.cells.find(([column]) => column === COLUMN)?.[1].value ?? null;
    return { ...row, cells: [[COLUMN, { value, note: REMARK }] as const, ...others] };
  });
  return { ...draft, rows };
}

describe("a person's comment on each kind of result sheet", () => {
  it("can be tried on every sheet of the sample", () => {
    const tried = new Set(remarked.map(({ id }) => id));
    expect(report.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
    expect(remarked.filter(({ row, laterRow }) => row !== laterRow).length).toBeGreaterThanOrEqual(5);
  });

  it("follows its row into the next report in a file", async () => {
    const first = await graft(blobOf(await person()), report.map(withRemark));
    if (!first.ok) throw new Error("not grafted");
    // As if a head had written our notes: the writer signs what it writes itself.
    const noted = await changed(first.value.bytes, (parts) => {
      for (const [path, text] of parts)
        if (/^xl\/comments/.test(path)) parts.set(path, text.replace(`<author>${NOTE_AUTHOR}<`, "<author>A head<"));
    });
    const second = await graft(blobOf(noted), later);
    if (!second.ok) throw new Error("not grafted again");
    const opened = await openWorkbook(blobOf(second.value.bytes));
    if (!opened.ok) throw new Error("not read");
    const found = opened.value.sheets.flatMap(({ mark, comments }) =>
      comments
        .filter(({ text }) => text.includes(REMARK))
        .map(({ row, column }) => [mark?.id ?? "", row, column] as const),
    );
    expect(sorted(found)).toEqual(sorted(expected));
  }, 60_000);

  it("follows its row into the next report in Excel", async () => {
    const excel = new MemoryExcel({ calculate: () => null });
    fillFromSheets(excel, pupils);
    await (await OfficeHost.open(memoryRuntime(excel))).write(report);
    for (const sheet of excel.workbook.sheets) {
      const at = remarked.find(({ id }) => id === hostedMark(sheet)?.id);
      if (at === undefined) continue;
      sheet.comments.push({ id: `{${at.id}}`, row: at.row, column: COLUMN, author: "A head", content: REMARK });
    }
    await (await OfficeHost.open(memoryRuntime(excel))).write(later);
    const found = excel.workbook.sheets.flatMap((sheet) =>
      sheet.comments.map(({ row, column }) => [hostedMark(sheet)?.id ?? "", row, column] as const),
    );
    expect(sorted(found)).toEqual(sorted(expected));
  }, 60_000);
});

function sorted(places: readonly (readonly unknown[])[]): readonly string[] {
  return places.map((place) => place.join(" ")).sort();
}
