import type { Estimate } from "../estimate";

/** Someone on the roster; a code instead of a name. */
export interface NetworkMember {
  readonly person: string;
  readonly school: string | null;
  /** "leader", "practitioner", "organisation"; null where the roster does not say. */
  readonly node: string | null;
}

/** One member in one wave. */
export interface MemberPlace {
  /** index into `NetworkResult.members` */
  readonly member: number;
  /** null where the roster does not say */
  readonly answered: boolean | null;
  /** People who named them, and whom they named. */
  readonly namedBy: number;
  readonly named: number;
  /** Σ over ordered pairs of others of the share of shortest ways that lead through them. */
  readonly betweenness: number;
}

/** A tie from the one who named it to the one who was named; indexes into `NetworkResult.members`. */
export interface NetworkTie {
  readonly from: number;
  readonly to: number;
}

/** Ties of one school: inside it, to and from the others. */
export interface SchoolTies {
  readonly school: string;
  readonly members: number;
  readonly inside: number;
  readonly across: number;
}

export interface NetworkWave {
  readonly wave: number;
  /** People on the roster. */
  readonly members: number;
  /** null where nobody's answer is recorded */
  readonly answered: number | null;
  /** Ordered pairs of people between whom a tie was possible. */
  readonly possible: number;
  readonly ties: number;
  /** Ties that are returned. */
  readonly returned: number;
  /** Parts that hang together, whichever way ties point, and people in the largest. */
  readonly components: number;
  readonly largest: number;
  /** People without a tie in or out. In a share copy null where it is hidden. */
  readonly isolates: number | null;
  /** Ties between and inside schools; null where schools are unknown. */
  readonly across: number | null;
  readonly inside: number | null;
  /** By name; empty in share copies. */
  readonly schools: readonly SchoolTies[];
  /** Empty in share copies, as are the ties. */
  readonly places: readonly MemberPlace[];
  readonly drawn: readonly NetworkTie[];
}

/** Ties of people on both rosters, from the first wave to the last. */
export interface TieTurnover {
  readonly kept: number;
  readonly ended: number;
  readonly begun: number;
}

/** Who works with whom, wave by wave. */
export interface NetworkResult {
  readonly kind: "network";
  /** By school, then code; empty in share copies: people stay in the working copy. */
  readonly members: readonly NetworkMember[];
  readonly waves: readonly NetworkWave[];
  /** null with one wave */
  readonly turnover: TieTurnover | null;
  readonly estimates: readonly Estimate[];
}
