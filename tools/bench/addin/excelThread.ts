import { parentPort, workerData } from "node:worker_threads";
import { MemoryExcel, nativeBridge } from "../../../addin/host";
import { cellFor } from "../../../addin/host";

/** Excel in a thread of its own, as in life: only what crosses the wire takes the pane's time. */
export type ExcelMessage =
  | { readonly kind: "wire"; readonly text: string }
  | { readonly kind: "counters"; readonly counters: MemoryExcel["counters"] }
  | { readonly kind: "ready" };

const SCHOOLS = 200;
const HEADERS = ["School", "Pupil", "Year", "Sex", "PP", "Before MRT SAS", "After MRT SAS"];

const { rows } = workerData as { readonly rows: number };
const excel = new MemoryExcel({ name: "many pupils.xlsx", excelApi: 18, calculate: () => 0 });
fill(excel, rows);
const bridge = nativeBridge(excel);
bridge.onMessageFromHost = (text) => tell({ kind: "wire", text });
parentPort?.on("message", (message: { kind: "wire"; text: string } | { kind: "counters" }) => {
  if (message.kind === "wire") bridge.sendMessageToHost(message.text);
  else tell({ kind: "counters", counters: excel.counters });
});
tell({ kind: "ready" });

function tell(message: ExcelMessage): void {
  parentPort?.postMessage(message);
}

/** One long list of made-up pupils; the same every time (a linear congruential generator, Park and Miller 1988). */
function fill(target: MemoryExcel, count: number): void {
  let seed = 20_261_122;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const sheet = target.addSheet("Pupils", [HEADERS]);
  for (let row = 1; row <= count; row++) {
    const ability = 100 + 15 * (random() + random() + random() - 1.5);
    const before = Math.round(ability + 6 * (random() - 0.5));
    const after = Math.round(ability + 2 + 6 * (random() - 0.5));
    const school = `School ${String((row % SCHOOLS) + 1).padStart(3, "0")}`;
    const values = [school, `P${row}`, 4 + (row % 3), row % 2 ? "F" : "M", random() < 0.3 ? "Y" : "N", before, after];
    values.forEach((value, column) => {
      cellFor(sheet, row, column).value = value;
    });
  }
}
