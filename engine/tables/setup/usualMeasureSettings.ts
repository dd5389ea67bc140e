import { type MeasureSettings, noMeasureSettings, type Settings } from "../../settings";
import type { Column, NumberColumn, Table } from "../../study";
import type { Scale } from "../../scale";
import { contrastText, wavesOfMeasure } from "../columns/wavesOfMeasure";
import { usualStandard } from "../scales/usualStandard";

/** The settings with what is usual for each measure where Setup is silent, so that Setup shows what will be used. */
export function withUsualMeasures(
  settings: Settings,
  { pupils, tables }: { readonly pupils: Table | null; readonly tables: readonly Table[] },
): Settings {
  const columns = (pupils === null ? tables : [pupils]).flatMap((table) => table.columns.filter(isScore));
  const names = [...new Set(columns.map(({ measure }) => measure ?? ""))].filter((name) => name !== "");
  const usual = names.map((name): [string, MeasureSettings] => {
    const own = columns.filter(({ measure }) => measure === name);
    return [name, withUsual(settings.measures[name] ?? noMeasureSettings, { name, columns: own, pupils })];
  });
  return { ...settings, measures: { ...settings.measures, ...Object.fromEntries(usual) } };
}

const isScore = (column: Column): column is NumberColumn =>
  column.kind === "number" && ["before", "wave", "after"].includes(column.role);

interface OfMeasure {
  readonly name: string;
  readonly columns: readonly NumberColumn[];
  readonly pupils: Table | null;
}

function withUsual(said: MeasureSettings, { name, columns, pupils }: OfMeasure): MeasureSettings {
  const scale = columns.find((column) => column.scale !== null)?.scale ?? null;
  const [direction = null, ...others] = new Set(columns.map((column) => column.direction));
  const better = direction === null || others.length > 0 ? null : direction === "lower-is-better" ? "lower" : "higher";
  const waves = pupils === null ? [] : wavesOfMeasure(pupils, name);
  const [first] = waves;
  const last = waves[waves.length - 1];
  return {
    standard: said.standard ?? (scale === null ? null : usualStandard(scale)),
    judgedBy: said.judgedBy ?? usualJudge(scale),
    contrast: said.contrast ?? (waves.length > 2 && first && last ? contrastText(first, last) : null),
    better: said.better ?? better,
  };
}

/** Words teachers give their own pupils; grades may be marked by them too, so nobody is taken for granted there. */
function usualJudge(scale: Scale | null): MeasureSettings["judgedBy"] {
  if (scale === null || !scale.ordinal) return null;
  if (scale.id === "stanine" || scale.id === "percentile") return "test";
  return scale.id === "teacher-assessment" || scale.id === "ordered-words" ? "own-teachers" : null;
}
