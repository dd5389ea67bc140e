import { defaultSettings, type NumberColumn, type Settings, type Study, type TextColumn } from "../../engine";

/** A made-up pupil; null: the cell is blank. */
export interface Pupil {
  readonly school: string;
  readonly arm: "intervention" | "control" | null;
  readonly class: string;
  readonly premium: "Y" | "N" | null;
  readonly before: number;
  readonly after: number | null;
}

/** A study of one measure of these pupils, as recognition gives it. */
export function studyOf(pupils: readonly Pupil[], settings: Settings = defaultSettings): Study {
  const hasArms = pupils.some(({ arm }) => arm !== null);
  const columns = [
    text("school", "school", (one) => one.school),
    ...(hasArms
      ? [
          {
            ...text("arm", "arm", (one) => one.arm),
            meaning: { intervention: "treatment", control: "comparison" } as const,
          },
        ]
      : []),
    text("class", "class", (one) => one.class),
    { ...text("PP", "pupil-premium", (one) => one.premium), meaning: { Y: "yes", N: "no" } as const },
    scores("before", (one) => one.before),
    scores("after", (one) => one.after),
  ];
  const table = {
    id: "pupils",
    file: null,
    sheet: "Pupils",
    range: { row: 1, column: 1, toRow: pupils.length + 1, toColumn: columns.length },
    kind: "pupils" as const,
    columns,
    rowNumbers: Uint32Array.from(pupils, (_, row) => row + 2),
    rowsSupplied: pupils.length,
    dropped: [],
  };
  return { tables: [table], pupils: table, questionnaires: [], entries: [], forms: [], settings, issues: [] };

  function base(header: string) {
    return { id: header, header, place: { sheet: "Pupils" }, confidence: 1, reason: "header", wave: null };
  }

  function text(header: string, role: TextColumn["role"], valueOf: (one: Pupil) => string | null): TextColumn {
    const values = pupils.map(valueOf);
    const levels = [...new Set(values.filter((value) => value !== null))];
    const codes = Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value)));
    return { ...base(header), role, measure: null, kind: "text", codes, levels };
  }

  function scores(role: "before" | "after", valueOf: (one: Pupil) => number | null): NumberColumn {
    const values = pupils.map(valueOf);
    return {
      ...base(role),
      role,
      measure: "score",
      kind: "number",
      values: Float64Array.from(values, (value) => value ?? 0),
      missing: Uint8Array.from(values, (value) => (value === null ? 1 : 0)),
      scale: null,
      direction: null,
      reversed: false,
    };
  }
}
