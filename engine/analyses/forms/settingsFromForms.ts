import type { FormEntry } from "../../form";
import type { Settings } from "../../settings";
import { formRecords, numberOf } from "../../formRecords";
import type { Study } from "../../study";
import { declaredOutcome } from "./declaredOutcome";

type FormsAndSettings = Pick<Study, "settings" | "entries" | "tables">;

/**
 * What Setup leaves blank and the facilitator's forms say: the question as last worded, whom it is about, the measure
 * the group agreed to judge by, the strategy, the decision, hours and pounds. Setup always comes first.
 */
export function settingsFromForms({ settings, entries, tables }: FormsAndSettings): Settings {
  const latest = (field: string) => latestWords(entries, field);
  return {
    ...settings,
    question: settings.question ?? latest("question.text") ?? latest("O1.question"),
    cohort: settings.cohort ?? latest("question.cohort"),
    declared:
      settings.declared.measure === null
        ? (declaredOutcome({ entries, tables }) ?? settings.declared)
        : settings.declared,
    strategy: settings.strategy ?? latest("O2.strategy"),
    decision: settings.decision ?? decisionOf(latest("P3.Drive.r1"), latest("O3.nextSteps")),
    costHours: settings.costHours ?? totalOf(entries, "hours"),
    costPounds: settings.costPounds ?? totalOf(entries, "pounds"),
  };
}

/** The group's words of the latest meeting; of one date, those read last. */
function latestWords(entries: readonly FormEntry[], field: string): string | null {
  let latest: FormEntry | null = null;
  for (const entry of entries) {
    if (entry.field !== field || entry.school !== null) continue;
    if (latest === null || (entry.meeting ?? "") >= (latest.meeting ?? "")) latest = entry;
  }
  return latest === null ? null : String(latest.value);
}

/** Stop, scale or repeat; the next steps where they begin with it and say more: "Repeat, narrower". */
function decisionOf(decision: string | null, nextSteps: string | null): string | null {
  if (decision === null || nextSteps === null) return decision ?? nextSteps;
  return nextSteps.toLowerCase().startsWith(decision.toLowerCase()) ? nextSteps : decision;
}

function totalOf(entries: readonly FormEntry[], field: "hours" | "pounds"): number | null {
  const given = formRecords(entries, "delivery").flatMap((record) => numberOf(record, field) ?? []);
  return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0);
}
