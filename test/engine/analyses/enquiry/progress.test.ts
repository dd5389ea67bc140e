import { enquiryProgress } from "../../../../engine/analyses/enquiry/enquiryProgress";
import { forms } from "../../../../templates";
import { answers, rows, studyOf } from "./entries";

const overview = (id: 1 | 2 | 3, at: { school: string; cycle?: string; meeting?: string }) =>
  answers(`overview-${id}`, at, { [["O1.ownPriority", "O2.strategies", "O3.pupil"][id - 1] ?? ""]: "Something" });

describe("how complete the guide's cells are", () => {
  const asked = (phase: number, d: string, who: "schools" | "group") =>
    forms
      .find(({ id }) => id === `phase-${phase}`)
      ?.fields.filter(({ id, askedOf = "both" }) => id.startsWith(`P${phase}.${d}.`) && [who, "both"].includes(askedOf))
      .length;

  it("counts for each school, phase and D what is asked of it and what is answered in the latest cycle", () => {
    const { completeness } = enquiryProgress(
      studyOf(
        answers(
          "phase-1",
          { school: "Ash", meeting: "2025-09-10" },
          { "P1.Data.q1": "Tests", "P1.Drive.q1": "An hour" },
        ),
        answers("phase-1", { school: "Ash", meeting: "2025-09-24" }, { "P1.Data.q1": "Tests", "P1.Data.q2": "Scores" }),
        answers("phase-1", { meeting: "2025-09-24" }, { "P1.Data.j1": "precise question" }),
        answers("phase-2", { school: "Birch", cycle: "1" }, { "P2.Data.q1": "Early", "P2.Drive.q1": "Early" }),
        answers("phase-2", { school: "Birch", cycle: "2" }, { "P2.Data.q1": "Late" }),
      ),
    );
    const cell = (school: string | null, phase: number, d: string) =>
      completeness.find((one) => one.school === school)?.cells.find((one) => one.phase === phase && one.d === d);
    expect(cell("Ash", 1, "Data")).toEqual({ phase: 1, d: "Data", asked: asked(1, "Data", "schools"), answered: 2 });
    expect(cell("Ash", 1, "Drive")?.answered).toBe(1);
    expect(cell("Ash", 2, "Data")?.answered).toBe(0);
    expect(cell("Birch", 2, "Data")?.answered).toBe(1);
    // Answered in the first cycle only.
    expect(cell("Birch", 2, "Drive")?.answered).toBe(0);
    expect(cell(null, 1, "Data")).toEqual({ phase: 1, d: "Data", asked: asked(1, "Data", "group"), answered: 1 });
    // Nobody has begun phase 3.
    expect(completeness.flatMap(({ cells }) => cells).some(({ phase }) => phase === 3)).toBe(false);
    expect(completeness[1]?.cells.map(({ d }) => d).slice(0, 5)).toEqual([
      "Diagnosis",
      "Data",
      "Development",
      "Leadership",
      "Drive",
    ]);
  });
});

describe("who has not returned", () => {
  const study = studyOf(
    overview(1, { school: "Ash", meeting: "2025-10-01" }),
    overview(1, { school: "Birch", meeting: "2025-10-01" }),
    overview(1, { school: "Cedar", meeting: "2025-10-01" }),
    overview(1, { school: "Dogwood", meeting: "2025-10-01" }),
    overview(2, { school: "Ash", meeting: "2026-01-20" }),
    overview(2, { school: "Birch", cycle: "2", meeting: "2026-03-20" }),
    answers("overview-2", { school: "Ash", cycle: "2", meeting: "2026-03-20" }, { completedBy: "head" }),
    rows("withdrawals", { school: "Dogwood", date: "2025-12-01", phase: "innovation" }),
    rows("question-sign-off", { school: "Ash", matters: "yes" }, { school: "Cedar", matters: "yes" }),
  );
  const progress = enquiryProgress(study);

  it("is told for each form at its latest occasion; a role alone is no answer, and who has left is not missed", () => {
    const of = (form: string) => progress.returns.find((one) => one.form === form);
    expect(of("overview-1")?.missing).toEqual([]);
    expect(of("overview-2")).toEqual({
      form: "overview-2",
      cycle: "2",
      meeting: "2026-03-20",
      returned: ["Birch"],
      missing: ["Ash", "Cedar"],
    });
    expect(of("question-sign-off")?.missing).toEqual(["Birch"]);
    expect(of("overview-3")).toBeUndefined();
  });

  it("finds schools of Overview 1 without any later overview, unless they have left", () => {
    expect(progress.overviewGaps).toEqual([{ school: "Cedar", form: "overview-2" }]);
    expect(progress.withdrawals.map(({ school, date, phase }) => [school, date, phase])).toEqual([
      ["Dogwood", "2025-12-01", "innovation"],
    ]);
  });

  it("knows schools that have a column and no answer yet", () => {
    const empty = enquiryProgress({ ...study, formSchools: ["Ash", "Birch", "Cedar", "Dogwood", "Elm"] });
    expect(empty.returns.find(({ form }) => form === "overview-1")?.missing).toEqual(["Elm"]);
  });
});

