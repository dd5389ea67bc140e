import fc from "fast-check";
import { joinParts } from "../../../addin/worker/joinParts";
import type { EngineMessage, EngineRequest, RowsPart } from "../../../addin/worker/messages";
import { sendInParts } from "../../../addin/worker/sendInParts";
import { copySheet } from "../../../addin/port/sheetCopy";
import { memorySheet } from "../../../engine";

const request = (sizes: readonly (readonly [rows: number, columns: number])[]): EngineRequest => ({
  kind: "analyse",
  wanted: {
    sheets: sizes.map(([rows, columns], index) =>
      copySheet(
        memorySheet(
          `Sheet ${index}`,
          Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * 7 + column)),
        ),
      ),
    ),
    corrections: [],
    noticed: [],
    version: "1",
  },
});

/** Sends and waits until the request itself has come. */
async function sent(wanted: EngineRequest): Promise<readonly EngineMessage[]> {
  const messages: EngineMessage[] = [];
  await new Promise<void>((resolve) => {
    sendInParts(wanted, {
      post: (message) => {
        messages.push(message);
        if (message.kind !== "rows") resolve();
      },
      isWanted: () => true,
    });
  });
  return messages;
}

describe("sheets on their way to the engine", () => {
  it("arrive as they were sent, however large", async () => {
    const size = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(size, { maxLength: 4 }), async (sizes) => {
        const whole = request(sizes);
        const messages = await sent(whole);
        const parts = messages.filter((message): message is RowsPart => message.kind === "rows");
        const last = messages.at(-1);
        if (last === undefined || !("wanted" in last) || !("wanted" in whole)) throw new Error("no request came");
        expect(joinParts(last.wanted, parts)).toEqual(whole.wanted);
        for (const { rows } of parts)
          expect(rows.reduce((sum, row) => sum + row.length, 0)).toBeLessThanOrEqual(60_000);
      }),
      { numRuns: 15 },
    );
  });

  it("stop when nobody waits for the answer any more", async () => {
    const messages: EngineMessage[] = [];
    sendInParts(request([[40_000, 8]]), {
      post: (message) => messages.push(message),
      isWanted: () => messages.length < 2,
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(messages.map(({ kind }) => kind)).toEqual(["rows", "rows"]);
  });
});
