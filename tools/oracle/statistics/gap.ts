import { clusterRobust } from "../../../engine/stats/clusterRobust";
import { allOf, andThen, computed } from "../../../engine/stats/computed";
import { gapAt, gapChange, gapChangeStandardised, type Gap } from "../../../engine/stats/gap";
import { indicatorOf } from "../../../engine/stats/membership";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { textColumn } from "../table";
import { completeRows, numberColumns } from "./arms";
import { clustered } from "./clusterRobust";

/** A group's gap before, after, and its change. */
export const gapAdapter: Adapter = (input) => {
  const { table, columns, options } = input;
  const complete = completeRows(numberColumns(input, columns.slice(0, 2)), [
    textColumn(table, options.member?.column),
    textColumn(table, columns[3]),
  ]);
  const [before = [], after = []] = complete.numbers;
  const [group = [], school = []] = complete.labels;
  const member = group.map((label) => label === options.member?.is);
  const changes = after.map((score, row) => score - (before[row] ?? NaN));
  return andThen(
    allOf({
      pre: gapAt(before, member),
      post: gapAt(after, member),
      change: gapChange({ before, after, member }),
      standardised: gapChangeStandardised({ before, after, member }),
    }),
    ({ pre, post, change, standardised }) =>
      computed<Answer>({
        nDis: change.memberCount,
        nOther: change.otherCount,
        pre: oneTime(pre),
        post: oneTime(post),
        gapChange: change.gap,
        gapChange_ci: andThen(change.inference, ({ interval }) => computed(interval)),
        gapChange_p: andThen(change.inference, ({ p }) => computed(p)),
        gapChange_df: andThen(change.inference, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
        gapChange_z: standardised.gap,
        gapChange_z_ci: andThen(standardised.inference, ({ interval }) => computed(interval)),
        gapChange_cluster: clustered(
          clusterRobust({ response: changes, predictors: [indicatorOf(member)], cluster: school, coefficient: 0 }),
        ),
      }),
  );
};

function oneTime({ gap, inference, hedgesG }: Gap): Answer {
  return { gap, ci: andThen(inference, ({ interval }) => computed(interval)), smd: hedgesG };
}
