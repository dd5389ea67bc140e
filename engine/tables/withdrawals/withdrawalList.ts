import type { FormEntry } from "../../form";
import type { Place } from "../../workbook/place";
import { cleanText } from "../cells/foldText";

/** The form pupils who were withdrawn are listed on. */
export const PUPIL_WITHDRAWALS = "pupil-withdrawals";

/** A line of the list: whom to take out, as somebody wrote it. */
export interface WithdrawalLine {
  /** UPN, admission number, code, e-mail address or whole name. */
  readonly pupil: string;
  readonly school: string | null;
  readonly place: Place;
}

/** The lines of the list of withdrawn pupils, in the order they were read; a line without a pupil says nothing. */
export function withdrawalList(entries: readonly FormEntry[]): readonly WithdrawalLine[] {
  const own = entries.filter(({ form }) => form === PUPIL_WITHDRAWALS);
  const schools = new Map(own.filter(({ field }) => field === "school").map((entry) => [recordKey(entry), entry]));
  return own.flatMap((entry): readonly WithdrawalLine[] => {
    const pupil = entry.field === "pupil" ? cleanText(String(entry.value)) : "";
    if (pupil === "") return [];
    const school = schools.get(recordKey(entry));
    return [{ pupil, school: school === undefined ? null : String(school.value), place: entry.place }];
  });
}

function recordKey({ place, record }: FormEntry): string {
  return `${place.file ?? ""}\u0000${place.sheet}\u0000${record ?? ""}`;
}
