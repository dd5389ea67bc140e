import { allOf, computed, type Computed, type Interval } from "./computed";
import { wilsonInterval, type Count } from "./wilsonInterval";

/**
 * Newcombe's interval of a difference of two independent shares (first − second), from Wilson's interval of each.
 *
 * p₁ − p₂ − √((p₁ − l₁)² + (u₂ − p₂)²) to p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²). Counts may be effective ones (n over
 * the design effect). Undefined: "no-values". Source: Newcombe (1998),
 * doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, method 10.
 * @example newcombeInterval({ count: 56, of: 70 }, { count: 48, of: 80 }) // { ok: true, value: { low: 0.052431472402365065, high: 0.3338726540369059 } }
 */
export function newcombeInterval(first: Count, second: Count): Computed<Interval> {
  const bounds = allOf({ first: wilsonInterval(first), second: wilsonInterval(second) });
  if (!bounds.ok) return bounds;
  const [p1, p2] = [first.count / first.of, second.count / second.of];
  const { first: one, second: two } = bounds.value;
  return computed({
    low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
    high: p1 - p2 + Math.hypot(one.high - p1, p2 - two.low),
  });
}
