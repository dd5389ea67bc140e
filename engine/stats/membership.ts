import { requireSameLength, type NumberSeries } from "./columns";

/** Who belongs to the group (or arm) in question: true or 1. */
export type Membership = ArrayLike<boolean | number>;

/** The values of members and of all others. */
export function splitByMembership(values: NumberSeries, member: Membership): { members: number[]; others: number[] } {
  requireSameLength(values, member);
  const members: number[] = [];
  const others: number[] = [];
  for (let row = 0; row < values.length; row++) (member[row] ? members : others).push(values[row] ?? 0);
  return { members, others };
}

/** 1 for members, 0 for others. */
export function indicatorOf(member: Membership): Float64Array {
  const indicator = new Float64Array(member.length);
  for (let row = 0; row < member.length; row++) indicator[row] = member[row] ? 1 : 0;
  return indicator;
}
