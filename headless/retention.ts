import { retentionNotice, type Study } from "../engine";
import type { Machine } from "./machine";
import { issueLines, type Terminal } from "./terminal";

/** Warns on stderr where the day until which pupils' rows are to be kept has come; results never say so. */
export function warnOfRetention({ settings }: Study, terminal: Terminal, { today }: Machine): void {
  const notice = retentionNotice(settings, today());
  if (notice !== null) issueLines([notice]).forEach((line) => terminal.warn(line));
}