describe("open help requests and actions", () => {
  it("are those of the latest answers: who leaves the field blank next time no longer asks", () => {
    const { helpRequests, openActions } = enquiryProgress(
      studyOf(
        rows(
          "progress-innovation",
          { school: "Ash", respondent: "lead", date: "2026-01-10", "innovation.help": "A visit" },
          { school: "Ash", respondent: "lead", date: "2026-03-10", "innovation.tried": 4 },
          { school: "Birch", respondent: "lead", date: "2026-03-10", "innovation.help": "Time" },
          { school: "Birch", respondent: "teacher", date: "2026-01-10", "innovation.help": "Books" },
        ),
        answers("phase-2", { school: "Ash", meeting: "2026-01-10" }, { "P2.Diagnosis.j3": "Old help" }),
        answers("phase-2", { school: "Cedar", meeting: "2026-03-10" }, { "P2.Diagnosis.j3": "Examples" }),
        rows(
          "action-log",
          { action: "Book the hall", meetingDate: "2026-01-10", due: "2026-02-01", role: "lead" },
          { action: "Share the texts", meetingDate: "2026-01-10", done: "2026-02-02" },
        ),
      ),
    );
    expect(helpRequests.map(({ school, text, askedOn }) => [school, text, askedOn])).toEqual([
      ["Birch", "Time", "2026-03-10"],
      ["Birch", "Books", "2026-01-10"],
      ["Cedar", "Examples", "2026-03-10"],
    ]);
    expect(openActions.map(({ action, due, role }) => [action, due, role])).toEqual([
      ["Book the hall", "2026-02-01", "lead"],
    ]);
  });
});

describe("open issues", () => {
  it("are those of the log that nobody has closed", () => {
    const { openIssues } = enquiryProgress(
      studyOf(
        rows(
          "issues-log",
          { issue: "Cover is dear.", raisedOn: "2026-01-10", closedOn: "2026-02-01" },
          { issue: "Nobody asked parents.", raisedOn: "2026-01-10", raisedBy: "governor" },
          { raisedOn: "2026-03-01" },
        ),
      ),
    );
    expect(openIssues.map(({ issue, raisedBy, response }) => [issue, raisedBy, response])).toEqual([
      ["Nobody asked parents.", "governor", null],
    ]);
  });
});

describe("changes since the last meeting", () => {
  const first = answers(
    "phase-2",
    { school: "Ash", meeting: "2026-01-10" },
    { "P2.Data.q1": "Logs", "P2.Drive.q1": "Time" },
  );
  const second = answers(
    "phase-2",
    { school: "Ash", meeting: "2026-03-10" },
    { "P2.Data.q1": "Logs and visits", "P2.Drive.q1": "Time", "P2.Leadership.q1": "The deputy", completedBy: "lead" },
  );

  it("are answers new or different at the latest meeting, and records dated since the one before", () => {
    const { changes } = enquiryProgress(
      studyOf(
        first,
        second,
        rows(
          "evidence",
          { claim: "Old", date: "2026-01-10" },
          { claim: "New", date: "2026-02-10", school: "Ash" },
          { claim: "Later", date: "2026-05-10" },
        ),
      ),
    );
    expect([changes?.previous, changes?.meeting]).toEqual(["2026-01-10", "2026-03-10"]);
    expect(changes?.answers.map(({ kind, field, before, after }) => [kind, field, before, after])).toEqual([
      ["changed", "P2.Data.q1", "Logs", "Logs and visits"],
      ["new", "P2.Leadership.q1", null, "The deputy"],
    ]);
    expect(changes?.records.map(({ form, dated, school, date }) => [form, dated, school, date])).toEqual([
      ["evidence", "date", "Ash", "2026-02-10"],
    ]);
  });

  it("are none before the second dated meeting", () => {
    expect(enquiryProgress(studyOf(first)).changes).toBeNull();
    expect(enquiryProgress(studyOf([])).changes).toBeNull();
  });
});
