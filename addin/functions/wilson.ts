import { wilsonInterval, type Interval } from "../../engine";
import { answerOf, wrong, type Answer } from "./answer";
import { refusals } from "./refusals";

/** Wilson's interval of a share, 0 to 1. */
export function wilsonOf({
  count,
  total,
  level,
}: {
  readonly count: number;
  readonly total: number;
  readonly level: number;
}): Answer<Interval> {
  if (!(level > 0 && level < 1)) return wrong(refusals.levelOutside);
  if (!(count >= 0 && count <= total)) return wrong(refusals.countOutside);
  return answerOf(wilsonInterval({ count, of: total, level }));
}
