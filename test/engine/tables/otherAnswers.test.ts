import { agreementSets, kindsOfEitherSign, otherSets } from "../../../engine/tables/scales/answerSets";
import type { CellValue } from "../../../engine/workbook/cellValue";
import { study } from "./reading";

const statements = ["I am asked what I think", "I talk about what I read", "I explain my thinking to others"];

/** Thirty people who gave the answers in turn, from the lowest. */
function asked(words: readonly CellValue[]) {
  return study(
    [
      ["Timestamp", ...statements],
      ...Array.from({ length: 30 }, (_, row): CellValue[] => [
        45200 + row,
        ...statements.map((__, item) => words[(row + item) % words.length] ?? null),
      ]),
    ],
    "Staff survey",
  );
}

const itemsOf = ({ questionnaires }: ReturnType<typeof study>) =>
  (questionnaires[0]?.waves[0]?.table.columns ?? []).flatMap((column) =>
    column.kind === "number" && column.role === "item" ? [column] : [],
  );

const all = [...agreementSets, ...otherSets].map((known) => {
  const words = known.answers.map(([usual = ""]) => usual.charAt(0).toUpperCase() + usual.slice(1));
  return [words.join(", "), known.kind, words] as const;
});

describe("answers in words", () => {
  it.each(all)("%s", (_, kind, words) => {
    const read = asked(words);
    const items = itemsOf(read);
    expect(items).toHaveLength(3);
    const places = words.map((__, place) => place + 1);
    for (const [index, item] of items.entries()) {
      const turned = [...places.slice(index), ...places.slice(0, index)];
      expect(Array.from(item.values.slice(0, words.length))).toEqual(turned);
      expect(item.answers).toMatchObject({ kind, upper: Math.floor(words.length / 2) });
      // Agreement is shown in one wording.
      if (kind !== "agreement") expect(item.answers?.answers).toEqual(words);
    }
    const codes = read.issues.map(({ code }) => code).filter((code) => code.startsWith("answers-"));
    const said = kindsOfEitherSign.has(kind) ? "answers-sign-unknown" : "answers-in-other-words";
    expect(codes).toEqual(kind === "agreement" ? [] : [said]);
  });
});

describe("which set of answers it was", () => {
  const points = (words: readonly CellValue[]) => itemsOf(asked(words))[0]?.answers?.answers;
  it("is the widest usual one where an answer inside was never given and none without it is known", () => {
    expect(points(["Never", "Often", "Always"])).toEqual(["Never", "Rarely", "Sometimes", "Often", "Always"]);
  });
  it("goes on to six or seven where numbers do, and not for one slip", () => {
    expect(points([1, 2, 3, 4, 5])).toHaveLength(5);
    expect(points([1, 2, 3, 4, 5, 6])).toHaveLength(6);
    expect(points([1, 2, 3, 4, 5, 6, 7])).toHaveLength(7);
    const slip = study(
      [
        ["Timestamp", ...statements],
        ...Array.from({ length: 60 }, (_, row): CellValue[] => [
          45200 + row,
          row === 7 ? 6 : 1 + (row % 5),
          1 + (row % 5),
          1 + ((row * 2) % 5),
        ]),
      ],
      "Staff survey",
    );
    expect(itemsOf(slip)[0]?.answers?.answers).toHaveLength(5);
    expect(slip.issues.map(({ code }) => code)).toContain("out-of-range");
  });
  it("keeps people's own words, with the number before them dropped", () => {
    const own = ["1 - Never", "2 - Hardly ever", "3 - Sometimes", "4 - Usually", "5 - All the time"];
    expect(points(own)).toEqual(["Never", "Hardly ever", "Sometimes", "Usually", "All the time"]);
  });
  it("parts a form that asks in two ways, and names the parts", () => {
    const how = ["Never", "Rarely", "Sometimes", "Often", "Always"];
    const sure = ["Not at all confident", "Not very confident", "Fairly confident", "Very confident"];
    const read = study(
      [
        ["Timestamp", ...statements, "Planning an enquiry with others", "Choosing a measure for pupils"],
        ...Array.from({ length: 30 }, (_, row): CellValue[] => [
          45200 + row,
          ...statements.map((__, item) => how[(row + item) % 5] ?? null),
          sure[row % 4] ?? null,
          sure[(row * 3) % 4] ?? null,
        ]),
      ],
      "Staff survey",
    );
    expect(read.questionnaires.map(({ title, answers }) => [title, answers.answers.length])).toEqual([
      ["Staff survey: how often", 5],
      ["Staff survey: confidence", 4],
    ]);
  });
});
