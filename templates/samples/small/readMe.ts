import type { SheetDraft } from "../../../engine";
import { bannerRow, personSheet, titleStyle } from "../personSheet";

const lines = [
  "Does twice-weekly structured talk about texts raise the inference scores of Year 4 and Year 8 readers between October and June?",
  "",
  "Eight schools asked this together in 2024-25. Each kept its list of pupils in its own way: that is why the sheets differ.",
  "The test, the MRT (standardised: average 100, SD 15, from 69 to 141), is invented, like the people and the schools.",
  "At Saddlemoor, Fennimarsh and Candlecombe some classes waited until the next year. They are the comparison; the schools chose them, not chance.",
  "Owlhurst tested only its ten lowest readers a second time.",
  "",
  "The sheets hold the slips that real ones hold: absences keyed as 0, reading ages turned into times, dates with day and month swapped.",
  "Analyse the workbook to see which are found, and what they would have done to the result.",
];

/** The first sheet: what this workbook is, in sentences. */
export function readMeSheet(): SheetDraft {
  return wordsSheet("Thistlewick Vale Learning Alliance", lines);
}

/** A sheet of sentences under a title; an empty one parts paragraphs. */
export function wordsSheet(title: string, sentences: readonly string[]): SheetDraft {
  const draft = personSheet({
    id: "read-me",
    name: "Read me",
    widths: [110],
    rows: [
      bannerRow,
      { cells: [] },
      { cells: [title], style: titleStyle },
      { cells: [] },
      ...sentences.map((line) => ({
        cells: [line === "" ? null : line],
        style: { wrap: true, vertical: "top" } as const,
      })),
    ],
  });
  return { ...draft, gridlines: false, page: { ...draft.page, orientation: "portrait" } };
}
