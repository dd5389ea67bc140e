import type { Issue } from "../issue";
import { placeOf, type Place } from "../workbook/place";
import type { CellRange } from "../workbook/cellRange";

/** Everything that can be said about a file as a workbook, before anything is known of what its cells mean. */

function error(code: string, message: string, suggestion: string, place: Place | null = null): Issue {
  return { code, severity: "error", place, message, suggestion };
}

const SAVE_AS = "Open it in Excel, choose File > Save As, pick “Excel Workbook (*.xlsx)” and give that file.";
const SAVE_AGAIN =
  "Get the file again from where it came (a download or a memory stick may have cut it short), or open it in Excel, let Excel repair it, check it and save it under a new name.";

export function fileEmpty(): Issue {
  return error(
    "file-empty",
    "Expected an Excel workbook, but the file is empty (0 bytes).",
    "Get the file again from where it came: saving or copying it did not finish.",
  );
}

/** `found` says what kind of file it is, with its article: "a PDF document". */
export function notAWorkbook(found: string): Issue {
  return error("not-a-workbook", `Expected an Excel workbook (.xlsx), but this is ${found}.`, SAVE_AS);
}

export function textNotWorkbook(): Issue {
  return error(
    "text-not-workbook",
    "Expected an Excel workbook (.xlsx), but this is plain text, such as a .csv export.",
    "Open it in Excel (Data > From Text/CSV keeps leading zeros of pupil numbers), save it as “Excel Workbook (*.xlsx)” and give that file.",
  );
}

export function oldExcelWorkbook(): Issue {
  return error(
    "old-excel-workbook",
    "Expected an Excel workbook (.xlsx), but this is one of Excel 97–2003 (.xls), whatever its name ends in.",
    SAVE_AS,
  );
}

export function binaryWorkbook(): Issue {
  return error(
    "binary-workbook",
    "Expected an Excel workbook (.xlsx), but this is an Excel binary workbook (.xlsb).",
    SAVE_AS,
  );
}

export function openDocumentSpreadsheet(): Issue {
  return error(
    "open-document-spreadsheet",
    "Expected an Excel workbook (.xlsx), but this is an OpenDocument spreadsheet (.ods).",
    SAVE_AS,
  );
}

export function workbookEncrypted(): Issue {
  return error(
    "workbook-encrypted",
    "The workbook is protected by a password, so its cells cannot be read.",
    "Open it in Excel with the password, choose File > Info > Protect Workbook > Encrypt with Password, clear the password and save a copy; keep that copy as safe as the original.",
  );
}

export function workbookTruncated(): Issue {
  return error("workbook-truncated", "The workbook is incomplete: the end of the file is missing.", SAVE_AGAIN);
}

/** Some part of the file is not as a workbook's parts are; `place` is the sheet, or the cell, where it is noticed. */
export function workbookDamaged(place: Place | null = null): Issue {
  const part =
    place === null ? "a part of it" : place.row === undefined ? "this sheet" : "what the file holds at this cell";
  const message = `The workbook is damaged: ${part} cannot be read, so nothing of the workbook is used.`;
  return error("workbook-damaged", message, SAVE_AGAIN, place);
}

export function workbookTooLarge(): Issue {
  return error(
    "workbook-too-large",
    "The workbook unpacks to far more than a school's results need, as a faulty or hostile file does, so reading stopped.",
    "Copy the cells that matter into a new workbook and give that one.",
  );
}

export function workbookUnsafe(): Issue {
  return error(
    "workbook-unsafe",
    "The file holds declarations no Excel workbook has (a document type, endless nesting or endless names), so it was not read.",
    "Do not open it. Ask its sender for the workbook again, saved by Excel.",
  );
}

export function workbookWithoutSheets(): Issue {
  return error(
    "workbook-without-sheets",
    "The workbook has no sheet with cells (a chart or macro sheet has none).",
    "Open it in Excel and check that it is the right file.",
  );
}

/** Formulas stored without their last value, as programs other than Excel write them. */
export function formulasWithoutValues({
  sheet,
  range,
  count,
}: {
  sheet: string;
  range: CellRange;
  count: number;
}): Issue {
  return {
    code: "formulas-without-values",
    severity: "warning",
    place: placeOf(sheet, range),
    message:
      count === 1
        ? "This cell holds a formula whose result was not saved with the workbook, so it counts as empty."
        : "These cells hold formulas whose results were not saved with the workbook, so they count as empty.",
    suggestion: "Open the workbook in Excel, let it calculate, save it and run again.",
    count,
  };
}
