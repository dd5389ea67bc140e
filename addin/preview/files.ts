const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function workbookBlob(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORKBOOK_TYPE });
}

/** Hands a file to the person as the browser hands over downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(workbookBlob(bytes));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The name of the copy with results, which holds pupils' rows. */
export function copyName(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = name.slice(0, dot).replace(/-CONFIDENTIAL$/, "");
  return `${stem}-CONFIDENTIAL${name.slice(dot)}`;
}
