import type { Issue } from "../../engine";

/** Thrown inside the reader to stop at once, caught by `openWorkbook`, which gives its issue. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

/** Stops reading: a workbook is read whole or not at all. */
export function refuse(issue: Issue): never {
  throw new Refusal(issue);
}
