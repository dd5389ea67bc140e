import type { CollaborationGridResult } from "../../results/grid";
import type { SheetDraft } from "../../workbook/sheetDraft";
import {
  collaborationAnswer,
  type CollaborationPath,
  collaborationPaths,
  pathText,
  wayOnText,
} from "../../words/collaboration";
import { agreementSentence, agreementText, placementText, ratersText } from "../../words/grid";
import { countText } from "../../words/numberText";
import type { ReportSource } from "../report";
import { putNotes, startFrame } from "../sheetFrame";
import { sentences } from "../studyFacts";
import { type GridRow, gridWidths, putGridTable } from "./gridTable";

/** "Collaboration grid": how skilled in working together each school is, and how much it takes part. */
export function collaborationGridSheet(source: ReportSource, result: CollaborationGridResult): SheetDraft {
  const paths = collaborationPaths(result);
  const { canvas, row: head } = startFrame(source, {
    id: "collaboration-grid",
    name: "Collaboration grid",
    orientation: "landscape",
    widths: [...gridWidths, 26, 20, 20, 28, 38, 16],
    title: "Who can lead, and who needs what to take part?",
    subtitle: sentences([
      source.settings.title,
      source.settings.period,
      `${countText(paths.length, "school")} on a grid of two axes, 1 to 5`,
    ]),
    answer: collaborationAnswer(paths),
  });
  const last = putGridTable(canvas, {
    head,
    tableName: "EnquiryCollaborationGrid",
    headings: ["Mark", "School", "At the start", "Now", "Movement", "Next step", "Raters, each time"],
    rows: paths.map(rowOf),
    plot: {
      id: "collaboration-grid",
      altText: `Grid of skill in working together by taking part with ${countText(paths.length, "school")}; arrows run from the start to now.`,
      quadrants: ["groundwork first", "re-engage", "build skills", "lead others"],
      xTitle: "low ◀  skill in working together  ▶ high",
      yTitle: "low ◀  taking part  ▶ high",
    },
  });
  const agreement = agreementSentence(result.agreement);
  const end = putNotes(canvas, last + 1, [
    "How to read it: a lettered dark dot is where a school is now, a grey dot where it began, an arrow the way between. A pale ring is the spread of several ratings. Marks on the same spot are set side by side.",
    "The names of the four fields are ours. They say what may help next; they are no mark, and no school is expected to be in one of them. A step agreed in the meeting stands before ours.",
    "These are judgements of those who took part, not measurements. Each axis is cut at 3; within 0.25 of the cut both fields are named. A difference within the raters’ own spread is called none.",
    ...(agreement === null ? [] : [agreement]),
  ]);
  return canvas.draft({ lastRow: end });
}

function rowOf(path: CollaborationPath): GridRow {
  const { school, start, now, agreedSteps } = path;
  return {
    key: `collaboration:${school ?? ""}`,
    name: school ?? "The group as a whole",
    words: [
      placementText(start),
      placementText(now),
      pathText(path),
      agreedSteps.length > 0 ? `Agreed: ${agreedSteps.join("; ")}` : wayOnText(now),
      [ratersText({ aimed: start, achieved: now }), agreementText(now)].filter((text) => text !== "").join("; "),
    ],
    from: start,
    to: now,
  };
}
