import type { Field, FieldType } from "../../engine";
import { field, longText } from "./fields";

type Entry = string | readonly [label: string, type: FieldType, options?: Partial<Field>];

/** One cell of the guide: a phase and a D with what to ask, what to judge and what to record. */
export interface GuideCell {
  /** "P1.Data" */
  readonly id: string;
  /** "Data: keep the work tied to evidence" */
  readonly heading: string;
  readonly ask?: readonly Entry[];
  readonly judge?: readonly Entry[];
  readonly record?: readonly Entry[];
  readonly options?: Partial<Field>;
}

/** The cell's fields: "P1.Data.q1" to ask, "P1.Data.j1" to judge, "P1.Data.r1" to record. */
export function guideFields(cell: GuideCell): readonly Field[] {
  const part = (entries: readonly Entry[] = [], at: { letter: string; section: string }) =>
    entries.map((entry, index): Field => {
      const [label, type, options] = typeof entry === "string" ? [entry, longText] : entry;
      return field(`${cell.id}.${at.letter}${index + 1}`, label, type, {
        section: at.section,
        ...cell.options,
        ...options,
      });
    });
  const [name = ""] = cell.heading.split(":");
  return [
    ...part(cell.ask, { letter: "q", section: `${cell.heading} – ask` }),
    ...part(cell.judge, { letter: "j", section: `${name} – judge` }),
    ...part(cell.record, { letter: "r", section: `${name} – record` }),
  ];
}
