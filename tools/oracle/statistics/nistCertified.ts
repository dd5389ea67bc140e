import { autocorrelation } from "../../../engine/stats/autocorrelation";
import { andThen, finite } from "../../../engine/stats/computed";
import { moments, standardDeviation } from "../../../engine/stats/moments";
import type { Adapter } from "../adapter";
import { presentNumbers } from "../table";

/** NIST's certified mean, standard deviation and autocorrelation at lag 1. */
export const nistCertifiedAdapter: Adapter = ({ table, columns }) => {
  const values = presentNumbers(table, columns[0]);
  const of = moments(values);
  return {
    n: values.length,
    mean: andThen(of, ({ mean }) => finite(mean)),
    sd: andThen(of, standardDeviation),
    lag1: autocorrelation(values),
  };
};
