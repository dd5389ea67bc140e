import { recognise } from "../../../engine/tables/recognise";
import type { QuestionnaireTables } from "../../../engine/study";
import { memorySheet } from "../../../engine/workbook/memorySheet";
import type { Sheet } from "../../../engine/workbook/sheet";
import { columnOf } from "./reading";

function questionnaires(...sheets: Sheet[]): {
  found: readonly QuestionnaireTables[];
  codes: readonly string[];
} {
  const outcome = recognise(
    sheets.map((sheet) => ({ file: null, sheet })),
    { forms: [] },
  );
  if (!outcome.ok) throw new Error("no table");
  return { found: outcome.value.questionnaires, codes: outcome.issues.map((issue) => issue.code) };
}

const often = ["Never", "Rarely", "Sometimes", "Often", "Always"];

const items = (questionnaire: QuestionnaireTables | undefined, wave = 0): (number | null)[][] =>
  (questionnaire?.waves[wave]?.table.columns ?? []).flatMap((column) =>
    column.kind === "number" && column.role === "item"
      ? [Array.from(column.values, (value, row) => (column.missing[row] === 0 ? value : null))]
      : [],
  );

describe("a Microsoft Forms export before and a Google Forms export after", () => {
  const before = memorySheet("Reading survey October", [
    ["ID", "Start time", "Email", "Your reading code", "I like reading", "Reading is boring (R)"],
    [1, 45231.4, "anonymous", "LAR-1", "Strongly agree", "Disagree"],
    [2, 45231.5, "anonymous", "LAR-2", "Neither agree nor disagree", "Prefer not to say"],
    [3, 45231.6, "anonymous", "LAR-3", "Agree", "Strongly disagree"],
  ]);
  const after = memorySheet("Reading survey June", [
    [
      "Timestamp",
      "Your reading code",
      "How far do you agree? [I like reading]",
      "How far do you agree? [Reading is boring] (R)",
    ],
    [45450.1, "LAR-2", "Agree", "Not sure"],
    [45450.2, "LAR-3", "Agree", "Agree"],
    [45450.3, "LAR-9", "5 - Strongly agree", "1 - Strongly disagree"],
  ]);
  const { found, codes } = questionnaires(after, before);

  it("is one questionnaire of two waves in order of time", () => {
    expect(found).toHaveLength(1);
    expect(found[0]?.waves.map(({ label }) => label)).toEqual(["October", "June"]);
    expect(found[0]?.level).toBe("pupil");
  });
  it("reads agreement as 5 and keeps what is no answer missing", () => {
    expect(items(found[0], 0)).toEqual([
      [5, 3, 4],
      [2, null, 1],
    ]);
    expect(items(found[0], 1)).toEqual([
      [4, 4, 5],
      [3, 4, 1],
    ]);
  });
  it("knows a statement by its words and takes (R) as declared reversed", () => {
    const ids = found[0]?.waves.map(({ table }) =>
      table.columns.filter((column) => column.role === "item").map(({ id }) => id),
    );
    expect(ids?.[0]).toEqual(["item:i like reading", "item:reading is boring"]);
    expect(ids?.[1]).toEqual(ids?.[0]);
    expect(columnOf(found[0]?.waves[0]?.table, "item")).toMatchObject({
      reversed: false,
      direction: "higher-is-better",
    });
  });
  it("links people by the code they wrote", () => {
    expect(found[0]?.linkedBy).toEqual(["Your reading code", "Your reading code"]);
    expect(codes).toContain("waves-linked");
  });
});

it("splits waves told by a column and calls unlinked ones independent", () => {
  const { found, codes } = questionnaires(
    memorySheet("Staff questionnaire", [
      ["School", "Wave", "I plan with colleagues", "I try new ways of teaching"],
      ["Larkmead", "before", "SA", "A"],
      ["Larkmead", "after", "A", "U"],
      ["Thornhill", "before", "D", "SD"],
      ["Thornhill", "after", "SA", "SA"],
    ]),
  );
  expect(found[0]?.level).toBe("professional");
  expect(found[0]?.waves.map(({ label, table }) => [label, table.rowNumbers.length])).toEqual([
    ["before", 2],
    ["after", 2],
  ]);
  expect(found[0]?.linkedBy).toBeNull();
  expect(codes).toContain("waves-independent");
});

it("asks which end of keyed numbers is agreement", () => {
  const { found, codes } = questionnaires(
    memorySheet("School climate", [
      ["We have time to plan together", "It is safe to say what failed", "Decisions here rest on evidence"],
      [5, 4, 3],
      [1, 2, 3],
      [4, 4, 2],
    ]),
  );
  expect(found[0]?.level).toBe("organisation");
  expect(columnOf(found[0]?.waves[0]?.table, "item")).toMatchObject({ direction: null });
  expect(codes.filter((code) => code === "direction-unknown")).toHaveLength(3);
});

describe("keyed paper with a tick in one of five columns", () => {
  /** Two statements, each over five answers; the third person ticked two. */
  const paper = (answers: readonly string[]) =>
    questionnaires(
      memorySheet(
        "Paper",
        [
          ["Code", "I enjoy maths", null, null, null, null, "Maths is useful", null, null, null, null],
          [null, ...answers, ...answers],
          ["a1", "✓", null, null, null, null, null, null, "x", null, null],
          ["a2", null, null, null, 1, null, null, "1", null, null, null],
          ["a3", null, 1, 1, null, null, null, null, null, null, 1],
        ],
        {
          merges: [
            { row: 0, column: 1, toRow: 0, toColumn: 5 },
            { row: 0, column: 6, toRow: 0, toColumn: 10 },
          ],
        },
      ),
    ).found[0];
  it("is read from strongly agree to strongly disagree", () => {
    expect(items(paper(["SA", "A", "U", "D", "SD"]))).toEqual([
      [5, 2, null],
      [3, 4, 1],
    ]);
  });
  it("is read from never to always", () => {
    const found = paper(often);
    expect(items(found)).toEqual([
      [1, 4, null],
      [3, 2, 5],
    ]);
    expect(found?.answers).toMatchObject({ kind: "frequency", answers: often });
  });
});

it("says when a statement runs against the others", () => {
  const rows = Array.from({ length: 30 }, (_, index) => {
    const answer = ["Disagree", "Agree", "Strongly agree"][index % 3] ?? "";
    const other = ["Agree", "Disagree", "Strongly disagree"][index % 3] ?? "";
    return [answer, answer, other];
  });
  const { codes } = questionnaires(
    memorySheet("Pupils", [["I like reading at home", "I like reading at school", "Reading makes me tired"], ...rows]),
  );
  expect(codes.filter((code) => code === "item-against-others")).toHaveLength(1);
});
