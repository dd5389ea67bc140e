import type { Mess } from "./mess";
import { smallPupilSheets } from "./small/smallPupilSheets";

/** Every mess planted in the small sample, with its cells and the issue that must find it. */
export function smallMesses(): readonly Mess[] {
  return smallPupilSheets().flatMap((sheet) => sheet.messes);
}
