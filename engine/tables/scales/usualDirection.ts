import type { Scale } from "../../scale";
import { foldHeader } from "../cells/foldText";

type Direction = "higher-is-better" | "lower-is-better" | null;

/** Scales whose numbers may count good things or bad ones. */
const eitherWay: ReadonlySet<Scale["id"]> = new Set<Scale["id"]>([
  "count",
  "percentage",
  "attendance",
  "number",
  "effort-grade",
]);
const bad =
  /\b(absences?|absent|absence|missed|unauthori[sz]ed|incidents?|suspensions?|exclusions?|detentions?|sanctions?|lates?|lateness|demerits?)\b/;
const good = /\b(attendance|attended|present|merits|rewards?|achievement points|house points)\b/;

/**
 * Whether more is better, from the heading; null where it may be either ("behaviour points", grades of effort):
 * then Setup is asked, and nothing is called a gain.
 */
export function usualDirection(scale: Scale | null, header: string): Direction {
  if (scale === null || !eitherWay.has(scale.id)) return "higher-is-better";
  const folded = foldHeader(header);
  if (bad.test(folded)) return "lower-is-better";
  if (scale.id === "effort-grade") return null;
  if (scale.id !== "count" || good.test(folded)) return "higher-is-better";
  return null;
}
