import { otherAnswerSets } from "../../../engine/tables/scales/answerWords";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { study } from "./reading";

const statements = ["I am asked what I think", "I talk about what I read", "I explain my thinking to others"];

/** Twenty people who gave the answers in turn, from the lowest. */
function asked(words: readonly string[]) {
  return study(
    [
      ["Timestamp", ...statements],
      ...Array.from({ length: 20 }, (_, row): CellValue[] => [
        45200 + row,
        ...statements.map((__, item) => words[(row + item) % words.length] ?? null),
      ]),
    ],
    "Staff survey",
  );
}

describe("answers in words other than agreement", () => {
  it.each(otherAnswerSets.map((set) => [set.join(", "), set] as const))("%s", (_, set) => {
    const { questionnaires, issues } = asked(set.map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
    const items = questionnaires[0]?.waves[0]?.table.columns.filter(({ role }) => role === "item") ?? [];
    expect(items).toHaveLength(3);
    const [first] = items;
    expect(first?.kind === "number" ? Array.from(first.values.slice(0, 5)) : null).toEqual([1, 2, 3, 4, 5]);
    expect(issues.filter(({ code }) => code === "answers-in-other-words")).toHaveLength(3);
  });
  it("are not said of agreement", () => {
    const { issues } = asked(["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]);
    expect(issues.map(({ code }) => code)).not.toContain("answers-in-other-words");
  });
});
