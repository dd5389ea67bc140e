import type { Issue } from "../../issue";
import type { Place } from "../../workbook/place";

/** Never says which rows: the place of a withdrawn pupil is theirs too. */
export function pupilsWithdrawn(count: number): Issue {
  return {
    code: "pupils-withdrawn",
    severity: "info",
    place: null,
    count,
    message:
      "Pupils on the list “Pupils withdrawn” were taken out of every number, and nothing of theirs is on our sheets.",
    suggestion:
      "Their rows still stand in your own sheets. Delete them there too, where nothing obliges you to keep them.",
  };
}

export function withdrawalFitsNobody(place: Place): Issue {
  return {
    code: "withdrawal-fits-nobody",
    severity: "warning",
    place,
    message: "A pupil on this list was expected in the data; no row has this number, code or name.",
    suggestion: "Check the spelling against your sheet. A pupil whose rows are deleted already needs no line.",
    effect: "If the pupil is in the data under another name, they are still counted.",
  };
}

export function withdrawalFitsSeveral(place: Place): Issue {
  return {
    code: "withdrawal-fits-several",
    severity: "warning",
    place,
    message: "One pupil was expected; rows of several pupils fit this line. All of them were taken out.",
    suggestion: "Write the UPN instead, or add the school.",
  };
}
