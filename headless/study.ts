import { recognise, type Issue, type Outcome, type SourceSheet, type Study } from "../engine";
import { forms } from "../templates";
import { exitCode, Stop } from "./exitCode";
import type { Input } from "./inputs";
import { issueLines } from "./terminal";

export interface ReadStudy {
  readonly study: Study;
  readonly issues: readonly Issue[];
}

/** Recognises what is in the inputs; several are one study. Stops when there is no table this product knows. */
export function readStudy(inputs: readonly Input[]): ReadStudy {
  const several = inputs.length > 1;
  const sources = inputs.flatMap(({ name, workbook }): SourceSheet[] =>
    workbook.sheets.map((sheet) => ({ file: several ? name : null, sheet })),
  );
  const recognised: Outcome<Study> = recognise(sources, { forms });
  const issues = [...inputs.flatMap((input) => input.issues), ...recognised.issues];
  if (!recognised.ok) throw new Stop(exitCode.unusable, issueLines(issues).join("\n"));
  return { study: recognised.value, issues };
}
