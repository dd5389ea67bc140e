import * as v from "valibot";
import {
  contributionImpossible,
  contributionTooSmall,
  contributionUnreadable,
  notAContribution,
} from "../issues/contributions";
import { failure, type Outcome, success } from "../outcome";
import { type PairSums } from "../stats/pairSums";
import { possibleSums } from "../stats/pairsWithSums";
import { type Contribution, contributionSchema, type MeasureSums } from "./contribution";
import { contributionShape } from "./contributionShape";

/** A file somebody sent. */
export interface ContributedFile {
  readonly file: string;
  readonly text: string;
}

/** One school's sums from a file: whole and possible, or why not. */
export function readContribution({ file, text }: ContributedFile): Outcome<Contribution> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return failure([contributionUnreadable(file)]);
  }
  if (!v.is(v.object({ schema: v.literal(contributionSchema) }), content)) return failure([notAContribution(file)]);
  const checked = v.safeParse(contributionShape, content);
  if (!checked.success) {
    const path = checked.issues[0].path?.map(({ key }) => String(key)).join(".") ?? "";
    return failure([contributionImpossible(file, path)]);
  }
  const contribution: Contribution = checked.output;
  for (const [index, measure] of contribution.measures.entries()) {
    const where = `measures.${index}`;
    if (!cellsOf(measure).every(possibleSums) || !isOneGroup(measure))
      return failure([contributionImpossible(file, where)]);
    if (cellsOf(measure).some(({ n }) => n < contribution.minimum)) return failure([contributionTooSmall(file, where)]);
  }
  return success(contribution);
}

function cellsOf({ cells, groups }: MeasureSums): readonly PairSums[] {
  return [...cells.map(({ sums }) => sums), ...groups.flatMap(({ kinds }) => kinds.map(({ sums }) => sums))];
}

/** The kinds of a characteristic are the project's pupils over again: as many of them, with the same averages. */
function isOneGroup({ cells, groups, untested }: MeasureSums): boolean {
  const project = totals(cells.filter(({ arm }) => arm === "project").map(({ sums }) => sums));
  const lost = untested.every(
    ({ atMost, beforeOnly: { sums } }) => sums === null || (sums.n <= atMost && sums.n > 0 && sums.squares >= 0),
  );
  return lost && groups.every(({ kinds }) => agrees(totals(kinds.map(({ sums }) => sums)), project));
}

interface Totals {
  readonly n: number;
  readonly before: number;
  readonly after: number;
}

function totals(sums: readonly PairSums[]): Totals {
  return sums.reduce(
    (total, { n, meanBefore, meanAfter }) => ({
      n: total.n + n,
      before: total.before + n * meanBefore,
      after: total.after + n * meanAfter,
    }),
    { n: 0, before: 0, after: 0 },
  );
}

function agrees(left: Totals, right: Totals): boolean {
  const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
  return left.n === right.n && close(left.before, right.before) && close(left.after, right.after);
}
