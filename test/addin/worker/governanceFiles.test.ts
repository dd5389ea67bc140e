import { codeStudy, purgeStudy, startDpia } from "../../../addin/worker/governanceFiles";
import { copySheet } from "../../../addin/port/sheetCopy";
import { memorySheet } from "../../../engine";
import { openWorkbook } from "../../../xlsx";

const sheets = [
  copySheet(
    memorySheet("Year 4", [
      ["School", "UPN", "Surname", "Forename", "Before", "After"],
      ["Elm", "A111111111111", "Bennett", "Amy", 95, 99],
      ["Elm", "A111111111112", "Okafor", "Tom", 96, 98],
      ["Ash", "A111111111113", "Lund", "Ada", 97, 103],
    ]),
  ),
];
const about = { sheets, corrections: [], version: "0" };
const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openWorkbook(blobOf(bytes));
  return opened.ok ? opened.value.sheets.map(({ name }) => name) : [];
}

test("the pane's worker makes a coded copy and its key, and knows everybody again with it", async () => {
  const first = await codeStudy({ kind: "codes", ...about, key: null });
  if (first.kind !== "coded") throw new Error(first.kind);
  expect([first.people, first.added]).toEqual([3, 3]);
  expect([await namesIn(first.bytes), await namesIn(first.key)]).toEqual([["Year 4"], ["Key to the codes"]]);
  const again = await codeStudy({ kind: "codes", ...about, key: blobOf(first.key) });
  expect(again).toMatchObject({ kind: "coded", people: 3, added: 0 });
  const wrong = await codeStudy({ kind: "codes", ...about, key: blobOf(first.bytes) });
  expect(wrong).toMatchObject({ kind: "refused", issues: [{ code: "key-no-key" }] });
});

test("it purges to totals with a record, and begins the assessment", async () => {
  const purged = await purgeStudy({ kind: "purge", ...about, mode: "alliance", day: "2026-01-14" });
  if (purged.kind !== "purged") throw new Error(purged.kind);
  expect(await namesIn(purged.bytes)).toContain("What was removed");
  expect(purged.removal.pupilLists).toEqual({ sheets: 1, rows: "fewer than 6" });
  const dpia = await startDpia({ kind: "dpia", ...about });
  expect(dpia.kind === "file" && (await namesIn(dpia.bytes))).toEqual(["DPIA starter", "Risks to pupils"]);
});
