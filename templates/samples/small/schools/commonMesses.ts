import type { Mess } from "../../mess";
import type { SamplePupil } from "../../samplePupil";
import type { DraftedList } from "../listSheet";

/** The messes every list may hold: wrong pupil numbers, leavers, joiners, children who moved. */
export function commonMesses(
  list: DraftedList,
  options: {
    readonly pupils: readonly SamplePupil[];
    readonly wrong: ReadonlySet<string>;
    readonly headers: { readonly upn: string; readonly before: string; readonly after: string };
  },
): Mess[] {
  const { pupils, wrong, headers } = options;
  const sheet = list.draft.name;
  const found = (mess: string, expectedIssue: string, cells: readonly string[]): Mess[] =>
    cells.length === 0 ? [] : [{ mess, sheet, cells, expectedIssue }];
  const cells = (kept: (pupil: SamplePupil) => boolean, header: string) =>
    pupils.filter(kept).map((pupil) => list.addressOf(pupil, header));
  return [
    ...found(
      "invalid UPN",
      "upn-invalid",
      cells((pupil) => wrong.has(pupil.upn), headers.upn),
    ),
    ...found(
      "left before the second test",
      "leavers",
      cells((pupil) => pupil.story === "left", headers.after),
    ),
    ...found(
      "joined after the first test",
      "joiners",
      cells((pupil) => pupil.story === "joined", headers.before),
    ),
    ...found(
      "the same child on the lists of two schools",
      "pupil-moved",
      cells((pupil) => pupil.story === "moved-in" || pupil.story === "moved-out", headers.upn),
    ),
  ];
}
