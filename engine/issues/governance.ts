import { dateText } from "../words/dateText";
import type { Issue } from "../issue";
import type { Place } from "../workbook/place";

/** Wording about codes, keys, days to keep rows until and what was taken out; never a value of a person. */

const info = (code: string, count: number, [message, suggestion]: readonly [string, string]): Issue => ({
  code,
  severity: "info",
  place: null,
  count,
  message,
  suggestion,
});

export type KeyProblem = "no-key" | "wrong-code" | "code-twice" | "nobody";

const keyProblems: Readonly<Record<KeyProblem, readonly [message: string, suggestion: string]>> = {
  "no-key": [
    "A key to codes was expected, with the headings Code, School, UPN, Admission number, Name, Own code or e-mail; no sheet has them.",
    "Give the key workbook that was written with the coded copy.",
  ],
  "wrong-code": [
    "A code was expected here, nine letters with a check letter; this is none.",
    "Take the line from the key as it was written, or delete the whole line.",
  ],
  "code-twice": [
    "Each code of a key belongs to one person; this one stands in two lines.",
    "Delete the line that is wrong.",
  ],
  nobody: [
    "A number or name was expected beside the code; the line leads to nobody.",
    "Delete the whole line, or write the pupil's UPN.",
  ],
};

export function keyUnreadable(problem: KeyProblem, place: Place | null): Issue {
  const [message, suggestion] = keyProblems[problem];
  return { code: `key-${problem}`, severity: "error", place, message, suggestion };
}

export function codesNobody(): Issue {
  return {
    code: "codes-nobody",
    severity: "error",
    place: null,
    message: "Pupils or people who answered were expected, with a number, name or e-mail address; none was found.",
    suggestion: "A workbook that names nobody needs no codes.",
  };
}

export function codesSheetsLeftOut(count: number): Issue {
  return info("codes-sheets-left-out", count, [
    "Sheets without a list of pupils or answers are not in the coded copy: nobody can know what names stand on them.",
    "Copy what is needed yourself, and look for names first.",
  ]);
}

export function codesFormsLeftOut(count: number): Issue {
  return info("codes-forms-left-out", count, [
    "Forms people wrote on are not in the coded copy: Setup does not say that names were checked.",
    "Look through them for names and set “Names checked” to yes, if the copy needs them.",
  ]);
}

export function codesWordsLeftOut(count: number): Issue {
  return info("codes-words-left-out", count, [
    "Cells whose words held a name, or were a remark among scores, are blank in the coded copy.",
    "Nothing needs to be done. If a heading is missing, take the name out of it and make the copy again.",
  ]);
}

export function codesLinkedByName(count: number): Issue {
  return {
    code: "codes-linked-by-name",
    severity: "warning",
    place: null,
    count,
    message: "These people were found in the key by school and name alone, since the list gives no number for them.",
    suggestion: "Check them in the key. Better: add the UPN or admission number to the list.",
  };
}

export function codesNameOnly(count: number): Issue {
  return {
    code: "codes-name-only",
    severity: "warning",
    place: null,
    count,
    message: "These people have a name and no number: each row got a code of its own and is linked with no other row.",
    suggestion: "Add the UPN or admission number, if the same pupils stand on another list too.",
  };
}

/** Said by hosts beside their results, never in them: it depends on the day. */
export function retentionPassed(retainUntil: string): Issue {
  return {
    code: "retention-passed",
    severity: "warning",
    place: null,
    message: `Pupils' rows in this workbook were to be kept until ${dateText(retainUntil)}. That day has come.`,
    suggestion:
      "Keep the totals and let the rows go (enquiry-impact purge, or Share in the pane), or agree on a later day and write it on Setup.",
  };
}
