import type { FormEntry } from "../../form";
import type { AgreedStep, CollaborationGridResult } from "../../results/grid";
import type { Study } from "../../study";
import { type FormRecord, formRecords, textOf } from "../../formRecords";
import { compareMoments } from "./moments";
import { placementsOf } from "./placements";
import { raterAgreement } from "./raterAgreement";
import { collaborationRatings } from "./ratings";

/** How skilled in working together each school is, by how much it takes part: from the start to where it is now. */
export function runCollaborationGrid(study: Pick<Study, "entries">): CollaborationGridResult {
  const ratings = [...collaborationRatings(study.entries)].sort(compareMoments);
  return {
    kind: "collaboration-grid",
    placements: placementsOf("collaboration", ratings),
    ...raterAgreement("collaboration", ratings),
    agreedSteps: agreedSteps(study.entries),
  };
}

/** Next steps written down at the last moment at which the school has any, each once. */
function agreedSteps(entries: readonly FormEntry[]): readonly AgreedStep[] {
  const latest = new Map<string | null, { readonly record: FormRecord; readonly texts: readonly string[] }>();
  for (const record of formRecords(entries, "collaboration-ratings")) {
    const text = textOf(record, "nextStep")?.trim() ?? "";
    if (text === "") continue;
    const known = latest.get(record.school);
    const order = known === undefined ? 1 : compareMoments(whenOf(record), whenOf(known.record));
    if (known === undefined || order > 0) latest.set(record.school, { record, texts: [text] });
    else if (order === 0 && !known.texts.includes(text))
      latest.set(record.school, { record, texts: [...known.texts, text] });
  }
  return [...latest].flatMap(([school, { texts }]) => texts.map((text) => ({ school, text })));
}

function whenOf(record: FormRecord): { readonly moment: string; readonly cycle: string | null } {
  return { moment: textOf(record, "moment") ?? "", cycle: record.cycle };
}
