import type { ExcelRuntime } from "../../addin/excel/excelRuntime";
import type { MemoryExcel } from "../../addin/host";
import { officeInNode } from "./officeInNode";

/** The add-in's way to an in-memory Excel through the real office.js. */
export function memoryRuntime(excel: MemoryExcel): ExcelRuntime {
  const office = officeInNode(excel);
  return {
    run: (options, batch) => office.Excel.run(options, batch),
    has: (version) => Number(version.split(".")[1]) <= excel.excelApi,
  };
}
