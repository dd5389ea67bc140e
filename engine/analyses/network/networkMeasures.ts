import { DirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import type { NetworkTie } from "../../results/network";

/** What a directed network without loops or doubled ties looks like. */
export interface NetworkMeasures {
  /** n(n − 1) */
  readonly possible: number;
  /** Ties ÷ possible ties; null under two members. */
  readonly density: number | null;
  /** Ties that are returned, and their share of all ties; null without a tie. */
  readonly returned: number;
  readonly reciprocity: number | null;
  /** Weakly connected parts, isolates among them, and the members of the largest. */
  readonly components: number;
  readonly largest: number;
  readonly isolates: number;
  readonly inDegree: ReadonlyMap<number, number>;
  readonly outDegree: ReadonlyMap<number, number>;
  /** Σ over ordered pairs s, t of the share of shortest ways from s to t through it; Freeman 1977, Brandes 2001. */
  readonly betweenness: ReadonlyMap<number, number>;
}

/** Measures of a directed network (Wasserman & Faust 1994, chapters 4 and 5); `members` are whom the ties join. */
export function networkMeasures(members: readonly number[], ties: readonly NetworkTie[]): NetworkMeasures {
  const graph = new DirectedGraph();
  for (const member of members) graph.addNode(member);
  for (const { from, to } of ties) graph.addDirectedEdge(from, to);
  const sizes = connectedComponents(graph).map((part) => part.length);
  const returned = ties.filter(({ from, to }) => graph.hasDirectedEdge(to, from)).length;
  const between = betweennessCentrality(graph, { normalized: false });
  const possible = members.length * (members.length - 1);
  const each = (measure: (node: string) => number): ReadonlyMap<number, number> =>
    new Map(members.map((member) => [member, measure(String(member))]));
  return {
    possible,
    density: possible === 0 ? null : ties.length / possible,
    returned,
    reciprocity: ties.length === 0 ? null : returned / ties.length,
    components: sizes.length,
    largest: Math.max(0, ...sizes),
    isolates: members.filter((member) => graph.degree(member) === 0).length,
    inDegree: each((node) => graph.inDegree(node)),
    outDegree: each((node) => graph.outDegree(node)),
    betweenness: each((node) => between[node] ?? 0),
  };
}

/**
 * The external-internal index (ties between groups − ties inside) ÷ all ties, from −1 to 1; Krackhardt & Stern 1988,
 * doi:10.2307/2786835. Null without a tie.
 */
export function externalInternalIndex(across: number, inside: number): number | null {
  return across + inside === 0 ? null : (across - inside) / (across + inside);
}
