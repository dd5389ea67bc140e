import { quoted } from "./wording";
import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";

export function noTable(place: Place | null): Issue {
  return {
    code: "no-table",
    severity: "error",
    place,
    message: "No table was found: expected a row of headings with rows of pupils or answers under it.",
    suggestion: "Put headings such as UPN, School, Before and After in one row above the data.",
  };
}

export function hiddenSheet(place: Place): Issue {
  return {
    code: "hidden-sheet",
    severity: "info",
    place,
    message: "This sheet is hidden and was not read.",
    suggestion: "Unhide it, or say yes for it in Setup.",
  };
}

export function sheetWithoutTable(place: Place): Issue {
  return {
    code: "sheet-without-table",
    severity: "info",
    place,
    message: "No row of headings with rows under it was found on this sheet; it was not read.",
  };
}

export function summaryNotRead(place: Place): Issue {
  return {
    code: "summary-not-read",
    severity: "info",
    place,
    message: "This table has a row for each class or group with its averages, and no pupils; it was not read.",
  };
}

const droppedWords: Readonly<Record<string, string>> = {
  total: "totals or averages",
  note: "notes",
  signature: "signatures or dates",
  "repeated-header": "headings repeated",
  duplicate: "rows given twice",
};

export function rowsDropped(place: Place, reason: string, count: number): Issue {
  return {
    code: "rows-dropped",
    severity: "info",
    place,
    count,
    message: `Rows not used: ${droppedWords[reason] ?? reason}.`,
  };
}

export function hiddenRowsUsed(place: Place, count: number): Issue {
  return {
    code: "hidden-rows-used",
    severity: "info",
    place,
    count,
    message: "Rows hidden by hand or by a filter are used like the others.",
  };
}

export function hiddenColumnsUsed(place: Place, count: number): Issue {
  return {
    code: "hidden-columns-used",
    severity: "info",
    place,
    count,
    message: "Hidden columns are read like the others.",
  };
}

export function headerRowsJoined(place: Place): Issue {
  return {
    code: "header-rows-joined",
    severity: "info",
    place,
    message: "The headings stand in more than one row; they were read together, column by column.",
  };
}

export function longLayout(place: Place): Issue {
  return {
    code: "long-layout",
    severity: "info",
    place,
    message: "This table has one row a result; it was turned into one row a pupil.",
  };
}

export function besideNotRead(place: Place, header: string): Issue {
  return {
    code: "beside-not-read",
    severity: "info",
    place,
    message: `${quoted(header)} belongs to a shorter table beside the list; it was not read.`,
    suggestion: "If it is about the same pupils, move it next to the list without a blank column between.",
  };
}
