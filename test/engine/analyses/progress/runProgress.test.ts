import { defaultSettings, type Form, type FormEntry, type Study } from "../../../../engine";
import { runProgress } from "../../../../engine/analyses/progress/runProgress";
import { progressImpact, progressImplementation } from "../../../../templates/forms/progress";

const forms: readonly Form[] = [progressImplementation, progressImpact];

let record = 0;
function answered(form: Form, values: Readonly<Record<string, string | number>>): readonly FormEntry[] {
  record += 1;
  const school = values["school"] === undefined ? null : String(values["school"]);
  const place = { sheet: form.sheetName };
  return Object.entries(values).map(([field, value]) => ({
    form: form.id,
    field,
    school,
    cycle: null,
    record,
    value,
    place,
  }));
}

function studyOf(entries: readonly FormEntry[]): Study {
  return {
    tables: [],
    pupils: null,
    questionnaires: [],
    entries,
    forms,
    settings: defaultSettings,
    issues: [],
  };
}

describe("where are we now", () => {
  const lead = { respondent: "lead", date: "2025-03-01" };
  const study = studyOf([
    ...answered(progressImplementation, { school: "Birch", ...lead, "implementation.focus": 2 }),
    ...answered(progressImplementation, { school: "Birch", ...lead, date: "2025-06-01", "implementation.focus": 4 }),
    ...answered(progressImplementation, { school: "Birch", respondent: "teacher", "implementation.focus": 3 }),
    ...answered(progressImplementation, { school: "Ash", respondent: "lead", "implementation.focus": 5 }),
    ...answered(progressImplementation, { school: "Ash", unit: "alliance", "implementation.focus": 1 }),
  ]);
  const { schools, statements } = runProgress(study);

  it("lists schools by name and the alliance last", () => {
    expect(schools).toEqual(["Ash", "Birch", null]);
  });

  it("keeps the latest answer of each person, and all people", () => {
    const focus = statements.find(({ id }) => id === "implementation.focus");
    expect(focus?.bySchool.map(({ answers }) => answers.map(({ value }) => value))).toEqual([[5], [4, 3], [1]]);
  });

  it("leaves a phase blank that has not begun", () => {
    const impact = statements.filter(({ phase }) => phase === "impact");
    expect(impact).toHaveLength(5);
    expect(impact.flatMap(({ bySchool }) => bySchool.flatMap(({ answers }) => answers))).toEqual([]);
  });
});

describe("a claim of evidence from pupils", () => {
  const claim = (values: Readonly<Record<string, string | number>>): readonly FormEntry[] =>
    answered(progressImpact, { respondent: "lead", ...values });
  // The rule itself is tested with the checks of the enquiry: there is one rule for both.
  it("is flagged as the checks flag it: of a school, and of the alliance", () => {
    const { flags } = runProgress(
      studyOf([
        ...claim({ school: "Nowhere School", "impact.pupils": 4 }),
        ...claim({ school: "Lead School", unit: "alliance", "impact.pupils": 5 }),
        ...claim({ school: "Elsewhere School", "impact.pupils": 3 }),
      ]),
    );
    expect(flags).toEqual([
      { school: "Nowhere School", statement: "impact.pupils", reason: "no-matched-scores" },
      { school: null, statement: "impact.pupils", reason: "no-matched-scores" },
    ]);
  });
});
