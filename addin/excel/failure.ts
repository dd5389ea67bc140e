import { Cancelled } from "./excelRuntime";

/** Why Excel did not do something, as a sentence for a person that says what to do. */
export class HostFailure extends Error {
  override readonly name = "HostFailure";

  constructor(
    /** Excel's own code, or one of ours */
    readonly code: string,
    message: string,
    /** Excel's own words and the call they are about, for a report of a fault; never values of cells. */
    readonly detail = "",
  ) {
    super(message);
  }
}

const UNCHANGED = "Nothing was changed.";

/** By Excel's error codes (`Excel.ErrorCodes`). */
const sentences: Readonly<Record<string, string>> = {
  AccessDenied: `This workbook or a sheet in it is protected or read-only, so no sheets can be added. Choose Review > Unprotect Workbook (or Unprotect Sheet), or save a copy, and try again. ${UNCHANGED}`,
  InvalidOperationInCellEditMode: `A cell is being edited. Press Enter or Esc in the workbook and try again. ${UNCHANGED}`,
  InactiveWorkbook: `Another workbook is in front. Click back into this workbook and try again. ${UNCHANGED}`,
  ItemAlreadyExists: `A name that is needed was taken a moment ago, perhaps by someone working in this workbook with you. Try again. ${UNCHANGED}`,
  Conflict: `Someone else changed the workbook at the same moment. Wait until it is saved and try again. ${UNCHANGED}`,
  RequestPayloadSizeLimitExceeded: `Excel refused the results because they are too large for one step. Use the command line for data of this size. ${UNCHANGED}`,
  ResponsePayloadSizeLimitExceeded:
    "Excel refused to hand over this much data in one step. Delete columns that are not needed, or use the command line for data of this size.",
  ApiNotFound: `This version of Excel lacks something that is needed. Update Office, or use Excel on the web. ${UNCHANGED}`,
};

const OTHERWISE = `Excel could not do this. Save the workbook, close and open it, and try again. ${UNCHANGED}`;

/** What went wrong as a `HostFailure`; cancelling and programmers' mistakes stay what they are. No values of cells in it. */
export function explained(error: unknown): unknown {
  if (error instanceof HostFailure || error instanceof Cancelled || error instanceof RangeError) return error;
  const code = errorCode(error);
  return code === null ? error : new HostFailure(code, sentences[code] ?? OTHERWISE, errorDetail(error));
}

function errorDetail(error: unknown): string {
  const { message, debugInfo } = error as { message?: string; debugInfo?: { errorLocation?: string } };
  return [message, debugInfo?.errorLocation].filter(Boolean).join(" at ");
}

/** The code of an error of office.js; null for others. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

export const workbookReadOnly = () =>
  new HostFailure(
    "workbook-read-only",
    `This workbook is open for reading only, so no sheets can be added. Save a copy (File > Save a Copy), open that and try again. ${UNCHANGED}`,
  );

export const structureProtected = () =>
  new HostFailure(
    "structure-protected",
    `The structure of this workbook is protected, so no sheets can be added. Choose Review > Protect Workbook to switch it off and try again. ${UNCHANGED}`,
  );
