import type { Estimate, StatisticName, Unit } from "../../estimate";
import { networkIssues } from "../../issues/network";
import { type Outcome, success } from "../../outcome";
import type { MemberPlace, NetworkMember, NetworkResult, NetworkWave, TieTurnover } from "../../results/network";
import type { Study } from "../../study";
import { thresholds } from "../../thresholds";
import { estimateRow } from "../estimateRow";
import { externalInternalIndex, type NetworkMeasures, networkMeasures } from "./networkMeasures";
import { readNetwork, type WaveOfTies } from "./readNetwork";
import { schoolTies } from "./schoolTies";

/** Rosters and ties as measures, wave by wave; null where no tie and no roster row is filled in. */
export function runNetwork(study: Study): Outcome<NetworkResult | null> {
  const { members, waves, issues } = readNetwork(study);
  if (members.length < 2) return success(null, issues);
  const measured = waves.map((wave) => measuredWave(wave, members));
  const low = measured.filter(({ facts }) => isLow(facts));
  return success(
    {
      kind: "network",
      members,
      waves: measured.map(({ facts }) => facts),
      turnover: turnoverOf(waves),
      estimates: estimatesOfWaves(measured),
    },
    [...issues, ...low.map(({ facts }) => networkIssues.lowResponse(facts.wave, facts.answered ?? 0, facts.members))],
  );
}

interface MeasuredWave {
  readonly facts: NetworkWave;
  readonly measures: NetworkMeasures;
}

function measuredWave({ wave, roster, ties }: WaveOfTies, members: readonly NetworkMember[]): MeasuredWave {
  const present = [...roster.keys()];
  const measures = networkMeasures(present, ties);
  const schools = schoolTies(present, { members, ties });
  const isTold = [...roster.values()].some((answered) => answered !== null);
  return {
    measures,
    facts: {
      wave,
      members: present.length,
      answered: isTold ? [...roster.values()].filter((answered) => answered === true).length : null,
      possible: measures.possible,
      ties: ties.length,
      returned: measures.returned,
      components: measures.components,
      largest: measures.largest,
      isolates: measures.isolates,
      across: schools?.across ?? null,
      inside: schools?.inside ?? null,
      schools: schools?.bySchool ?? [],
      places: present.map((member): MemberPlace => ({
        member,
        answered: roster.get(member) ?? null,
        namedBy: measures.inDegree.get(member) ?? 0,
        named: measures.outDegree.get(member) ?? 0,
        betweenness: measures.betweenness.get(member) ?? 0,
      })),
      drawn: ties,
    },
  };
}

function isLow({ answered, members }: NetworkWave): boolean {
  return answered !== null && answered / members < thresholds.networkResponseAtLeast;
}

/** Kept, ended and begun between the first wave and the last, among people on both rosters. */
function turnoverOf(waves: readonly WaveOfTies[]): TieTurnover | null {
  const [first, last] = [waves[0], waves.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const keys = (wave: WaveOfTies): ReadonlySet<string> =>
    new Set(
      wave.ties
        .filter(({ from, to }) => [from, to].every((member) => first.roster.has(member) && last.roster.has(member)))
        .map(({ from, to }) => `${from}:${to}`),
    );
  const [before, after] = [keys(first), keys(last)];
  const kept = [...before].filter((tie) => after.has(tie)).length;
  return { kept, ended: before.size - kept, begun: after.size - kept };
}

function estimatesOfWaves(measured: readonly MeasuredWave[]): readonly Estimate[] {
  const first = measured[0];
  const last = measured.at(-1);
  const rows = measured.flatMap((wave) =>
    figuresOf(wave).map((figure) => row({ ...figure, contrast: `wave${wave.facts.wave}`, wave })),
  );
  if (first === undefined || last === undefined || first === last) return rows;
  const before = figuresOf(first);
  const changes = figuresOf(last).map((figure, index) => {
    const from = before[index]?.value ?? null;
    const value = figure.value === null || from === null ? null : figure.value - from;
    const unit = figure.unit === "percent" ? "percentage-points" : figure.unit;
    return row({ ...figure, unit, value, contrast: `wave${last.facts.wave}-wave${first.facts.wave}`, wave: last });
  });
  return [...rows, ...changes];
}

interface Figure {
  readonly statistic: StatisticName;
  readonly value: number | null;
  readonly unit: Unit;
}

function figuresOf({ facts, measures }: MeasuredWave): readonly Figure[] {
  const { answered, members, across, inside } = facts;
  const index = across === null || inside === null ? null : externalInternalIndex(across, inside);
  return [
    { statistic: "response-rate", value: answered === null ? null : (100 * answered) / members, unit: "percent" },
    { statistic: "density", value: measures.density, unit: "none" },
    { statistic: "reciprocity", value: measures.reciprocity, unit: "none" },
    { statistic: "external-internal-index", value: index, unit: "none" },
    { statistic: "components", value: measures.components, unit: "count" },
    { statistic: "isolates", value: measures.isolates, unit: "count" },
  ];
}

function row({
  statistic,
  value,
  unit,
  contrast,
  wave: { facts },
}: Figure & { readonly contrast: string; readonly wave: MeasuredWave }): Estimate {
  return estimateRow({
    analysis: "network",
    measure: "ties",
    statistic,
    unit,
    contrast,
    value,
    n: facts.answered ?? facts.members,
    nSupplied: facts.members,
    schools: facts.schools.length === 0 ? null : facts.schools.length,
    method: "directed-ties",
    reason: value === null ? "not-recorded" : null,
    warnings: isLow(facts) ? ["low-response"] : [],
  });
}
