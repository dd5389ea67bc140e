import { bromcomExport } from "./bromcomExport";
import { halfTermTracker } from "./halfTermTracker";
import { pivotOutput } from "./pivotOutput";
import { surveyInOneSheet } from "./surveyInOneSheet";
import { transitionMatrix } from "./transitionMatrix";
import { waitingList } from "./waitingList";

/** Six more workbooks, as busy people keep them; their readings were committed before the first run on them. */
export const six = [
  transitionMatrix,
  pivotOutput,
  bromcomExport,
  halfTermTracker,
  waitingList,
  surveyInOneSheet,
] as const;
