import type { Issue } from "../issue";
import type { Place } from "../workbook/place";

/** Everything that can be said about writing result sheets into someone's workbook. */

export function workbookNotWritable(): Issue {
  return {
    code: "workbook-not-writable",
    severity: "error",
    place: null,
    message:
      "The results cannot be put into this workbook: a part of it that lists its sheets or styles is missing or damaged.",
    suggestion: "Open it in Excel, save it as a new Excel Workbook (*.xlsx) and run again with that file.",
  };
}

export function signatureBroken(): Issue {
  return {
    code: "signature-broken",
    severity: "warning",
    place: null,
    message: "The workbook carries a digital signature, which the copy with results no longer fits.",
    suggestion: "Keep the signed original; sign the copy again in Excel if it must be signed.",
  };
}

/** `wanted` is the name of a sheet of the person's, `name` the one ours has instead. */
export function sheetNameTaken({ wanted, name }: { wanted: string; name: string }): Issue {
  return {
    code: "sheet-name-taken",
    severity: "info",
    place: { sheet: wanted },
    message: `There is already a sheet called “${wanted}”, which was left alone: the one with results is called “${name}”.`,
  };
}

/** A comment on a row of results that is there no longer; it was put at `place`. */
export function commentMoved(place: Place): Issue {
  return {
    code: "comment-moved",
    severity: "warning",
    place,
    message: "A comment stood on a row of results that is there no longer, so it was put at the top of its sheet.",
    suggestion: "Read it, and delete it or move it to where it belongs now.",
  };
}

/** A name of cells that the person's workbook already uses for something else. */
export function cellNameTaken({ name, sheet }: { name: string; sheet: string }): Issue {
  return {
    code: "cell-name-taken",
    severity: "info",
    place: { sheet },
    message: `The workbook already uses the name “${name}”, so on this sheet it is a name of the sheet only.`,
  };
}
