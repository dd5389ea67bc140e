import { estimateOf, type Estimate, type StatisticName } from "../../estimate";
import type { SchoolCounts } from "../../result";
import type { OrdinalResult } from "../../results/ordinal";
import { hasValue, likelyRange } from "../../words/figures";
import { rangeText } from "../../words/numberText";
import { movementDifference, movementText, netMovementOf, percentMoved } from "../../words/ordinal";
import type { Canvas } from "../canvas";
import { changeFormat, COUNT_FORMAT, plainFormat, styles } from "../look/styles";

const LABEL = 1;
const headings = ["School", "Pupils", "Up %", "Same %", "Down %", "Net in 100", "Likely range"] as const;
const MINIMUM_PUPILS = 10;

export interface LevelSchools {
  readonly result: OrdinalResult;
  readonly row: number;
  /** Column of what a row says; the range fills the columns before it. */
  readonly says: number;
  /** false: no rows of single schools (share copies) */
  readonly hasRows: boolean;
}

interface Line {
  readonly name: string;
  readonly pupils: number | string | null;
  /** Up, same, down; in per cent */
  readonly moved: readonly (number | string | null)[];
  readonly net: number | string | null;
  readonly range: string;
  readonly says: string;
}

/** Each school's movement by name, then the averages and the comparison arm; gives the first free row. */
export function putLevelSchools(canvas: Canvas, { result, row, says, hasRows }: LevelSchools): number {
  [...headings, "What this says"].forEach((value, index) => {
    const column = index === headings.length ? says : LABEL + index;
    const style = column === says ? styles.headSays : column === LABEL ? styles.headLeft : styles.headRight;
    const toColumn = value === "Likely range" ? says - 1 : column;
    canvas.put({ row, column, toColumn, value, style });
  });
  const named = result.schools.filter(({ school }) => hasRows && school !== "All pupils");
  named.forEach((school, index) => {
    canvas.key(row + 1 + index, `levels:${result.measure}:${school.school}`);
    putLine(canvas, { line: schoolLine(result, school), row: row + 1 + index, says, total: false });
  });
  const totals = totalLines(result);
  const first = row + 1 + named.length;
  totals.forEach((line, index) => putLine(canvas, { line, row: first + index, says, total: true }));
  canvas.atLeast(first + totals.length, 10);
  return first + totals.length + 1;
}

function putLine(
  canvas: Canvas,
  {
    line,
    row,
    says,
    total,
  }: { readonly line: Line; readonly row: number; readonly says: number; readonly total: boolean },
): void {
  const number = total ? styles.totalNumber : styles.number;
  canvas.atLeast(row, 22);
  canvas.put({ row, column: LABEL, value: line.name, style: total ? styles.totalLeft : styles.cellStrong });
  canvas.put({ row, column: LABEL + 1, value: line.pupils, style: { ...number, numberFormat: COUNT_FORMAT } });
  line.moved.forEach((value, index) =>
    canvas.put({ row, column: LABEL + 2 + index, value, style: { ...number, numberFormat: plainFormat(0) } }),
  );
  canvas.put({ row, column: LABEL + 5, value: line.net, style: { ...number, numberFormat: changeFormat(0) } });
  canvas.put({ row, column: LABEL + 6, toColumn: says - 1, value: line.range, style: number });
  canvas.put({ row, column: says, value: line.says, style: total ? styles.totalSays : styles.cellSays });
}

function schoolLine(result: OrdinalResult, school: SchoolCounts): Line {
  const small = school.both < MINIMUM_PUPILS || school.hidden === true;
  const find = (statistic: StatisticName): Estimate | null =>
    small ? null : estimateOf(result.estimates, { school: school.school, statistic });
  const none = school.hidden === undefined ? null : school.hidden ? "c" : "u";
  const net = find("net-movement");
  const range = likelyRange(find("shrunken-movement") ?? net);
  const judgement = result.schoolJudgements[school.school];
  return {
    name: school.school,
    pupils: school.hidden === true ? none : school.both,
    moved: (["percent-improved", "percent-same", "percent-declined"] as const).map(
      (statistic) => find(statistic)?.value ?? none,
    ),
    net: net?.value ?? none,
    range: range === null ? (none ?? "–") : rangeText(range, 0),
    says:
      school.hidden === true
        ? "Hidden to protect people"
        : school.both === 0
          ? "No pupil with both levels"
          : small
            ? "Fewer than 10 pupils: counts only"
            : judgement === undefined
              ? "Cannot tell"
              : movementText(judgement),
  };
}

function totalLines(result: OrdinalResult): readonly Line[] {
  const net = netMovementOf(result);
  const several = net?.average === "school";
  const pupilNet = estimateOf(result.estimates, {
    school: null,
    group: null,
    statistic: "net-movement",
    average: "pupil",
  });
  const moved = (["percent-improved", "percent-same", "percent-declined"] as const).map((one) =>
    percentMoved(result, one),
  );
  const range = likelyRange(net);
  const rangeSaid = range === null ? "–" : rangeText(range, 0);
  const says = movementText(result.changeJudgement);
  const difference = movementDifference(result);
  const differenceRange = likelyRange(difference);
  return [
    ...(several
      ? [
          {
            name: "Average school",
            pupils: result.both,
            moved: [null, null, null],
            net: net.value,
            range: rangeSaid,
            says,
          },
        ]
      : []),
    {
      name: result.comparison === null ? "All pupils" : "Project pupils",
      pupils: result.both,
      moved,
      net: pupilNet?.value ?? null,
      range: several ? "–" : rangeSaid,
      says: several ? "All pupils equal: no range" : says,
    },
    ...(["arm:project", "arm:comparison"] as const).flatMap((group) => armLine(result, group)),
    ...(hasValue(difference)
      ? [
          {
            name: "Project less comparison",
            pupils: difference.n,
            moved: [null, null, null],
            net: difference.value,
            range: differenceRange === null ? "–" : rangeText(differenceRange, 0),
            says: movementText(result.judgement),
          },
        ]
      : []),
  ];
}

function armLine(result: OrdinalResult, group: "arm:project" | "arm:comparison"): readonly Line[] {
  if (result.comparison === null) return [];
  const find = (statistic: StatisticName, average: "school" | "pupil" = "pupil"): Estimate | null =>
    estimateOf(result.estimates, { school: null, group, statistic, average });
  const net = find("net-movement");
  if (net === null) return [];
  const range = likelyRange(find("net-movement", "school") ?? net);
  const where = result.comparison.method === "arms-inside-schools" ? " in schools with both" : "";
  return [
    {
      name: `${group === "arm:project" ? "Project" : "Comparison"}${where}`,
      pupils: net.n,
      moved: (["percent-improved", "percent-same", "percent-declined"] as const).map((one) => find(one)?.value ?? null),
      net: net.value,
      range: range === null ? "–" : rangeText(range, 0),
      says: "What happened to these pupils",
    },
  ];
}
