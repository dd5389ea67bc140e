import type { SynthesisCheck } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import { compareCycles } from "../occasions";
import { groupSheets, oneOf } from "./sheetAnswers";

const reports = ["done", "experienced", "reflected", "recommended"].map((id) => `report.${id}`);
const together = [
  "patterns",
  "themes",
  "contradictions",
  "strategies",
  "adjust",
  "surprise",
  "sharedView",
  "wayForward",
].map((id) => `synthesis.${id}`);

/**
 * The gate to the next cycle: which steps and prompts of the latest synthesis are open, and whether work went on
 * without it. The step in which each reports is done when any school has reported; themes may stand on their own sheet.
 */
export function checkSynthesis(entries: readonly FormEntry[]): SynthesisCheck | null {
  const sheet = groupSheets(entries, "synthesis").at(-1);
  if (sheet === undefined) return null;
  const reported = new Set(
    entries
      .filter(({ form, school, cycle }) => form === "synthesis" && school !== null && cycle === sheet.cycle)
      .map(({ field }) => field),
  );
  const hasThemes = entries.some(({ form, field }) => form === "themes" && field === "theme");
  const isOpen = (field: string) => sheet.text(field) === null && !(field === "synthesis.themes" && hasThemes);
  const gate = oneOf(sheet.text("synthesis.gate"), ["yes", "not yet"]);
  return {
    cycle: sheet.cycle,
    meeting: sheet.meeting,
    gate,
    open: [...reports.filter((field) => !reported.has(field)), ...together.filter(isOpen)],
    wentOn: gate !== "yes" && entries.some(({ cycle }) => cycle !== null && compareCycles(cycle, sheet.cycle) > 0),
    place: sheet.placeOf("synthesis.gate"),
  };
}
