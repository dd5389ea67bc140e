import { parseSheetMark, SHEET_MARK_NAME, type SheetMark } from "../../../engine";
import type { HostSheet } from "../../host";

/** The mark of a sheet of ours; null for a person's. */
export function hostedMark({ names }: HostSheet): SheetMark | null {
  const name = names.find((one) => one.name === SHEET_MARK_NAME);
  return name === undefined ? null : parseSheetMark(name.formula);
}
