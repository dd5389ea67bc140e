import type { Issue } from "../../issue";
import {
  setupDoubledRow,
  setupNotRead,
  setupUnknownRow,
  setupValue,
  specialCategoryWithoutReason,
} from "../../issues/tables/setup";
import { defaultSettings, type MeasureSettings, type Settings, type SetupEntry } from "../../settings";
import type { Place } from "../../workbook/place";
import type { Sheet } from "../../workbook/sheet";
import { cleanText, foldText } from "../cells/foldText";
import type { SourceSheet } from "../sourceSheet";
import { isColumnSetting } from "./columnSettings";
import { EARLIER_COHORT } from "./labels";
import { isMeasureSetting, measureSettings, withMeasureSetting } from "./measureSettings";
import { studySettings } from "./studySettings";

/** What the Setup sheet says. */
export interface SetupReading {
  /** null: there is no Setup sheet */
  readonly entries: readonly SetupEntry[] | null;
  readonly settings: Settings;
  /** Value of a row by its id and what it applies to; null where there is none or it is blank. */
  readonly valueOf: (id: string, appliesTo: string) => SetupEntry["value"];
  /** Place of a row's Value, for issues about it. */
  readonly placeOf: (id: string, appliesTo: string) => Place | null;
  readonly issues: readonly Issue[];
}

const HEADINGS = ["setting", "applies to", "value", "note", "id"] as const;
type Heading = (typeof HEADINGS)[number];
/** Setup is a list for people; longer ones are no Setup. */
const MOST_ROWS = 20_000;

interface PlacedEntry extends SetupEntry {
  readonly place: Place;
}

/** Reads the marked Setup sheet of the first workbook that has one; every row it does not understand is an issue. */
export function readSetup(sources: readonly SourceSheet[]): SetupReading {
  const source = sources.find(({ sheet }) => sheet.mark?.id === "setup");
  if (source === undefined) return reading(null, defaultSettings, { rows: [], issues: [] });
  const columns = headingColumns(source.sheet);
  if (columns === null) {
    return reading(null, defaultSettings, { rows: [], issues: [setupNotRead({ sheet: source.sheet.name })] });
  }
  const issues: Issue[] = [];
  const rows = new Map<string, PlacedEntry>();
  for (const entry of entriesOf(source, columns)) {
    const key = keyOf(entry.id, entry.appliesTo);
    if (!isKnown(entry)) issues.push(setupUnknownRow(entry.place));
    else if (rows.has(key)) issues.push(setupDoubledRow(entry.place));
    else rows.set(key, entry);
  }
  let settings = defaultSettings;
  for (const setting of studySettings) {
    const entry = rows.get(keyOf(setting.id, ""));
    if (entry === undefined) continue;
    const read = setting.read(settings, entry.value);
    if (read === null) issues.push(setupValue(entry.place, setting.expects));
    else settings = read;
  }
  settings = withMeasures(withLists(settings, [...rows.values()]), [...rows.values()], issues);
  for (const entry of rows.values()) {
    const isUnused = !settings.specialCategories.includes(entry.appliesTo);
    if (entry.id === "special-category" && saysYes(entry.value) && isUnused) {
      issues.push(specialCategoryWithoutReason(entry.place));
    }
  }
  return reading(entriesOf(source, columns), settings, { rows: [...rows.values()], issues });
}

function reading(
  entries: readonly PlacedEntry[] | null,
  settings: Settings,
  found: { readonly rows: readonly PlacedEntry[]; readonly issues: readonly Issue[] },
): SetupReading {
  const byKey = new Map(found.rows.map((entry) => [keyOf(entry.id, entry.appliesTo), entry]));
  return {
    entries:
      entries?.map(({ id, appliesTo, value, setting, note }) => ({ id, appliesTo, value, setting, note })) ?? null,
    settings,
    valueOf: (id, appliesTo) => byKey.get(keyOf(id, appliesTo))?.value ?? null,
    placeOf: (id, appliesTo) => byKey.get(keyOf(id, appliesTo))?.place ?? null,
    issues: found.issues,
  };
}

