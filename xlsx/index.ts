/** The only door to .xlsx files: reading, writing and grafting them. */
export * from "./writer/writeFresh";
export * from "./reader/openWorkbook";
export type { WorkbookKind } from "./reader/packageKind";
export type { DefinedName } from "./reader/workbookPart";
export * from "./rows/rowSheet";
export * from "./rows/writeRows";
export * from "./graft/graft";
export * from "./graft/editCells";
export * from "./package/zipFiles";
export * from "./share/scanShareCopy";
export * from "./xlsxWorkbook";
