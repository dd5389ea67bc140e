import type { Issue } from "../../issue";
import { type Place, placeText } from "../../workbook/place";

export function noPupilNumber(place: Place, isSplit: boolean): Issue {
  return isSplit
    ? {
        code: "no-pupil-number",
        severity: "warning",
        place,
        message: "There is no UPN or admission number: scores before and after on different lists cannot be matched.",
        suggestion: "Add the same pupil number to every list. Names and the order of rows are never used to match.",
        effect: "These pupils have no change.",
      }
    : {
        code: "no-pupil-number",
        severity: "info",
        place,
        message: "There is no UPN or admission number: each row is taken as one pupil.",
        suggestion: "Add a pupil number if the same pupils stand on other lists too.",
      };
}

const sharedWords = {
  "same-name-and-birth-date": {
    shares: "name and birth date",
    suggestion: "If they are the same child, give both rows the same number. They are never joined by name.",
  },
  "surname-may-have-changed": {
    shares: "forename and birth date, not the surname,",
    suggestion: "If the surname changed, give both rows the same number. They are never joined by name.",
  },
} as const;

/** Rows that may be one child, told by their cells; `more`: how many further places are left out. */
export function sameChild(
  code: keyof typeof sharedWords,
  found: { readonly first: Place; readonly second: Place; readonly count: number },
  more: number,
): Issue {
  const { shares, suggestion } = sharedWords[code];
  const rows = found.count === 1 ? "This row shares" : `These ${found.count} rows, one by one, share`;
  const rest = more > 0 ? ` There are ${more} more such places.` : "";
  return {
    code,
    severity: "info",
    place: found.second,
    count: found.count,
    message: `${rows} ${shares} with ${placeText(found.first)}.${rest}`,
    suggestion,
    effect: "They count as different pupils.",
  };
}
