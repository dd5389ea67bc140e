const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function workbookBlob(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORKBOOK_TYPE });
}

/** The name of the copy with results, which holds pupils' rows. */
export function copyName(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = name.slice(0, dot).replace(/-CONFIDENTIAL$/, "");
  return `${stem}-CONFIDENTIAL${name.slice(dot)}`;
}
