import { agreementOf } from "../../engine/answerSet";
import { scaleCatalogue } from "../../engine/tables/scales/scaleCatalogue";
import { defaultSettings, type Settings } from "../../engine/settings";
import type { NumberColumn, QuestionnaireTables, Role, Study, Table, TableKind, TextColumn } from "../../engine/study";

/** The pupils of a simulated enquiry, one value a pupil, scores in standard deviations. */
export interface SimulatedPupils {
  readonly before: readonly number[];
  /** null: the pupil was not tested after. */
  readonly after: readonly (number | null)[];
  readonly school: readonly number[];
  readonly treated?: readonly boolean[];
  readonly classOf?: readonly number[];
}

/** What pupils were tested with: age-standardised scores do not rise with age, marks do. */
export type Test = "age-standardised" | "raw-mark";

const centre = { "age-standardised": 100, "raw-mark": 60 } as const;
const spread = 15;

/** An enquiry as the reader would hand it over: one table of pupils with whole scores, and what Setup says. */
export function pupilStudy(pupils: SimulatedPupils, test: Test, settings: Partial<Settings>): Study {
  const score = (value: number) => Math.round(centre[test] + spread * value);
  const before = pupils.before.map(score);
  const after = pupils.after.map((value) => (value === null ? null : score(value)));
  const scored = { measure: "reading", scale: scaleCatalogue[test] };
  const columns = [
    textColumn("school", pupils.school.map(schoolName)),
    numberColumn({ ...scored, id: "before", role: "before", wave: 0 }, before),
    numberColumn({ ...scored, id: "after", role: "after", wave: 1 }, after),
    ...(pupils.treated === undefined ? [] : [armColumn(pupils.treated)]),
    ...(pupils.classOf === undefined
      ? []
      : [
          textColumn(
            "class",
            pupils.classOf.map((one) => `Class ${String(one)}`),
          ),
        ]),
  ];
  const table = tableOf("pupils", "Learners", columns);
  return { ...emptyStudy(settings), tables: [table], pupils: table };
}

/** Answers of one respondent to every statement, before and after; agreement 1 to 5. */
export interface SimulatedAnswers {
  readonly school: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** An enquiry of which nothing is known but what people answered to a questionnaire, before and after. */
export function questionnaireStudy(
  respondents: readonly SimulatedAnswers[],
  level: QuestionnaireTables["level"],
): Study {
  const statements = respondents[0]?.before.length ?? 0;
  const wave = (label: "before" | "after") => {
    const items = Array.from({ length: statements }, (_, item) =>
      numberColumn(
        {
          id: `item ${String(item + 1)}`,
          role: "item",
          measure: "survey",
          wave: null,
          scale: scaleCatalogue.agreement,
        },
        respondents.map((respondent) => respondent[label][item] ?? null),
      ),
    );
    const schools = textColumn(
      "school",
      respondents.map(({ school }) => schoolName(school)),
    );
    const codes = textColumn(
      "respondent-code",
      respondents.map((_, row) => `R${String(row + 1)}`),
    );
    return { label, table: tableOf("questionnaire", label, [codes, schools, ...items]) };
  };
  const waves = [wave("before"), wave("after")];
  const linkedBy = waves.map(() => "respondent-code");
  const questionnaire = { id: "survey", title: "Survey", level, answers: agreementOf(5), waves, linkedBy };
  return { ...emptyStudy({}), tables: waves.map(({ table }) => table), questionnaires: [questionnaire] };
}

function emptyStudy(settings: Partial<Settings>): Study {
  return {
    tables: [],
    pupils: null,
    questionnaires: [],
    entries: [],
    forms: [],
    settings: { ...defaultSettings, ...settings },
    issues: [],
  };
}

function tableOf(kind: TableKind, sheet: string, columns: Table["columns"]): Table {
  const [first] = columns;
  const rows = first === undefined ? 0 : first.kind === "number" ? first.values.length : first.codes.length;
  return {
    id: sheet,
    file: null,
    sheet,
    range: { row: 0, column: 0, toRow: rows, toColumn: columns.length - 1 },
    kind,
    columns,
    rowNumbers: Uint32Array.from({ length: rows }, (_, row) => row + 2),
    rowsSupplied: rows,
    dropped: [],
  };
}

const found = { confidence: 1, reason: "header" } as const;

function numberColumn(
  of: Pick<NumberColumn, "id" | "role" | "measure" | "wave" | "scale">,
  values: readonly (number | null)[],
): NumberColumn {
  return {
    kind: "number",
    ...of,
    ...found,
    header: of.id,
    place: { sheet: "Learners" },
    values: Float64Array.from(values, (value) => value ?? 0),
    missing: Uint8Array.from(values, (value) => (value === null ? 1 : 0)),
    direction: of.role === "item" ? "higher-is-better" : null,
    reversed: false,
  };
}

function textColumn(role: Role, texts: readonly string[]): TextColumn {
  const levels = [...new Set(texts)];
  const code = new Map(levels.map((level, index) => [level, index]));
  return {
    kind: "text",
    ...found,
    id: role,
    header: role,
    place: { sheet: "Learners" },
    role,
    measure: null,
    wave: null,
    codes: Int32Array.from(texts, (text) => code.get(text) ?? -1),
    levels,
  };
}

function armColumn(treated: readonly boolean[]): TextColumn {
  const column = textColumn(
    "arm",
    treated.map((one) => (one ? "Project" : "Comparison")),
  );
  return { ...column, meaning: { Project: "treatment", Comparison: "comparison" } };
}

function schoolName(index: number): string {
  return `School ${String(index + 1).padStart(3, "0")}`;
}
