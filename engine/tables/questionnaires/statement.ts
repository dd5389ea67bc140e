import { foldText } from "../cells/foldText";
import { BAND_SEPARATOR } from "../layout/foundTable";

const REVERSED = /\s*[([](r|rev|reversed?|reverse[ -]?(scored|coded)?)[)\]]\s*$/i;

/** True where the heading itself declares that agreeing is a bad sign: "(R)", "[reversed]" at its end. */
export function declaredReversed(header: string): boolean {
  return REVERSED.test(header);
}

/**
 * The statement a heading holds: the row of a Google grid in brackets, the lowest of several heading rows, without
 * number and without the mark of a reversed item.
 * @example statementOf("How much do you agree? [Reading is boring] (R)") // "Reading is boring"
 */
export function statementOf(header: string): string {
  const last = header.split(BAND_SEPARATOR).pop() ?? header;
  const bare = last.replace(REVERSED, "").trim();
  const row = /\[([^\]]+)\]\s*$/.exec(bare)?.[1] ?? bare;
  return row.replace(/^(q(uestion)? ?)?\d{1,2}[.):]\s*/i, "").trim();
}

/** The statement for comparison between exports and waves. */
export function statementKey(header: string): string {
  return foldText(statementOf(header));
}
