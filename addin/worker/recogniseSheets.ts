import {
  draftedSheet,
  rangeAddress,
  placeOf,
  recognise,
  roleChoices,
  scaleChoices,
  setupDraft,
  setupSections,
  type Outcome,
  type SetupEntry,
  type SetupSection,
  type Sheet,
  type Study,
  type Table,
} from "../../engine";
import { forms } from "../../templates";
import { sheetOfCopy } from "../port/sheetCopy";
import type { Correction, Found, FoundTable, Wanted } from "./messages";

/** Recognises the sheets; corrections are read as rows of Setup, just as if they stood there already. */
export function recogniseSheets({ sheets, corrections }: Wanted): Outcome<Study> {
  const present = sheets.map(sheetOfCopy);
  const first = recognised(present);
  if (!first.ok || corrections.length === 0) return first;
  const setup = present.find(({ mark }) => mark?.id === "setup");
  const draft = setupDraft({ ...first.value, setup: corrected(first.value.setup ?? [], corrections) });
  const corrective = draftedSheet({ ...draft, name: setup?.name ?? draft.name }, { version: 1, id: "setup" });
  return recognised([...present.filter((sheet) => sheet !== setup), corrective]);
}

function recognised(sheets: readonly Sheet[]): Outcome<Study> {
  return recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms },
  );
}

function corrected(entries: readonly SetupEntry[], corrections: readonly Correction[]): readonly SetupEntry[] {
  const isAbout = (entry: Correction) => (other: Correction) =>
    entry.id === other.id && entry.appliesTo === other.appliesTo;
  return [
    ...entries.filter((entry) => !corrections.some(isAbout(entry))),
    ...corrections.map((correction) => ({ setting: "", note: "", ...correction })),
  ];
}

/** What the pane shows of a study. */
export function foundIn(study: Study): Found {
  const sections = setupSections(study);
  const titles = new Map(study.forms.map(({ id, title }) => [id, title]));
  const seen = new Map(study.entries.map(({ form, place }) => [`${form}\u0000${place.sheet}`, { form, place }]));
  return {
    tables: study.tables.map((table) => foundTable(table, sections)),
    forms: [...seen.values()].map(({ form, place }) => ({ sheet: place.sheet, title: titles.get(form) ?? form })),
    issues: study.issues,
    sections: sections.filter(({ title }) => title !== "Columns"),
    roles: roleChoices,
    scales: scaleChoices,
  };
}

function foundTable(table: Table, sections: readonly SetupSection[]): FoundTable {
  const rows = sections.flatMap((section) => section.rows);
  const roleOf = new Map(rows.filter(({ id }) => id === "role").map((row) => [row.appliesTo, row]));
  const direction = rows.find(({ id, appliesTo }) => id === "direction" && appliesTo === table.id);
  return {
    id: table.id,
    sheet: table.sheet,
    kind: table.kind,
    place: placeOf(table.sheet, table.range),
    address: rangeAddress(table.range),
    rows: table.rowsUsed ?? table.rowNumbers.length,
    scales: [
      ...new Set(table.columns.flatMap((column) => (column.kind === "number" ? [column.scale?.label ?? ""] : []))),
    ].filter((label) => label !== ""),
    columns: table.columns.map((column) => {
      const appliesTo = `${table.id}!${column.id}`;
      const role = roleOf.get(appliesTo);
      return {
        id: column.id,
        header: column.header,
        role: String(role?.value ?? ""),
        appliesTo,
        sure: (role?.note ?? "") === "",
      };
    }),
    asksDirection: direction !== undefined && direction.value === null,
  };
}
