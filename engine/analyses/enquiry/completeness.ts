import { type CellCompleteness, type Completeness, type GuideD, guideDs } from "../../enquiry";
import type { Field, Form, FormEntry } from "../../form";
import { isFacilitatorOnly } from "../../tables/forms/facilitatorOnly";
import { compareCycles } from "./occasions";

const CELL = /^P([123])\.(Diagnosis|Data|Development|Leadership|Drive)\./;

interface Phase {
  readonly phase: 1 | 2 | 3;
  readonly form: Form;
  /** Field ids answered in the latest cycle, by school; "" is the group. */
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * How complete the guide's cells are for the group and each school. A field counts as answered when it was at any
 * meeting of the phase's latest cycle. Phases nobody has begun are left out, and so is all that is the facilitator's.
 */
export function completenessOf(
  entries: readonly FormEntry[],
  { forms, schools }: { readonly forms: readonly Form[]; readonly schools: readonly string[] },
): readonly Completeness[] {
  const phases = ([1, 2, 3] as const).flatMap((phase) => begun(phase, forms, entries));
  if (phases.length === 0) return [];
  return [null, ...schools].map((school) => ({
    school,
    cells: phases.flatMap((phase) => guideDs.flatMap((d) => cellOf(phase, d, school))),
  }));
}

function begun(number: 1 | 2 | 3, forms: readonly Form[], entries: readonly FormEntry[]): readonly Phase[] {
  const form = forms.find(({ id }) => id === `phase-${number}`);
  if (form === undefined || isFacilitatorOnly(form)) return [];
  const own = entries.filter((entry) => entry.form === form.id && CELL.test(entry.field));
  const cycle = own
    .map((entry) => entry.cycle)
    .sort(compareCycles)
    .at(-1);
  if (cycle === undefined) return [];
  const answered = new Map<string, Set<string>>();
  for (const entry of own) {
    if (entry.cycle !== cycle) continue;
    const key = entry.school ?? "";
    answered.set(key, (answered.get(key) ?? new Set()).add(entry.field));
  }
  return [{ phase: number, form, answered }];
}

function cellOf({ phase, form, answered }: Phase, d: GuideD, school: string | null): readonly CellCompleteness[] {
  const asked = form.fields.filter((field) => CELL.exec(field.id)?.[2] === d && isAskedOf(field, school));
  if (asked.length === 0) return [];
  const done = answered.get(school ?? "");
  return [{ phase, d, asked: asked.length, answered: asked.filter(({ id }) => done?.has(id) === true).length }];
}

export function isAskedOf(field: Field, school: string | null): boolean {
  const askedOf = field.askedOf ?? "both";
  return askedOf === "both" || askedOf === (school === null ? "group" : "schools");
}
