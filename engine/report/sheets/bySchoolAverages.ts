import type { AttainmentResult } from "../../result";
import { changeFigures, hasValue, likelyRange } from "../../words/figures";
import { judgementText } from "../../words/labels";
import { rangeText } from "../../words/numberText";
import type { Canvas } from "../canvas";
import type { ForestRow } from "../charts/forest";
import { changeFormat, COUNT_FORMAT, plainFormat, styles } from "../look/styles";
import { isDisclosed } from "../studyFacts";

/** Columns of "By school". */
export const bySchoolAt = {
  school: 1,
  pupils: 2,
  before: 3,
  after: 4,
  change: 5,
  picture: 6,
  steadied: 7,
  range: 8,
  says: 9,
} as const;
const at = bySchoolAt;

/** The rows that were put. */
export interface Averages {
  readonly rows: number;
  readonly school: ForestRow | null;
  readonly pupil: { readonly row: number; readonly value: number } | null;
}

/** The average school and the average pupil under the rows of schools, with their places for the picture. */
export function putAverages(
  canvas: Canvas,
  { result, row, several }: { readonly result: AttainmentResult; readonly row: number; readonly several: boolean },
): Averages {
  const figures = changeFigures(result);
  const { digits, change, pupilChange } = figures;
  const range = likelyRange(change);
  const none = isDisclosed(result) ? "z" : null;
  const total = { ...styles.totalNumber, numberFormat: changeFormat(digits) };
  const plain = { ...styles.totalNumber, numberFormat: plainFormat(digits) };
  const put = (line: {
    readonly row: number;
    readonly name: string;
    readonly pupils: number;
    readonly levels: boolean;
    readonly value: number | null;
    readonly range: string;
    readonly says: string;
  }): void => {
    const cells: readonly (readonly [number, string | number | null, typeof total])[] = [
      [at.pupils, line.pupils, { ...styles.totalNumber, numberFormat: COUNT_FORMAT }],
      [at.before, line.levels ? figures.before : none, plain],
      [at.after, line.levels ? figures.after : none, plain],
      [at.change, line.value ?? none, total],
      [at.picture, null, total],
      [at.steadied, none, total],
      [at.range, line.range === "–" ? (none ?? line.range) : line.range, total],
    ];
    canvas.atLeast(line.row, 26);
    canvas.put({ row: line.row, column: at.school, value: line.name, style: styles.totalLeft });
    cells.forEach(([column, value, style]) => canvas.put({ row: line.row, column, value, style }));
    canvas.put({ row: line.row, column: at.says, value: line.says, style: styles.totalSays });
  };
  const hasRange = range === null ? "–" : rangeText(range, digits);
  if (several) {
    canvas.key(row, "average:school");
    put({
      row,
      name: "Average school",
      pupils: result.both,
      levels: false,
      value: change?.value ?? null,
      range: hasRange,
      says: judgementText(result.changeJudgement),
    });
  }
  const pupilRow = several ? row + 1 : row;
  canvas.key(pupilRow, "average:pupil");
  put({
    row: pupilRow,
    name: "Average pupil",
    pupils: result.both,
    levels: true,
    value: pupilChange?.value ?? null,
    range: several ? "–" : hasRange,
    says: several ? "All pupils equal: no range" : judgementText(result.changeJudgement),
  });
  return {
    rows: several ? 2 : 1,
    school: several ? { row, own: null, steadied: change } : null,
    pupil: !hasValue(pupilChange) ? null : { row: pupilRow, value: pupilChange.value },
  };
}
