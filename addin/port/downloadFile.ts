const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Long enough for a browser to have asked where to put it. */
const KEPT_MILLISECONDS = 60_000;

/** Hands a file to the person as a download of the browser; nothing leaves the machine. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const type = name.endsWith(".zip") ? "application/zip" : WORKBOOK_TYPE;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS);
}
