import { groupIssues, type Issue, type IssueGroup, placesText } from "../engine";

/** Where a command says what it has to say; tests listen in. */
export interface Terminal {
  /** The plain answer. */
  say(line: string): void;
  /** Trouble, and progress when a person is watching. */
  warn(line: string): void;
  /** True when stderr is a terminal: progress is shown. */
  readonly interactive: boolean;
}

/** One line for issues that say the same: severity, places, what was expected and found, what to do. */
export function groupLine({ issue, places }: IssueGroup): string {
  const place = places.length === 0 ? "" : ` ${placesText(places)}:`;
  const count = issue.count !== undefined && issue.count > 1 ? ` (${issue.count})` : "";
  const suggestion = issue.suggestion === undefined ? "" : ` ${issue.suggestion}`;
  return `${issue.severity}:${place} ${issue.message}${count}${suggestion}`;
}

/** The lines of several issues, equal ones together. */
export function issueLines(issues: readonly Issue[]): readonly string[] {
  return groupIssues(issues).map(groupLine);
}
