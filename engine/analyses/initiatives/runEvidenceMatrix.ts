import {
  type EvidenceMatrixResult,
  type InitiativeEvidence,
  matrixAspects,
  type MatrixEntry,
  matrixLevels,
} from "../../results/initiatives";
import type { Study } from "../../study";
import { type FormRecord, formRecords, textOf } from "../../formRecords";

/** Forms that say anything of initiatives. */
export const initiativeForms = ["evidence-matrix", "initiatives", "initiative-traits"] as const;

/** The evidence matrix with the study questions and traits of each initiative; initiatives as they were first named. */
export function runEvidenceMatrix({ entries }: Study): EvidenceMatrixResult {
  const [cells, studied, traits] = initiativeForms.map((form) => formRecords(entries, form));
  const names = [...(cells ?? []), ...(studied ?? []), ...(traits ?? [])].flatMap(
    (record) => textOf(record, "initiative") ?? [],
  );
  const ofOne = (records: readonly FormRecord[] | undefined, name: string): readonly FormRecord[] =>
    (records ?? []).filter((record) => textOf(record, "initiative") === name);
  return {
    kind: "evidence-matrix",
    initiatives: [...new Set(names)].map((name) =>
      evidenceOf(name, { cells: ofOne(cells, name), studied: ofOne(studied, name), traits: ofOne(traits, name) }),
    ),
  };
}

function evidenceOf(
  initiative: string,
  records: {
    readonly cells: readonly FormRecord[];
    readonly studied: readonly FormRecord[];
    readonly traits: readonly FormRecord[];
  },
): InitiativeEvidence {
  const entries = records.cells.flatMap(entryOf);
  const filled = new Set(entries.map(({ level, aspect }) => `${level}:${aspect}`));
  const traits = fieldsOf(records.traits, /^(trait|process)\./);
  return {
    initiative,
    initiativeKind: records.studied.flatMap((record) => textOf(record, "initiativeKind") ?? []).at(-1) ?? null,
    entries,
    emptyCells: matrixLevels.length * matrixAspects.length - filled.size,
    volunteered: entries.filter(({ volunteered }) => volunteered === true).length,
    unchecked: entries.filter(({ checked }) => checked !== true).length,
    answers: fieldsOf(records.studied, /^study\./),
    traits: Object.fromEntries(Object.entries(traits).filter(([, said]) => said !== "no")),
  };
}

/** A row without a claim and without evidence is no evidence: its cell stays empty. */
function entryOf(record: FormRecord): readonly MatrixEntry[] {
  const level = matrixLevels.find((one) => one === textOf(record, "level"));
  const aspect = matrixAspects.find((one) => one === textOf(record, "aspect"));
  const [claim, evidence] = [textOf(record, "claim"), textOf(record, "evidence")];
  if (level === undefined || aspect === undefined || (claim === null && evidence === null)) return [];
  const truth = (field: string): boolean | null => {
    const value = record.values.get(field);
    return typeof value === "boolean" ? value : null;
  };
  return [
    {
      level,
      aspect,
      claim,
      evidence,
      source: textOf(record, "source"),
      stakeholder: textOf(record, "stakeholder"),
      checked: truth("checked"),
      volunteered: truth("volunteered"),
      place: record.place,
    },
  ];
}

function fieldsOf(records: readonly FormRecord[], ids: RegExp): Readonly<Record<string, string>> {
  const fields = records.flatMap(({ values }) => [...values].filter(([field]) => ids.test(field)));
  return Object.fromEntries(fields.map(([field, value]) => [field, String(value)]));
}
