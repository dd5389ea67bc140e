import { isAskedOf, type Field } from "../../engine";
import type { EnquiryFound, GuideArea, GuidePhase, PhaseSheet } from "../worker/enquiryMessages";
import type { EnquiryState, Phase, SchoolChoice } from "./enquiryState";

/** The school whose column is written in; null: the group's own. */
export function schoolOf(choice: SchoolChoice): string | null {
  return choice.kind === "school" ? choice.name : null;
}

export function schoolsIn({ found, addedSchools }: EnquiryState): readonly string[] {
  return [...new Set([...(found?.schools ?? []), ...addedSchools])];
}

/** The phase shown: the one chosen, else the last somebody has begun. */
export function phaseShown({ found, phase }: EnquiryState): Phase {
  if (phase !== null) return phase;
  const begun = found?.phases.filter((one) => one.sheets.some(({ sheet }) => hasNotes(found, sheet))) ?? [];
  return begun.at(-1)?.phase ?? 1;
}

function hasNotes(found: EnquiryFound, sheet: string): boolean {
  return found.notes.some(({ place }) => place.sheet === sheet);
}

export function guidePhase(state: EnquiryState): GuidePhase | null {
  const phase = phaseShown(state);
  return state.found?.phases.find((one) => one.phase === phase) ?? null;
}

/** The sheet written on: the one chosen, else the phase's latest. */
export function sheetShown(state: EnquiryState): PhaseSheet | null {
  const sheets = guidePhase(state)?.sheets ?? [];
  return sheets.find(({ sheet }) => sheet === state.sheet) ?? sheets.at(-1) ?? null;
}

export interface AreaShown {
  readonly area: GuideArea;
  readonly asked: readonly Field[];
  /** What is answered, by field id. */
  readonly answers: ReadonlyMap<string, string>;
  /** The first prompt that is neither answered nor put off. */
  readonly next: Field | null;
}

/** The five areas of the phase shown, for the school chosen, on the sheet written on. */
export function areasShown(state: EnquiryState): readonly AreaShown[] {
  const school = schoolOf(state.choice);
  const sheet = sheetShown(state);
  const all = new Map(
    state.found?.notes
      .filter((note) => note.school === school && note.place.sheet === sheet?.sheet)
      .map(({ field, text }) => [field, text]),
  );
  return (guidePhase(state)?.areas ?? []).flatMap((area): AreaShown[] => {
    const asked = area.prompts.filter((field) => isAskedOf(field, school));
    if (asked.length === 0) return [];
    const answers = new Map(asked.flatMap(({ id }) => (all.has(id) ? [[id, all.get(id) ?? ""]] : [])));
    const open = asked.filter(({ id }) => !answers.has(id) && !state.skipped.includes(noteKey(state, id)));
    return [{ area, asked, answers, next: open[0] ?? null }];
  });
}

/** A prompt for one school on one sheet. */
export function noteKey(state: EnquiryState, field: string): string {
  return JSON.stringify([sheetShown(state)?.sheet ?? null, schoolOf(state.choice), field]);
}

/** How far a count has come: a sign for eyes, a word for ears. */
export function howFar(answered: number, asked: number): { readonly sign: string; readonly word: string } {
  if (asked > 0 && answered >= asked) return { sign: "✓", word: "Done" };
  return answered > 0 ? { sign: "◔", word: "Started" } : { sign: "○", word: "To do" };
}
