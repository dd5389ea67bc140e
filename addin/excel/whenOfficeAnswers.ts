export interface OfficeAnswers {
  /** milliseconds */
  readonly patience: number;
  /** office.js could not be loaded, or nobody answered in time, or this is not Excel. */
  readonly onNever: () => void;
  readonly onExcel: () => void | Promise<void>;
}

/** Waits for office.js, whose script stands in the page after ours, and for Excel behind it. */
export function whenOfficeAnswers({ patience, onNever, onExcel }: OfficeAnswers): void {
  setTimeout(onNever, patience);
  const ask = (): void => {
    void Office.onReady(({ host }) => (host === Office.HostType.Excel ? onExcel() : onNever()));
  };
  if (typeof Office !== "undefined") return ask();
  const script = document.getElementById("office");
  script?.addEventListener("load", ask);
  script?.addEventListener("error", onNever);
}
