import type { Actions } from "../actions";
import type { PaneState } from "../state";
import { analyseStep } from "./analyseStep";
import { checkStep } from "./checkStep";
import type { ScreenView } from "./paneView";
import { recogniseStep } from "./recogniseStep";
import { resultsStep } from "./resultsStep";
import { startStep } from "./startStep";

/** The Analysis tab at its step. */
export function analysisTab(state: PaneState, actions: Actions): ScreenView {
  const { found, answered } = state;
  if (state.step === "analyse") return analyseStep(state, actions);
  if (state.step === "results" && answered !== null) return resultsStep(state, answered, actions);
  if (state.step === "check" && found !== null) return checkStep(state, found, actions);
  if (state.step === "recognise" && found !== null) return recogniseStep(state, found, actions);
  return startStep(state, actions);
}
