import type { SheetDraft } from "../../workbook/sheetDraft";
import { dateText } from "../../words/dateText";
import { countText } from "../../words/numberText";
import { palette } from "../look/palette";
import type { ReportSource } from "../report";
import { startFrame } from "../sheetFrame";
import { type Line, putLines } from "./putLines";

/** What a purge took out of a workbook and what it kept: numbers and kinds, never a value. */
export interface Removal {
  /** ISO dates; null where not said. */
  readonly day: string | null;
  readonly retainUntil: string | null;
  /** Lists and answers; rows rounded, as text: "about 575", "fewer than 6". */
  readonly pupilLists: { readonly sheets: number; readonly rows: string };
  readonly answers: { readonly sheets: number; readonly rows: string };
  /** What the columns held: "UPN", "Surname". */
  readonly columns: readonly string[];
  readonly comments: number;
  /** Sheets of the person's that held neither a list nor a form. */
  readonly otherSheets: number;
  readonly withdrawalList: boolean;
  /** Forms that stay behind, since names were not checked. */
  readonly formsLeftOut: number;
  /** Answers in forms that held a name. */
  readonly wordsLeftOut: number;
  readonly formsKept: number;
  readonly resultsKept: number;
}

const widths = [2, 28, 80];

/** "What was removed": the record that stays with the totals when pupils' rows are gone. */
export function whatWasRemovedSheet(source: ReportSource, removal: Removal): SheetDraft {
  const { day, retainUntil } = removal;
  const { canvas, row } = startFrame(source, {
    id: "what-was-removed",
    name: "What was removed",
    orientation: "portrait",
    widths,
    title: "What was removed, and what is kept?",
    subtitle: `Made by Enquiry Impact ${source.version}${day === null ? "" : ` on ${dateText(day)}`}.`,
    answer:
      "No pupil’s row, name, number or code is in this workbook. Totals are kept under the rules for small numbers.",
    tabColor: palette.slate,
  });
  let next = putLines(canvas, row, {
    title: "Removed",
    lines: [
      ["Lists of pupils", amount(removal.pupilLists, "No list of pupils was there.")],
      ["Answers to questionnaires", amount(removal.answers, "None were there.")],
      ["What the columns held", removal.columns.length === 0 ? "Nothing of people." : `${removal.columns.join(", ")}.`],
      [
        "Comments and notes",
        removal.comments === 0 ? "None were there." : `${countText(removal.comments, "comment")}, all of them.`,
      ],
      [
        "Whatever else can hold a name",
        "Hidden sheets, formulas, links, named ranges, pictures, charts, pivot tables and the document’s properties: nothing of the old workbook was copied.",
      ],
      ...when(removal.otherSheets > 0, [
        "Other sheets",
        `${countText(removal.otherSheets, "sheet")} without a list or form: nobody can know what names stand on them.`,
      ]),
      ...when(removal.withdrawalList, ["List of withdrawn pupils", "The list itself, and with it who was on it."]),
      ...when(removal.formsLeftOut > 0, [
        "Forms",
        `${countText(removal.formsLeftOut, "form")} with answers: Setup does not say that names were checked.`,
      ]),
      ...when(removal.wordsLeftOut > 0, [
        "Answers with a name",
        `${countText(removal.wordsLeftOut, "answer")} in forms, because a name was found.`,
      ]),
    ],
  });
  next = putLines(canvas, next, {
    title: "Kept",
    lines: [
      [
        "Results",
        `${countText(removal.resultsKept, "sheet")} of totals, with small numbers hidden and figures rounded. The sheet “About this copy” says how.`,
      ],
      [
        "Forms",
        removal.formsKept === 0
          ? "None."
          : `${countText(removal.formsKept, "sheet")} of what the group wrote, without answers that name somebody.`,
      ],
      [
        "The day agreed",
        retainUntil === null
          ? "Setup did not say until when pupils’ rows were to be kept."
          : `Pupils’ rows were to be kept until ${dateText(retainUntil)}.`,
      ],
    ],
  });
  next = putLines(canvas, next, {
    title: "For you to do",
    lines: [
      [
        "Delete the old workbook",
        "It is unchanged and holds every pupil. Think of copies, downloads, e-mails, earlier versions in the cloud and backups.",
      ],
      ["Delete keys and coded copies", "A key leads from codes back to pupils."],
      ["Write it down", "Note in your record of deletions what was deleted, when and by whom (a role is enough)."],
      ["Deleted by (role), on", ""],
    ],
  });
  return canvas.draft({ lastRow: next - 2 });
}

const when = (isSo: boolean, line: Line): readonly Line[] => (isSo ? [line] : []);

function amount({ sheets, rows }: Removal["pupilLists"], none: string): string {
  return sheets === 0 ? none : `${countText(sheets, "sheet")}, ${rows} rows.`;
}
