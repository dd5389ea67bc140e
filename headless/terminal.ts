import { placeText, type Issue } from "../engine";

/** Where a command says what it has to say; tests listen in. */
export interface Terminal {
  /** The plain answer. */
  say(line: string): void;
  /** Trouble, and progress when a person is watching. */
  warn(line: string): void;
  /** True when stderr is a terminal: progress is shown. */
  readonly interactive: boolean;
}

/** One line an issue: severity, place, what was expected and found, what to do. */
export function issueLine(issue: Issue): string {
  const place = issue.place === null ? "" : ` ${placeText(issue.place)}:`;
  const count = issue.count !== undefined && issue.count > 1 ? ` (${issue.count} places)` : "";
  const suggestion = issue.suggestion === undefined ? "" : ` ${issue.suggestion}`;
  return `${issue.severity}:${place} ${issue.message}${count}${suggestion}`;
}
