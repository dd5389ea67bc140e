import { effectOf } from "../../../templates/samples/small/surveys/plantAnswers";
import { attitudePlan, attitudeSurvey, readingCode } from "../../../templates/samples/small/surveys/pupilAttitude";
import {
  climateAnswers,
  climatePlan,
  confidenceAnswers,
  confidencePlan,
} from "../../../templates/samples/small/surveys/staffSurveys";
import { sampleDrafts } from "../../../templates";
import { draftedSheet } from "../../../engine";

const sheets = new Map(sampleDrafts("small").map((draft) => [draft.name, draftedSheet(draft)]));

/** Values of the column under a header, below it. */
function columnOf(sheetName: string, header: string) {
  const sheet = sheets.get(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      if (sheet.cell(row, column) === header) {
        return Array.from({ length: sheet.rowCount - row - 1 }, (_, index) => sheet.cell(row + 1 + index, column));
      }
    }
  }
  throw new Error(`no column ${header}`);
}
const shared = (one: readonly unknown[], other: readonly unknown[]) => one.filter((value) => other.includes(value));

test("reading attitude: 420 before, 395 after, 310 the same children, +.25 SD", () => {
  const before = columnOf("Reading survey October", "Your reading code");
  const after = columnOf("Reading survey June", "Your reading code");
  expect([before.length, after.length]).toEqual([420, 395]);
  expect([new Set(before).size, new Set(after).size]).toEqual([420, 395]);
  expect(shared(before, after)).toHaveLength(310);
  const survey = attitudeSurvey();
  const answers = {
    before: survey.before.map((each) => each.answers),
    after: survey.after.map((each) => each.answers),
  };
  expect(effectOf(answers, attitudePlan)).toBeCloseTo(0.25, 2);
  expect(new Set(survey.before.map(({ pupil }) => readingCode(pupil))).size).toBe(420);
});

test("staff confidence: 61 before, 54 after, 41 linked by code, +.6 SD", () => {
  const before = columnOf("Staff confidence October", "Your code");
  const after = columnOf("Staff confidence June", "Your code");
  expect([before.length, after.length]).toEqual([61, 54]);
  expect(shared(before, after)).toHaveLength(41);
  expect(effectOf(confidenceAnswers(), confidencePlan)).toBeCloseTo(0.6, 2);
});

test("climate: 48 before, 44 after, nothing to link them by, +.15 SD", () => {
  expect(columnOf("School climate October", "School")).toHaveLength(48);
  expect(columnOf("School climate June", "School")).toHaveLength(44);
  expect(effectOf(climateAnswers(), climatePlan)).toBeCloseTo(0.15, 2);
});
