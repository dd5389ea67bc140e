import { cellAddress, placeComments, type SheetDraft } from "../../engine";
import type { StandingSheet } from "./standingSheets";

/** A comment to be made again on the new sheet. */
export interface CarriedComment {
  readonly address: string;
  readonly text: string;
}

/** People's comments on a sheet of ours for its successor; whoever runs the add-in makes them, so their author is told. */
export function carriedComments(old: StandingSheet, draft: SheetDraft): readonly CarriedComment[] {
  const { comments, keys, hasKeys } = old;
  const placed = placeComments({ comments, hasKeys, keyOf: (row) => keys.get(row) ?? null }, draft);
  return placed.comments.map(({ row, column, author, text }) => ({
    address: cellAddress(row, column),
    // A comment carried before names its author already.
    text: /^[^:\n]{1,80}: /.test(text) ? text : `${author}: ${text}`,
  }));
}
