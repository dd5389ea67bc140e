import { clopperPearsonInterval, wilsonInterval } from "../../../engine/stats/wilsonInterval";
import type { Adapter } from "../adapter";
import { onlyNumber } from "../table";

/** Intervals of one share. */
export const wilsonAdapter: Adapter = ({ table }) => {
  const counted = { count: onlyNumber(table, "x"), of: onlyNumber(table, "n") };
  return {
    ci95: wilsonInterval(counted),
    ci99: wilsonInterval({ ...counted, level: 0.99 }),
    clopper: clopperPearsonInterval(counted),
  };
};
