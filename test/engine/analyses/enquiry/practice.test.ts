import { practicePointIds } from "../../../../engine";
import { practicePoints } from "../../../../engine/analyses/enquiry/practice/practicePoints";
import { checkLines } from "../../../../engine/words/enquiry/checkLines";
import { enquiryChecks } from "../../../../engine/analyses/enquiry/checks/enquiryChecks";
import { answers, rows, studyOf } from "./entries";

type Row = Readonly<Record<string, string | number | boolean>>;

const ids = (form: string, ...records: readonly Row[]) =>
  practicePoints([
    ...answers("phase-2", { meeting: "2025-03-12" }, { "P2.Diagnosis.r3": "On" }),
    ...rows(form, ...records),
  ]).map(({ id }) => id);

describe("ways of enquiring, used as they are meant", () => {
  it("a step still planned though it should have begun by the last meeting, and one past its end", () => {
    const step = { phase: "impact", step: "Share", start: "2025-03-01", plannedEnd: "2025-06-01" };
    expect(ids("time-frame", { ...step, progress: "still planning" })).toEqual(["still-planning"]);
    expect(ids("time-frame", { ...step, start: "2025-04-01", progress: "still planning" })).toEqual([]);
    expect(ids("time-frame", { ...step, plannedEnd: "2025-03-01", progress: "under way" })).toEqual([
      "step-past-its-end",
    ]);
    expect(ids("time-frame", { ...step, plannedEnd: "2025-03-01", progress: "done" })).toEqual([]);
  });

  it("without a dated meeting no step is late: there is no clock", () => {
    const late = { phase: "impact", step: "Share", start: "2001-01-01", progress: "still planning" };
    expect(practicePoints(rows("time-frame", late))).toEqual([]);
  });

  const turn = (meeting: number, coach: string, client: string, observer: string, triad = "A"): Row => ({
    triad,
    meeting,
    coach,
    client,
    observer,
  });

  it("a triad takes turns: each part by another person at the next meeting", () => {
    expect(ids("peer-triad", turn(1, "a", "b", "c"), turn(2, "b", "c", "a"), turn(3, "c", "a", "b"))).toEqual([]);
    expect(ids("peer-triad", turn(3, "c", "a", "b"), turn(1, "a", "b", "c"), turn(2, "b", "c", "a"))).toEqual([]);
    expect(ids("peer-triad", turn(1, "a", "b", "c"), turn(2, "A ", "c", "b"))).toEqual(["triad-not-rotated"]);
    expect(ids("peer-triad", turn(1, "a", "a", "c"))).toEqual(["triad-not-rotated"]);
    expect(ids("peer-triad", turn(1, "a", "b", "c"), turn(2, "a", "b", "c", "B"))).toEqual([]);
  });

  it("a learning walk: agreed criteria, visits and talks of 5 to 10 minutes", () => {
    const walk = { focus: "Talk", criteria: "Who speaks", visitMinutes: 10, debriefMinutes: 5 };
    expect(ids("learning-walk", walk)).toEqual([]);
    expect(ids("learning-walk", { ...walk, visitMinutes: 20 })).toEqual(["walk-times"]);
    expect(ids("learning-walk", { focus: "Talk", findings: "Much" })).toEqual(["walk-without-criteria"]);
  });

  it("a lesson study expects before it looks; a theme has two sides; a plan has an owner, a date and an audience", () => {
    expect(ids("lesson-study", { need: "Reasons", actual: "Some gave reasons" })).toEqual([
      "lesson-without-prediction",
    ]);
    expect(ids("themes", { theme: "Time", supporting: "Timetable" })).toEqual(["theme-one-sided"]);
    expect(ids("sharing-plan", { plan: "A page", owner: "lead", audience: "governors" })).toEqual([
      "sharing-plan-incomplete",
    ]);
    expect(ids("sharing-plan", { plan: "A page", owner: "lead", audience: "governors", date: "2025-09-01" })).toEqual(
      [],
    );
  });

  it("a data plan: a method that suits, the same way twice; a check-list line has a date", () => {
    expect(ids("collection-plan", { what: "Talk", suits: "partly", sameWay: false })).toEqual([
      "plan-method-doubted",
      "plan-not-same-way",
    ]);
    expect(ids("claims", { area: "pedagogy", claim: "Pupils have a voice", inPlay: "yes" })).toEqual([
      "claim-review-undated",
    ]);
  });

  it("each has a line of its own among the checks, in words and with a shape", () => {
    const checks = enquiryChecks(studyOf(answers("phase-2", { meeting: "2025-03-12" }, { "P2.Diagnosis.r3": "On" })));
    const practice = practicePointIds.map((id) => ({ id, place: { sheet: "x", row: 0, column: 0 } }));
    const lines = checkLines({ ...checks, practice });
    expect(lines.length).toBeGreaterThanOrEqual(practicePointIds.length);
    for (const { state, text } of lines) {
      expect(state).toMatch(/^[●◔▲] /);
      expect(text).toMatch(/^[A-Z0-9].*\.$/);
    }
  });
});
