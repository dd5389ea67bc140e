import type { ExcelRuntime } from "./excelRuntime";

/** The Excel of the page office.js runs in; ask only after `Office.onReady`. */
export function officeRuntime(): ExcelRuntime {
  return {
    run: (options, batch) => Excel.run(options, batch),
    has: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
  };
}
