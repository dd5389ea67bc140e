import type { DeliveryResult, Result } from "../result";
import { countText, wholeText } from "./numberText";

/** How much of the plan was done, in a sentence; says so where nobody recorded it. */
export function deliveryWords(results: readonly Result[]): string {
  const delivery = results.find((result): result is DeliveryResult => result.kind === "delivery");
  if (delivery === undefined) return "Not recorded in this workbook.";
  const who = delivery.schools === 0 ? "" : ` in ${countText(delivery.schools, "school")}`;
  if (delivery.share === null) return `Recorded${who}, but not what was planned or done a week.`;
  return `About ${wholeText(100 * delivery.share)}% of the sessions planned took place${who}.`;
}
