import type { CollaborationGridResult } from "../../results/grid";
import type { SheetDraft } from "../../workbook/sheetDraft";
import {
  collaborationAnswer,
  type CollaborationPath,
  collaborationPaths,
  pathText,
  wayOnText,
} from "../../words/collaboration";
import { agreementText, placementText, ratersText } from "../../words/grid";
import { countText } from "../../words/numberText";
import type { ReportSource } from "../report";
import { gridSheet } from "./gridSheet";
import type { GridRow } from "./gridTable";

/** "Collaboration grid": how skilled in working together each school is, and how much it takes part. */
export function collaborationGridSheet(source: ReportSource, result: CollaborationGridResult): SheetDraft {
  const paths = collaborationPaths(result);
  return gridSheet(source, {
    id: "collaboration-grid",
    name: "Collaboration grid",
    tableName: "EnquiryCollaborationGrid",
    title: "Who can lead, and who needs what to take part?",
    counted: countText(paths.length, "school"),
    answer: collaborationAnswer(paths),
    columns: [
      { heading: "School", width: 21 },
      { heading: "At the start", width: 15 },
      { heading: "Now", width: 15 },
      { heading: "Movement", width: 21 },
      { heading: "Next step", width: 26 },
      { heading: "Raters, each time", width: 14 },
    ],
    rows: paths.map(rowOf),
    plot: {
      id: "collaboration-grid",
      altText: `Grid of skill in working together by taking part with ${countText(paths.length, "school")}; arrows run from the start to now.`,
      quadrants: ["groundwork first", "re-engage", "build skills", "lead others"],
      xTitle: "low ◀  skill in working together  ▶ high",
      yTitle: "low ◀  taking part  ▶ high",
    },
    dot: "where a school is now",
    from: "where it began",
    arrow: "the way between",
    fields:
      "The names of the four fields are ours. They say what may help next; they are no mark, and no school is expected to be in one of them. A step agreed in the meeting stands before ours.",
    fieldsWord: "fields",
    agreement: result.agreement,
  });
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
