import { networkIssues } from "../../issues/network";
import type { Issue } from "../../issue";
import type { NetworkMember, NetworkTie } from "../../results/network";
import type { Study } from "../../study";
import type { Place } from "../../workbook/place";
import { byCodeUnit } from "../attainment/pupilRows";
import { type FormRecord, formRecords, numberOf, textOf } from "../../formRecords";

/** The roster and the ties of one wave; indexes into the members of all waves. */
export interface WaveOfTies {
  readonly wave: number;
  /** On the roster of this wave, in the members' order, and whether they answered. */
  readonly roster: ReadonlyMap<number, boolean | null>;
  /** Each tie once, whatever passes along it. */
  readonly ties: readonly NetworkTie[];
}

export interface NetworkRead {
  readonly members: readonly NetworkMember[];
  readonly waves: readonly WaveOfTies[];
  readonly issues: readonly Issue[];
}

/** Reads rosters and ties; ties to oneself and to codes nobody's roster row has are left out and listed. */
export function readNetwork(study: Study): NetworkRead {
  const roster = formRecords(study.entries, "network-roster");
  const ties = formRecords(study.entries, "network-ties");
  const issues: Issue[] = [];
  const members = membersOf(roster.length > 0 ? roster : ties.flatMap(bothEnds));
  const indexOf = new Map(members.map(({ person }, index) => [person, index]));
  const waves = [...new Set([...roster, ...ties].map(waveOf))].sort((one, other) => one - other);
  if (roster.length === 0 && ties.length > 0) issues.push(networkIssues.noRoster(sheetOf(ties)));
  const read = waves.map((wave): WaveOfTies => {
    const own = ties.filter((tie) => waveOf(tie) === wave);
    const listed = roster.filter((person) => waveOf(person) === wave);
    const named = listed.length > 0 ? listed : own.flatMap(bothEnds);
    const known = rosterOf(named, indexOf);
    return { wave, roster: known, ties: tiesOf(own, { indexOf, roster: known, issues }) };
  });
  issues.push(...doubledRows(roster));
  return { members, waves: read, issues };
}

function waveOf(record: FormRecord): number {
  return numberOf(record, "wave") ?? 1;
}

/** Both ends of a tie as if they stood on a roster, where there is none. */
function bothEnds(tie: FormRecord): readonly FormRecord[] {
  return ["from", "to"].flatMap((end) => {
    const person = tie.values.get(end);
    return person === undefined ? [] : [{ ...tie, school: null, values: new Map([["person", person]]) }];
  });
}

function membersOf(records: readonly FormRecord[]): readonly NetworkMember[] {
  const known = new Map<string, NetworkMember>();
  for (const record of records) {
    const person = textOf(record, "person");
    if (person === null) continue;
    const before = known.get(person);
    known.set(person, {
      person,
      school: record.school ?? before?.school ?? null,
      node: textOf(record, "node") ?? before?.node ?? null,
    });
  }
  return [...known.values()].sort(
    (one, other) => byCodeUnit(one.school ?? "", other.school ?? "") || byCodeUnit(one.person, other.person),
  );
}

function rosterOf(
  records: readonly FormRecord[],
  indexOf: ReadonlyMap<string, number>,
): ReadonlyMap<number, boolean | null> {
  const roster = new Map<number, boolean | null>();
  for (const record of records) {
    const index = indexOf.get(textOf(record, "person") ?? "");
    const answered = record.values.get("answered");
    if (index !== undefined) roster.set(index, typeof answered === "boolean" ? answered : (roster.get(index) ?? null));
  }
  return new Map([...roster].sort(([one], [other]) => one - other));
}

interface TiesOptions {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly roster: ReadonlyMap<number, boolean | null>;
  readonly issues: Issue[];
}

function tiesOf(records: readonly FormRecord[], { indexOf, roster, issues }: TiesOptions): readonly NetworkTie[] {
  const ties = new Map<string, NetworkTie>();
  const odd = { itself: [] as Place[], unknown: [] as Place[], silent: [] as Place[] };
  for (const record of records) {
    const from = indexOf.get(textOf(record, "from") ?? "");
    const to = indexOf.get(textOf(record, "to") ?? "");
    if (from === undefined || to === undefined || !roster.has(from) || !roster.has(to)) odd.unknown.push(record.place);
    else if (from === to) odd.itself.push(record.place);
    else {
      if (roster.get(from) === false) odd.silent.push(record.place);
      ties.set(`${from}:${to}`, { from, to });
    }
  }
  for (const kind of ["itself", "unknown", "silent"] as const) {
    const [place] = odd[kind];
    if (place !== undefined) issues.push(networkIssues[kind](place, odd[kind].length));
  }
  return [...ties.values()].sort((one, other) => one.from - other.from || one.to - other.to);
}

function doubledRows(roster: readonly FormRecord[]): readonly Issue[] {
  const seen = new Set<string>();
  const doubled = roster.filter((record) => {
    const key = `${textOf(record, "person") ?? ""}\u0000${waveOf(record)}`;
    const known = seen.has(key);
    seen.add(key);
    return known;
  });
  const [first] = doubled;
  return first === undefined ? [] : [networkIssues.doubled(first.place, doubled.length)];
}

function sheetOf(records: readonly FormRecord[]): Place | null {
  const place = records[0]?.place;
  return place === undefined ? null : { ...(place.file === undefined ? {} : { file: place.file }), sheet: place.sheet };
}
