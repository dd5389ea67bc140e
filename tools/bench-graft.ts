import { readFileSync } from "node:fs";
import { graft, writeRows, type RowSheet } from "../xlsx";
import { reportDrafts } from "./corpusDrafts";
import { entriesOf } from "./zipEntries";

const TIMES = 5;

/**
 * Times the graft of a small report beside copying the same file entry by entry still compressed, medians of five in
 * one run: `npm run bench:graft [FILE...]`; without a file, workbooks of 2,000 and 650,000 pupils made up on the spot.
 */
export async function run(files: readonly string[]): Promise<void> {
  const workbooks =
    files.length > 0
      ? files.map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(file)) }))
      : [
          { name: "2,000 rows", bytes: await madeUp(2_000) },
          { name: "650,000 rows", bytes: await madeUp(650_000) },
        ];
  for (const { name, bytes } of workbooks) {
    const copying = await median(() => entriesOf(bytes));
    const grafting = await median(() => graft(new Blob([bytes as Uint8Array<ArrayBuffer>]), reportDrafts()));
    const megabytes = (bytes.length / 1_000_000).toFixed(1);
    process.stdout.write(
      `${name}\t${megabytes} MB\tcopy ${copying.toFixed(0)} ms\tgraft ${grafting.toFixed(0)} ms\tratio ${(grafting / copying).toFixed(1)}\n`,
    );
  }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[(TIMES - 1) / 2] ?? Number.NaN;
}

/** Pupils numbered from 1 with ten columns of figures that do not repeat soon. */
async function madeUp(rowCount: number): Promise<Uint8Array> {
  const sheet: RowSheet = { name: "Scores", rows: rowsOf(rowCount) };
  return new Uint8Array(await new Response(writeRows([sheet])).arrayBuffer());
}

function* rowsOf(rowCount: number): Generator<readonly (string | number)[]> {
  for (let row = 1; row <= rowCount; row++) {
    const figures = Array.from({ length: 9 }, (_, column) => ((row * 7919 * (column + 3)) % 10_007) / 100);
    yield [`P${row}`, ...figures];
  }
}
