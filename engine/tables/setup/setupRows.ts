import type { Column, Study, Table } from "../../study";
import { isEarlierCohort } from "../roles/armWords";
import { scaleCatalogue } from "../scales/scaleCatalogue";
import { EARLIER_COHORT, roleLabels } from "./labels";
import { disadvantageRows, specialRows } from "./governanceRows";
import { measureSettingRows } from "./measureSettingRows";
import { answerSettingRows } from "./answerSettingRows";
import type { SetupRow, SetupSection } from "./setupRow";
import { enquirySettings } from "./enquirySettings";
import { judgementSettings } from "./judgementSettings";
import type { StudySetting } from "./studySetting";
import { sharingSettings } from "./sharingSettings";

const reasonWords: Readonly<Record<string, string>> = {
  header: "heading",
  content: "values",
  neighbours: "columns beside it",
  title: "title or name",
  setup: "you",
  template: "template",
};

const notYet: Pick<SetupRow, "foundBy"> = { foundBy: "" };
const yesNo = ["yes", "no"] as const;

/** Everything that can be set, with what was found as its value. */
export function setupSections(study: Study): readonly SetupSection[] {
  const sections: readonly SetupSection[] = [
    { title: "About the enquiry", rows: settingRows(study, enquirySettings) },
    { title: "How it is judged", rows: settingRows(study, [...judgementSettings, ...sharingSettings]) },
    { title: "Measures", rows: measureRows(study) },
    { title: "Project and comparison", rows: armRows(study) },
    { title: "Who counts as disadvantaged", rows: disadvantageRows(study) },
    { title: "Questionnaires", rows: answerSettingRows(study) },
    { title: "Repairs offered", rows: repairRows(study) },
    { title: "Sensitive columns", rows: specialRows(study) },
    { title: "Hidden sheets", rows: hiddenRows(study) },
    { title: "Columns", rows: study.tables.flatMap(columnRows) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function settingRows(study: Study, settings: readonly StudySetting[]): readonly SetupRow[] {
  return settings.map(({ id, label, note, choices, write }) => ({
    id,
    setting: label,
    appliesTo: "",
    value: write(study.settings),
    choices: id === "declared-measure" ? measureLabels(study) : choices,
    ...notYet,
    note,
  }));
}

function scoreColumns(study: Study): readonly Extract<Column, { kind: "number" }>[] {
  return study.tables.flatMap((table) =>
    table.columns.filter(
      (column): column is Extract<Column, { kind: "number" }> =>
        column.kind === "number" && column.measure !== null && column.role !== "item",
    ),
  );
}

function measureLabels(study: Study): readonly string[] {
  return [...new Set(scoreColumns(study).map((column) => column.measureLabel ?? column.measure ?? ""))];
}

function measureRows(study: Study): readonly SetupRow[] {
  const columns = scoreColumns(study);
  const measures = [...new Set(columns.map((column) => column.measure ?? ""))];
  return measures.flatMap((measure): SetupRow[] => {
    const own = columns.filter((column) => column.measure === measure);
    const scales = new Set(own.map((column) => JSON.stringify(column.scale)));
    const scale = scales.size === 1 ? (own[0]?.scale ?? null) : null;
    const row: SetupRow = {
      id: "scale",
      setting: "Scale of scores",
      appliesTo: measure,
      value: scale?.label ?? null,
      choices: "scales",
      foundBy: own.some((column) => column.reason === "setup") ? "you" : "heading and values",
      note: scales.size > 1 ? "The sheets differ; choose one for all." : "",
    };
    const needsOrder = scale === null || scale.id === "ordered-words";
    const rest = measureSettingRows({ study, measure, scale });
    if (!needsOrder) return [row, ...rest];
    const order: SetupRow = {
      id: "order",
      setting: "Order of its words",
      appliesTo: measure,
      value: scale?.levels?.join("; ") ?? null,
      choices: [],
      ...notYet,
      note: "Lowest first, with a semicolon between: working towards; expected; greater depth.",
    };
    return [row, order, ...rest];
  });
}

function armRows(study: Study): readonly SetupRow[] {
  const arms = study.tables.flatMap((table) =>
    table.columns.flatMap((column) => (column.kind === "text" && column.role === "arm" ? [column] : [])),
  );
  const meanings = new Map<string, string | null>();
  for (const column of arms) {
    for (const level of column.levels) {
      const means = column.meaning?.[level];
      meanings.set(level, armWord(level, means));
    }
  }
  return [...meanings].map(([level, value]) => ({
    id: "arm",
    setting: "This word means",
    appliesTo: level,
    value,
    choices: ["project", "comparison", EARLIER_COHORT, "not used"],
    foundBy: value === null ? "" : "values",
    note: "",
  }));
}

function armWord(level: string, means: string | undefined): string | null {
  if (means === "treatment") return "project";
  if (means !== "comparison") return null;
  return isEarlierCohort(level) ? EARLIER_COHORT : "comparison";
}

function repairRows(study: Study): readonly SetupRow[] {
  const offered = new Map<string, string>();
  for (const issue of study.issues) {
    if (issue.repair !== undefined && !offered.has(issue.repair)) offered.set(issue.repair, issue.message);
  }
  for (const key of study.settings.acceptedRepairs) if (!offered.has(key)) offered.set(key, "");
  return [...offered].map(([key, message]) => ({
    id: "repair",
    setting: "Mend this",
    appliesTo: key,
    value: study.settings.acceptedRepairs.includes(key) ? "yes" : "no",
    choices: yesNo,
    foundBy: "values",
    note: message,
  }));
}

function hiddenRows(study: Study): readonly SetupRow[] {
  return (study.hiddenSheets ?? []).map((label) => ({
    id: "hidden-sheet",
    setting: "Read this hidden sheet",
    appliesTo: label,
    value: study.setup?.find((entry) => entry.id === "hidden-sheet" && entry.appliesTo === label)?.value ?? "no",
    choices: yesNo,
    ...notYet,
    note: "",
  }));
}

function columnRows(table: Table): readonly SetupRow[] {
  return table.columns.flatMap((column): SetupRow[] => {
    const appliesTo = `${table.id}!${column.id}`;
    const foundBy = reasonWords[column.reason] ?? column.reason;
    const role: SetupRow = {
      id: "role",
      setting: "What the column is",
      appliesTo,
      value: roleLabels[column.role],
      choices: "roles",
      foundBy,
      note: column.confidence < 0.6 && column.role !== "ignored" ? "Not sure: please check." : "",
    };
    const isScore = column.role === "before" || column.role === "after" || column.role === "wave";
    if (!isScore || column.kind !== "number") return [role];
    const measure: SetupRow = {
      id: "measure",
      setting: "What it measures",
      appliesTo,
      value: column.measureLabel ?? column.measure,
      choices: [],
      foundBy,
      note: "Columns before and after with the same name here belong together.",
    };
    return [role, measure];
  });
}

/** Labels for the long lists of choices. */
export const roleChoices: readonly string[] = Object.values(roleLabels);
export const scaleChoices: readonly string[] = Object.values(scaleCatalogue).map(({ label }) => label);
