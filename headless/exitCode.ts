/** What the command line answers the shell with (docs/GUIDE.md says the same). */
export const exitCode = {
  done: 0,
  /** Done, but an error stopped an analysis, or `check` found an error. */
  withErrors: 1,
  /** Arguments, an unreadable file, not a workbook, no recognisable table. */
  unusable: 2,
  /** The result could not be written: locked, full. */
  notWritten: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Stops a command with a sentence for the person and an exit code; caught once, in main. */
export class Stop extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}
