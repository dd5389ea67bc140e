import { ancovaOverSchools } from "../../../engine/stats/ancovaOverSchools";
import { andThen, computed } from "../../../engine/stats/computed";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { textColumn } from "../table";
import { armOf, completeRows, numberColumns } from "./arms";

/** Arms inside schools, with school terms. */
export const ancovaSchoolsAdapter: Adapter = (input) => {
  const { columns, table } = input;
  const complete = completeRows<boolean | string>(numberColumns(input, columns.slice(0, 2)), [
    armOf(input),
    textColumn(table, columns[3]),
  ]);
  const [before = [], after = []] = complete.numbers;
  const [treated = [], school = []] = complete.labels;
  return andThen(
    ancovaOverSchools({ before, after, treated: treated as boolean[], school: school as string[] }),
    (of) =>
      computed<Answer>({
        n: of.observationCount,
        schools: of.schools,
        n1: of.treatedCount,
        n0: of.comparisonCount,
        b: of.coefficient,
        seClassical: andThen(of.classical, ({ standardError }) => computed(standardError)),
        dfResid: andThen(of.classical, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
        seCR2: of.standardErrors.cr2,
        dfSatterthwaite: andThen(of.inference, ({ degreesOfFreedom }) => computed(degreesOfFreedom)),
        sdPooledUnadjusted: andThen(of.effectSize, (size) => computed(size.pooledStandardDeviation)),
        g: andThen(of.effectSize, ({ hedgesG }) => computed(hedgesG)),
      }),
  );
};
