import path from "node:path";
import type { Worker as Thread } from "node:worker_threads";
import type { NativeBridge, WireCounters } from "../../../addin/host";
import { OfficeHost } from "../../../addin/excel/officeHost";
import { copySheets } from "../../../addin/taskpane/actions/analysisActions";
import { engineClient } from "../../../addin/worker/engineClient";
import { officeOver } from "../../office/officeInNode";
import type { ExcelMessage } from "./excelThread";
import { longestStretch } from "./paneThread";
import { startThread } from "./thread";

export interface Stretch {
  readonly step: string;
  readonly milliseconds: number;
  readonly longest: number;
}

/** Reads and analyses many pupils as the pane does, with Excel and the engine in threads of their own. */
export async function manyPupils(
  rows: number,
): Promise<{ readonly stretches: readonly Stretch[]; readonly counters: WireCounters }> {
  const excel = startThread(path.resolve(__dirname, "excelThread.ts"), { rows });
  await message(excel, "ready");
  const office = officeOver(bridgeTo(excel));
  const host = await OfficeHost.open({ run: (options, batch) => office.Excel.run(options, batch), has: () => true });
  const startEngine = () => browserWorker(startThread(path.resolve(__dirname, "engineThread.ts")));
  const engine = engineClient({ analyses: startEngine, forms: startEngine });
  try {
    const reading = await longestStretch(() => copySheets(host));
    const wanted = { sheets: reading.result, corrections: [], noticed: [], version: "0" };
    const analysing = await longestStretch(() => engine.ask({ kind: "analyse", wanted }, () => undefined));
    if (analysing.result?.kind !== "analysed") throw new Error("the pupils were not analysed");
    const { drafts } = analysing.result.answered;
    const writing = await longestStretch(() => host.write(drafts));
    excel.postMessage({ kind: "counters" });
    const { counters } = await message(excel, "counters");
    const stretches = Object.entries({ reading, analysing, writing }).map(([step, { milliseconds, longest }]) => ({
      step,
      milliseconds,
      longest,
    }));
    return { stretches, counters };
  } finally {
    engine.cancel();
    await excel.terminate();
  }
}

function bridgeTo(excel: Thread): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => excel.postMessage({ kind: "wire", text }),
    // office.js puts its own function here.
    onMessageFromHost: () => undefined,
  };
  excel.on("message", (told: ExcelMessage) => {
    if (told.kind === "wire") bridge.onMessageFromHost(told.text);
  });
  return bridge;
}

function message<Kind extends ExcelMessage["kind"]>(
  excel: Thread,
  kind: Kind,
): Promise<Extract<ExcelMessage, { kind: Kind }>> {
  return new Promise((resolve) => {
    const hear = (told: ExcelMessage): void => {
      if (told.kind !== kind) return;
      excel.off("message", hear);
      resolve(told as Extract<ExcelMessage, { kind: Kind }>);
    };
    excel.on("message", hear);
  });
}

/** A thread with the face of a browser's worker. */
function browserWorker(thread: Thread): Worker {
  const face = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as (() => void) | null,
    postMessage: (data: unknown) => thread.postMessage(data),
    terminate: () => void thread.terminate(),
  };
  thread.on("message", (data) => face.onmessage?.({ data }));
  thread.on("error", () => face.onerror?.());
  return face as unknown as Worker;
}
