import { disadvantageDiffers, disadvantageNotSaid } from "../issues/tables/disadvantage";
import { setupValue } from "../issues/tables/setup";
import type { Issue } from "../issue";
import type { DisadvantageUse } from "../results/disadvantage";
import { type Disadvantage, disadvantageDefinitions } from "../settings";
import type { Column, Table } from "../study";
import { foldHeader, foldText } from "./cells/foldText";
import type { SetupReading } from "./setup/readSetup";
import { schoolOfRow } from "./withdrawals/schoolOfRow";

/** Words of a heading that say which pupils are counted; the first that fits, as "FSM Ever 6" is no "FSM now". */
const signs: readonly (readonly [RegExp, Disadvantage])[] = [
  [/\b(ever ?6|fsm ?6|six years|last 6 years)\b/, "FSM in the last six years"],
  [/\b(pupil premium|pp|ppg)\b/, "pupil premium"],
  [/\bcensus\b/, "school census"],
  [/\b(fsm|free school meals?|free lunch|lunch)\b/, "FSM now"],
];

/**
 * The definition of disadvantage a heading names; null where it names none ("Disadvantaged") or two ("PP / FSM"), which
 * are different pupils: pupil premium adds looked-after, previously looked-after and service children to FSM in the last
 * six years (DfE, Pupil premium: overview, 2025).
 */
export function definitionOfHeading(heading: string): Disadvantage | null {
  const folded = foldHeader(heading);
  const said = signs.filter(([words]) => words.test(folded)).map(([, definition]) => definition);
  const isEverSix = said[0] === "FSM in the last six years";
  const kinds = isEverSix ? said.filter((one) => one !== "FSM now") : said;
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** Which definition a column follows: what Setup says of it, else its heading, else what Setup says of the study. */
export function definitionOf(
  table: Table,
  column: Column,
  { settings, valueOf }: Pick<SetupReading, "settings" | "valueOf">,
): Disadvantage | null {
  const said = foldText(String(valueOf("disadvantage-of", `${table.id}!${column.id}`) ?? ""));
  const known = disadvantageDefinitions.find((definition) => foldText(definition) === said);
  return known ?? definitionOfHeading(column.header) ?? settings.disadvantage;
}

export interface DisadvantageReading {
  /** null: no column says who is disadvantaged. */
  readonly use: DisadvantageUse | null;
  readonly issues: readonly Issue[];
}

/** Which definitions of disadvantage a study's schools follow, and what must be said where they differ. */
export function readDisadvantage(
  tables: readonly Table[],
  pupils: Table | null,
  setup: Pick<SetupReading, "settings" | "valueOf" | "placeOf">,
): DisadvantageReading {
  const schoolAt = schoolOfRow(pupils);
  const schoolsBy = new Map<Disadvantage | null, Set<string>>();
  const columns = tables.flatMap((table) =>
    table.columns.flatMap((column) => (column.role === "pupil-premium" ? [{ table, column }] : [])),
  );
  for (const { table, column } of columns) {
    const definition = definitionOf(table, column, setup);
    const schools = schoolsBy.get(definition) ?? new Set<string>();
    const known = [...table.rowNumbers].flatMap((rowNumber) => schoolAt(table, rowNumber) ?? []);
    // Where no school is known a list stands for one; rows joined with another list's have none of their own.
    (known.length === 0 ? [`\u0000${table.id}`] : known).forEach((school) => schools.add(school));
    schoolsBy.set(definition, schools);
  }
  if (columns.length === 0) return { use: null, issues: [] };
  const definitions = disadvantageDefinitions.flatMap((definition) => {
    const schools = schoolsBy.get(definition);
    return schools === undefined ? [] : [{ definition, schools: schools.size }];
  });
  const use: DisadvantageUse = {
    definitions,
    notSaid: schoolsBy.get(null)?.size ?? 0,
    agreed: setup.settings.disadvantage,
  };
  return { use, issues: [...disadvantageIssues(use, columns, setup), ...valueIssues(columns, setup)] };
}

/** Words on Setup that are none of the definitions. */
function valueIssues(
  columns: readonly { readonly table: Table; readonly column: Column }[],
  { valueOf, placeOf }: Pick<SetupReading, "valueOf" | "placeOf">,
): readonly Issue[] {
  const known = new Set(["", "not known", ...disadvantageDefinitions.map(foldText)]);
  return columns.flatMap(({ table, column }) => {
    const appliesTo = `${table.id}!${column.id}`;
    const place = placeOf("disadvantage-of", appliesTo);
    const isKnown = known.has(foldText(String(valueOf("disadvantage-of", appliesTo) ?? "")));
    return place === null || isKnown ? [] : [setupValue(place, "one of the definitions in the list, or not known")];
  });
}

function disadvantageIssues(
  use: DisadvantageUse,
  columns: readonly { readonly table: Table; readonly column: Column }[],
  setup: Pick<SetupReading, "settings" | "valueOf">,
): readonly Issue[] {
  // The one agreed on, else the one of most schools: who follows it has nothing to change.
  const most = Math.max(0, ...use.definitions.map(({ schools }) => schools));
  const usual = use.agreed ?? use.definitions.find(({ schools }) => schools === most)?.definition ?? null;
  return columns.flatMap(({ table, column }) => {
    const definition = definitionOf(table, column, setup);
    if (definition === null) return [disadvantageNotSaid(column.place, column.header)];
    return definition === usual ? [] : [disadvantageDiffers(column.place, column.header, definition)];
  });
}
