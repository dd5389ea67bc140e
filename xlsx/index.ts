/** The only door to .xlsx files: reading, writing and grafting them. */
export * from "./writer/writeFresh";
