import type { PracticePoint } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { foldText } from "../../../tables/cells/foldText";
import { type FormRecord, formRecords, numberOf, textOf } from "../../../formRecords";
import { compareText } from "../occasions";

const parts = ["coach", "client", "observer"] as const;

/**
 * Triads whose three did not take turns: somebody has the same part at two meetings running, or two parts at once. One
 * point a triad, at the first such meeting.
 */
export function triadTurns(entries: readonly FormEntry[]): readonly PracticePoint[] {
  const triads = new Map<string, FormRecord[]>();
  for (const record of formRecords(entries, "peer-triad")) {
    const key = JSON.stringify([record.school, foldText(textOf(record, "triad") ?? "")]);
    triads.set(key, [...(triads.get(key) ?? []), record]);
  }
  return [...triads.values()].flatMap((meetings): PracticePoint[] => {
    const inOrder = [...meetings].sort(
      (one, other) =>
        (numberOf(one, "meeting") ?? 0) - (numberOf(other, "meeting") ?? 0) ||
        compareText(textOf(one, "date") ?? "", textOf(other, "date") ?? ""),
    );
    const first = inOrder.find((meeting, index) => {
      const before = inOrder[index - 1];
      return isDoubled(meeting) || (before !== undefined && parts.some((part) => isSame(meeting, before, part)));
    });
    return first === undefined ? [] : [{ id: "triad-not-rotated", place: first.place }];
  });
}

function who(meeting: FormRecord, part: (typeof parts)[number]): string {
  return foldText(textOf(meeting, part) ?? "");
}

function isSame(meeting: FormRecord, before: FormRecord, part: (typeof parts)[number]): boolean {
  return who(meeting, part) !== "" && who(meeting, part) === who(before, part);
}

function isDoubled(meeting: FormRecord): boolean {
  const people = parts.map((part) => who(meeting, part)).filter((person) => person !== "");
  return new Set(people).size < people.length;
}
