import type { Issue } from "../issue";

/** What a search of a share copy can find; wording without any value of a person. */
export type LeakKind = "person" | "code" | "e-mail" | "hidden" | "comment" | "formula" | "name" | "link" | "part";

const kinds: Readonly<Record<LeakKind, string>> = {
  person: "the name of a pupil or of staff",
  code: "a pupil's or respondent's number or code",
  "e-mail": "an e-mail address",
  hidden: "a hidden sheet, row or column",
  comment: "a comment",
  formula: "a formula",
  name: "a named range that is not ours",
  link: "a link to another file",
  part: "a kind of content that a share copy never has",
};

/** `where` is a part of the package or "the printed answer", never a value; `copy` what kind of copy it is. */
export function shareCopyHolds({
  kind,
  where,
  copy = "share copy",
}: {
  readonly kind: LeakKind;
  readonly where: string;
  readonly copy?: string;
}): Issue {
  return {
    code: `share-copy-holds-${kind}`,
    severity: "error",
    place: null,
    message: `The ${copy} was not written: a search of it found ${kinds[kind]} in ${where}.`,
    suggestion:
      kind === "person" || kind === "code" || kind === "e-mail"
        ? "Look for it in what was written on Setup (title, question, period), in headings and in names of groups, schools and statements, take it out there and run again."
        : "Please report this: it should not happen.",
  };
}

/** A file given as an earlier copy holds no sheet of its numbers. */
export function notAnEarlierCopy(file: string): Issue {
  return {
    code: "not-an-earlier-copy",
    severity: "error",
    place: null,
    message: `Expected a share copy made before, with its sheet “All numbers”, but ${file} has none that can be read.`,
    suggestion:
      "Give the .xlsx file as it was sent. A copy of an older version cannot be compared: ask those who have it to delete it.",
  };
}

/** Something an earlier copy hid because of an older one must stay hidden: all are needed. */
export function earlierCopyIncomplete(needed: number, given: number): Issue {
  return {
    code: "earlier-copies-missing",
    severity: "error",
    place: null,
    message: `Expected ${needed} earlier copies, because one of them was compared with others itself; ${given} given.`,
    suggestion: "Give every share copy that was sent before, the oldest too.",
  };
}