const keyOf = (id: string, appliesTo: string): string => `${id}\u0000${appliesTo}`;

function isKnown({ id, appliesTo }: SetupEntry): boolean {
  return isColumnSetting(id) ? appliesTo !== "" : studySettings.some((setting) => setting.id === id);
}

/** True for yes in any of the ways people write it. */
export function saysYes(value: SetupEntry["value"]): boolean {
  return value === true || (typeof value === "string" && ["yes", "y", "true"].includes(foldText(value)));
}

const hasWords = (value: SetupEntry["value"]): boolean => typeof value === "string" && /\p{L}{3}/u.test(value);

/** Repairs accepted and special categories asked for with a reason are lists in the settings. */
function withLists(settings: Settings, rows: readonly SetupEntry[]): Settings {
  const accepted = (id: string): readonly string[] =>
    rows.filter((row) => row.id === id && saysYes(row.value)).map((row) => row.appliesTo);
  const reasons = new Set(
    rows.filter(({ id, value }) => id === "special-reason" && hasWords(value)).map(({ appliesTo }) => appliesTo),
  );
  const asked = accepted("special-category").filter((role) => reasons.has(role));
  return { ...settings, acceptedRepairs: accepted("repair"), specialCategories: asked };
}

/** What Setup says of single measures; a value that means nothing is an issue. */
function withMeasures(settings: Settings, rows: readonly PlacedEntry[], issues: Issue[]): Settings {
  const measures: Record<string, MeasureSettings> = {};
  for (const { id, appliesTo, value, place } of rows) {
    if (!isMeasureSetting(id)) continue;
    const read = withMeasureSetting(measures[appliesTo], { id, value });
    if (read === null) issues.push(setupValue(place, measureSettings[id].expects));
    else measures[appliesTo] = read;
  }
  const isEarlier = (row: PlacedEntry): boolean => row.id === "arm" && foldText(String(row.value)) === EARLIER_COHORT;
  return { ...settings, measures, earlierCohorts: rows.some(isEarlier) };
}

function headingColumns(sheet: Sheet): (Readonly<Record<Heading, number>> & { readonly row: number }) | null {
  for (let row = 0; row < Math.min(sheet.rowCount, 30); row++) {
    const found = new Map<string, number>();
    for (let column = 0; column < Math.min(sheet.columnCount, 30); column++) {
      const value = sheet.cell(row, column);
      if (typeof value === "string" && !found.has(foldText(value))) found.set(foldText(value), column);
    }
    const [setting, appliesTo, value, note, id] = HEADINGS.map((heading) => found.get(heading));
    if (setting === undefined || appliesTo === undefined || value === undefined || id === undefined) continue;
    return { setting, "applies to": appliesTo, value, note: note ?? value, id, row };
  }
  return null;
}

function entriesOf(
  { file, sheet }: SourceSheet,
  columns: Readonly<Record<Heading, number>> & { readonly row: number },
): readonly PlacedEntry[] {
  const textAt = (row: number, column: number): string => {
    const value = sheet.cell(row, column);
    return typeof value === "string" ? cleanText(value) : typeof value === "number" ? String(value) : "";
  };
  const entries: PlacedEntry[] = [];
  for (let row = columns.row + 1; row < Math.min(sheet.rowCount, columns.row + MOST_ROWS); row++) {
    const id = textAt(row, columns.id);
    const held = sheet.cell(row, columns.value);
    const value = typeof held === "object" ? null : held;
    if (id === "" && value === null) continue;
    const place: Place = { ...(file === null ? {} : { file }), sheet: sheet.name, row, column: columns.value };
    entries.push({
      id,
      appliesTo: textAt(row, columns["applies to"]),
      value,
      setting: textAt(row, columns.setting),
      note: textAt(row, columns.note),
      place,
    });
  }
  return entries;
}
