import type { Scale } from "../../scale";
import { type MeasureSettings, noMeasureSettings } from "../../settings";
import type { Study } from "../../study";
import { contrastText, wavesOfMeasure } from "../columns/wavesOfMeasure";
import { judgedByText, measureSettings } from "./measureSettings";
import { limitRows } from "./scoreLimits";
import type { SetupRow } from "./setupRow";

export interface MeasureRowsOptions {
  readonly study: Study;
  readonly measure: string;
  /** null: none, or the sheets differ */
  readonly scale: Scale | null;
}

type Row = Pick<SetupRow, "id" | "setting" | "value" | "choices" | "note">;

/** What can be said of one measure beside its scale: its standard, who judged, which waves are compared, what is better. */
export function measureSettingRows(of: MeasureRowsOptions): readonly SetupRow[] {
  const settings = of.study.settings.measures[of.measure] ?? noMeasureSettings;
  const rows = [
    ...limitRows(of.scale),
    standardRow(of, settings),
    judgedByRow(of, settings),
    contrastRow(of, settings),
    betterRow(of, settings),
  ];
  return rows.flatMap((row) => (row === null ? [] : [{ ...row, appliesTo: of.measure, foundBy: "" }]));
}

function standardRow({ scale }: MeasureRowsOptions, { standard }: MeasureSettings): Row | null {
  const isCounted = scale === null || scale.id === "attendance" || scale.id === "count";
  if (isCounted && standard === null) return null;
  return {
    id: "standard",
    setting: "At the standard from",
    value: standard,
    choices: scale?.levels ?? [],
    note: "The lowest level or score that counts as reaching the standard.",
  };
}

function judgedByRow({ scale }: MeasureRowsOptions, { judgedBy }: MeasureSettings): Row | null {
  if (scale?.ordinal !== true && judgedBy === null) return null;
  return {
    id: "judged-by",
    setting: "Judged by",
    value: judgedBy === null ? null : judgedByText(judgedBy),
    choices: measureSettings["judged-by"].choices,
    note: "Teachers who take part judge their own pupils: their word is not a measurement.",
  };
}

function contrastRow({ study, measure }: MeasureRowsOptions, { contrast }: MeasureSettings): Row | null {
  const waves = study.pupils === null ? [] : wavesOfMeasure(study.pupils, measure);
  if (waves.length < 3 && contrast === null) return null;
  return {
    id: "contrast",
    setting: "Compare",
    value: contrast,
    choices: waves.flatMap((from, index) => waves.slice(index + 1).map((to) => contrastText(from, to))),
    note: "Say beforehand which two moments answer the question.",
  };
}

const eitherWay: readonly string[] = ["attendance", "count", "percentage", "number", "effort-grade"];

function betterRow({ scale }: MeasureRowsOptions, { better }: MeasureSettings): Row | null {
  if ((scale === null || !eitherWay.includes(scale.id)) && better !== "lower") return null;
  return {
    id: "better",
    setting: "What is better",
    value: better,
    choices: measureSettings.better.choices,
    note: "Lower for absences or incidents, higher for attendance.",
  };
}
