/** The in-memory Excel that answers the unmodified office.js. */
export * from "./memoryExcel";
export * from "./workbookModel";
export * from "./nativeBridge";
export * from "./windowExternal";
export * from "./hostError";
export * from "./fillFromSheets";
export type { Look } from "./apiObject";
export * from "./customFunctions";
export type { FunctionDescription, FunctionMetadata, RegisteredFunctions } from "./functionArguments";
export { sheetLook } from "./members/format";
